package blob

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"sync"
	"time"
)

// verified remembers, for a while and not for too many, whose bytes were found
// whole. It goes by when a content was written, so a changed file is read anew.
type verified struct {
	mu   sync.Mutex
	seen map[string]sighting
}

type sighting struct {
	size    int64
	written time.Time
	at      time.Time
}

func (v *verified) holds(key string, size int64, written, now time.Time) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	was, ok := v.seen[key]
	return ok && was.size == size && was.written.Equal(written) && now.Sub(was.at) < verifiedTime
}

func (v *verified) remember(key string, one sighting) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.seen == nil || len(v.seen) >= verifiedMost {
		v.seen = map[string]sighting{}
	}
	v.seen[key] = one
}

func (v *verified) forget(key string) {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.seen, key)
}

// verify reads a content whole and compares its hash. It answers ErrAbsent or
// ErrDamaged.
func (s *Store) verify(ctx context.Context, key, hash string) error {
	size, written, err := s.attributes(ctx, key)
	if err != nil {
		return err
	}
	now := s.now()
	if s.verified.holds(key, size, written, now) {
		return nil
	}
	from, err := s.bucket.NewReader(ctx, key, nil)
	if err != nil {
		return fmt.Errorf("read a content: %w", absent(err))
	}
	defer from.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, &attentive{ctx: ctx, from: from}); err != nil {
		return fmt.Errorf("read a content: %w", err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != hash {
		return ErrDamaged
	}
	s.verified.remember(key, sighting{size: size, written: written, at: now})
	return nil
}
