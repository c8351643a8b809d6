package blob

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"gocloud.dev/blob"
	"gocloud.dev/blob/fileblob"
	"gocloud.dev/gcerrors"
)

// spoolName is the folder beside the firms' where contents wait for their hash.
const spoolName = "incoming"

// Store is where contents lie. It may be used by many at once.
type Store struct {
	bucket   *blob.Bucket
	folder   string // empty where the bucket is no folder
	spool    string
	now      func() time.Time
	verified verified
	// sweeping is held for reading while a content is kept, and for writing between
	// the last look at a forgotten one and its end.
	sweeping sync.RWMutex
}

// Open opens a folder, which it makes where there is none, or a bucket by its
// address, such as s3://name?region=eu-central-1, if the program carries its
// driver. The clock ages what is known of contents' wholeness.
func Open(ctx context.Context, where string, now func() time.Time) (*Store, error) {
	if strings.Contains(where, "://") {
		bucket, err := blob.OpenBucket(ctx, where)
		if err != nil {
			return nil, fmt.Errorf("open the bucket for files: %w; check its address", err)
		}
		return &Store{bucket: bucket, spool: os.TempDir(), now: now}, nil
	}
	folder, err := filepath.Abs(where)
	if err != nil {
		return nil, fmt.Errorf("find the folder for files: %w", err)
	}
	spool := filepath.Join(folder, spoolName)
	if err := os.MkdirAll(spool, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder for files: %w; choose a folder that this user may write, with --data or --blobs", err)
	}
	bucket, err := fileblob.OpenBucket(folder, &fileblob.Options{NoTempDir: true, DirFileMode: 0o700, Metadata: fileblob.MetadataDontWrite})
	if err != nil {
		return nil, fmt.Errorf("open the folder for files: %w", err)
	}
	return &Store{bucket: bucket, folder: folder, spool: spool, now: now}, nil
}

// Close lets the bucket go.
func (s *Store) Close() error { return s.bucket.Close() }

// Has says whether a firm keeps a content.
func (s *Store) Has(ctx context.Context, firm, hash string) (bool, error) {
	key, err := keyOf(firm, hash)
	if err != nil {
		return false, nil //nolint:nilerr // what cannot be named is not there
	}
	return s.bucket.Exists(ctx, key)
}

// Drop removes a firm's content and the pictures of it. One that is not there is
// no error.
func (s *Store) Drop(ctx context.Context, firm, hash string) error {
	key, err := keyOf(firm, hash)
	if err != nil {
		return err
	}
	s.verified.forget(key)
	if err := s.bucket.Delete(ctx, key); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
		return fmt.Errorf("drop a content: %w", err)
	}
	return s.dropThumbs(ctx, firm, hash)
}

// Sweep removes contents that were written before a moment and that keep does
// not want, pictures as old, and what broken writes left behind. It returns how many went. Give a
// moment well in the past, so that a content whose row is still being written
// stays.
func (s *Store) Sweep(ctx context.Context, keep func(firm, hash string) bool, before time.Time) (int, error) {
	gone := 0
	for objects := s.bucket.List(nil); ; {
		object, err := objects.Next(ctx)
		if err == io.EOF {
			return gone, nil
		}
		if err != nil {
			return gone, fmt.Errorf("list the contents: %w", err)
		}
		if !object.ModTime.Before(before) {
			continue
		}
		if firm, hash, ok := ownerOf(object.Key); ok && keep(firm, hash) {
			continue
		}
		went, err := s.end(ctx, object.Key, before)
		if err != nil {
			return gone, err
		}
		if went {
			gone++
		}
	}
}

// end deletes what a sweep chose, unless it was written again meanwhile.
func (s *Store) end(ctx context.Context, key string, before time.Time) (went bool, err error) {
	s.sweeping.Lock()
	defer s.sweeping.Unlock()
	_, written, err := s.attributes(ctx, key)
	if errors.Is(err, ErrAbsent) || err == nil && !written.Before(before) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	s.verified.forget(key)
	if err := s.bucket.Delete(ctx, key); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
		return false, fmt.Errorf("sweep a content: %w", err)
	}
	return true, nil
}

// young tells whether a content was written so lately that no sweep looks at it.
func (s *Store) young(ctx context.Context, key string) bool {
	_, written, err := s.attributes(ctx, key)
	return err == nil && s.now().Sub(written) < youngFor
}

// ownerOf reads a key; ok is false for what is no content, as a write that was
// cut off leaves behind.
func ownerOf(key string) (firm, hash string, ok bool) {
	parts := strings.Split(key, "/")
	if len(parts) != 3 {
		return "", "", false
	}
	want, err := keyOf(parts[0], parts[2])
	return parts[0], parts[2], err == nil && want == key
}

// attributes tells a content's length and when it was written.
func (s *Store) attributes(ctx context.Context, key string) (size int64, written time.Time, err error) {
	found, err := s.bucket.Attributes(ctx, key)
	if gcerrors.Code(err) == gcerrors.NotFound {
		return 0, time.Time{}, ErrAbsent
	}
	if err != nil {
		return 0, time.Time{}, cmp.Or(ctx.Err(), fmt.Errorf("look at a content: %w", err))
	}
	return found.Size, found.ModTime, nil
}

// absent gives a content that is not there its own error.
func absent(err error) error {
	if gcerrors.Code(err) == gcerrors.NotFound || errors.Is(err, os.ErrNotExist) {
		return ErrAbsent
	}
	return err
}
