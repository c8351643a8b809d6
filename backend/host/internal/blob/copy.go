package blob

import (
	"context"
	"errors"
	"fmt"
	"io"

	"gocloud.dev/blob"
)

// CopyTo brings into another store all contents that it does not have yet, of
// every firm, and returns how many. Contents never change under their names, so
// one that is there need not come again; pictures can be drawn again and stay.
func (s *Store) CopyTo(ctx context.Context, other *Store) (int, error) {
	came := 0
	for objects := s.bucket.List(nil); ; {
		object, err := objects.Next(ctx)
		if errors.Is(err, io.EOF) {
			return came, nil
		}
		if err != nil {
			return came, fmt.Errorf("list the contents: %w", err)
		}
		if _, _, ok := ownerOf(object.Key); !ok {
			continue
		}
		if size, _, err := other.attributes(ctx, object.Key); err == nil && size == object.Size {
			continue
		} else if err != nil && !errors.Is(err, ErrAbsent) {
			return came, err
		}
		if err := s.copyOne(ctx, other, object.Key); err != nil {
			return came, err
		}
		came++
	}
}

func (s *Store) copyOne(ctx context.Context, other *Store, key string) error {
	from, err := s.bucket.NewReader(ctx, key, nil)
	if err != nil {
		return fmt.Errorf("read a content: %w", absent(err))
	}
	defer from.Close()
	if err := other.write(ctx, key, from, &blob.WriterOptions{ContentType: "application/octet-stream"}); err != nil {
		return fmt.Errorf("copy a content: %w", told(err))
	}
	return nil
}
