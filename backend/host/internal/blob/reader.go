package blob

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"gocloud.dev/blob"
)

// Reader reads one content, from the front or anywhere. It serves http.ServeContent
// and parsers alike. ReadAt may be called by many at once, the rest by one.
type Reader struct {
	store *Store
	ctx   context.Context
	key   string
	size  int64
	at    int64
	flow  *blob.Reader

	mu    sync.Mutex
	ahead []byte
	from  int64
}

// Reader opens a firm's content, after its hash was checked: a damaged one is
// ErrDamaged before a single byte is served. The context holds until Close.
func (s *Store) Reader(ctx context.Context, firm, hash string) (*Reader, error) {
	key, err := keyOf(firm, hash)
	if err != nil {
		return nil, err
	}
	if err := s.verify(ctx, key, hash); err != nil {
		return nil, err
	}
	size, _, err := s.attributes(ctx, key)
	if err != nil {
		return nil, err
	}
	return &Reader{store: s, ctx: ctx, key: key, size: size}, nil
}

// Size is the content's length in bytes.
func (r *Reader) Size() int64 { return r.size }

// Close ends reading.
func (r *Reader) Close() error { return r.stop() }

func (r *Reader) stop() error {
	flow := r.flow
	r.flow = nil
	if flow == nil {
		return nil
	}
	return flow.Close()
}

// Read reads on from where the last Read or Seek ended.
func (r *Reader) Read(p []byte) (int, error) {
	if r.at >= r.size {
		return 0, io.EOF
	}
	if r.flow == nil {
		flow, err := r.store.bucket.NewRangeReader(r.ctx, r.key, r.at, -1, nil)
		if err != nil {
			return 0, fmt.Errorf("read a content: %w", absent(err))
		}
		r.flow = flow
	}
	n, err := r.flow.Read(p)
	r.at += int64(n)
	if errors.Is(err, io.EOF) && r.at < r.size {
		return n, ErrDamaged // it became shorter while it was read
	}
	return n, err
}

// Seek sets where the next Read begins.
func (r *Reader) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += r.at
	case io.SeekEnd:
		offset += r.size
	}
	if offset < 0 {
		return 0, errors.New("a place before the content's beginning")
	}
	if offset != r.at {
		_ = r.stop() // the flow is elsewhere; the next Read opens another
	}
	r.at = offset
	return offset, nil
}

// ReadAt reads at a place. It reads a little ahead, for parsers that take small
// bites.
func (r *Reader) ReadAt(p []byte, offset int64) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	done := 0
	for done < len(p) {
		at := offset + int64(done)
		if at < 0 || at >= r.size {
			return done, io.EOF
		}
		if at < r.from || at >= r.from+int64(len(r.ahead)) {
			if err := r.fetch(at); err != nil {
				return done, err
			}
		}
		done += copy(p[done:], r.ahead[at-r.from:])
	}
	return done, nil
}

func (r *Reader) fetch(at int64) error {
	flow, err := r.store.bucket.NewRangeReader(r.ctx, r.key, at, readAheadBytes, nil)
	if err != nil {
		return fmt.Errorf("read a content: %w", absent(err))
	}
	defer flow.Close()
	ahead, err := io.ReadAll(io.LimitReader(flow, readAheadBytes))
	if err == nil && len(ahead) == 0 {
		err = ErrDamaged
	}
	if err != nil {
		return err
	}
	r.ahead, r.from = ahead, at
	return nil
}
