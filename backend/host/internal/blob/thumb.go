package blob

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"gocloud.dev/blob"
	"gocloud.dev/gcerrors"
)

// thumbs is the folder in each firm's where pictures of contents lie.
const thumbs = "thumbs"

// thumbKey is where a picture lies. It begins with the content's hash, so that
// it goes when the content goes.
func thumbKey(firm, hash, name string) (string, error) {
	if _, err := keyOf(firm, hash); err != nil {
		return "", err
	}
	if !plain(name) {
		return "", fmt.Errorf("%q is no picture's name", name)
	}
	return firm + "/" + thumbs + "/" + hash + "-" + name, nil
}

// Thumb returns a kept picture of a content, or ErrAbsent. Its type is to be told
// by http.DetectContentType; it is one of ours, a PNG or a JPEG.
func (s *Store) Thumb(ctx context.Context, firm, hash, name string) ([]byte, error) {
	key, err := thumbKey(firm, hash, name)
	if err != nil {
		return nil, err
	}
	from, err := s.bucket.NewReader(ctx, key, nil)
	if err != nil {
		return nil, absent(err)
	}
	defer from.Close()
	return io.ReadAll(io.LimitReader(from, thumbBytes))
}

// KeepThumb keeps a picture of a content. It can be drawn again, so Sweep takes
// it away when it is old, whether the content is wanted or not.
func (s *Store) KeepThumb(ctx context.Context, firm, hash, name string, picture []byte) error {
	key, err := thumbKey(firm, hash, name)
	if err != nil {
		return err
	}
	if len(picture) > thumbBytes {
		return nil // it is drawn anew each time
	}
	if err := s.write(ctx, key, bytes.NewReader(picture), &blob.WriterOptions{ContentType: "application/octet-stream"}); err != nil {
		return fmt.Errorf("keep a picture: %w", told(err))
	}
	return nil
}

// dropThumbs removes all pictures of a content.
func (s *Store) dropThumbs(ctx context.Context, firm, hash string) error {
	for found := s.bucket.List(&blob.ListOptions{Prefix: firm + "/" + thumbs + "/" + hash}); ; {
		one, err := found.Next(ctx)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("list the pictures of a content: %w", err)
		}
		if err := s.bucket.Delete(ctx, one.Key); err != nil && gcerrors.Code(err) != gcerrors.NotFound {
			return fmt.Errorf("drop a picture of a content: %w", err)
		}
	}
}
