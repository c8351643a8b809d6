package blob

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"gocloud.dev/blob"
	"gocloud.dev/gcerrors"
)

// Content is what one kept file holds: its SHA-256 in lower-case hex, and its
// length in bytes.
type Content struct {
	Hash string
	Size int64
}

var (
	// ErrTooLarge is a content beyond the limit it was put with.
	ErrTooLarge = errors.New("this file is larger than may be kept; send it in parts")
	// ErrFull is a disk without room. Nothing of the content is kept.
	ErrFull = errors.New("the server has no room left for this file; nothing was kept; tell the firm, and try again when there is room")
	// ErrDamaged is a content whose bytes are no longer those that were put.
	ErrDamaged = errors.New("this file was damaged where it is stored and is not shown; ask the firm to restore it from a backup")
	// ErrAbsent is a content that is not kept for this firm.
	ErrAbsent = errors.New("this file is not kept here")
)

// Put keeps all of a reader, at most limit bytes of it, and returns what it is.
// When it returns, the content survives a power cut. A fault, a cancel or a
// content over the limit leaves nothing behind.
func (s *Store) Put(ctx context.Context, firm string, from io.Reader, limit int64) (Content, error) {
	spool, err := os.CreateTemp(s.spool, "put-*")
	if err != nil {
		return Content{}, fmt.Errorf("make room to receive: %w", told(err))
	}
	defer func() {
		_ = spool.Close()
		_ = os.Remove(spool.Name())
	}()
	sum := sha256.New()
	size, err := io.Copy(io.MultiWriter(spool, sum), &attentive{ctx: ctx, from: io.LimitReader(from, limit+1)})
	if err != nil {
		return Content{}, fmt.Errorf("receive a content: %w", told(err))
	}
	if size > limit {
		return Content{}, ErrTooLarge
	}
	if _, err := spool.Seek(0, io.SeekStart); err != nil {
		return Content{}, fmt.Errorf("read again what was received: %w", err)
	}
	content := Content{Hash: hex.EncodeToString(sum.Sum(nil)), Size: size}
	return content, s.keep(ctx, firm, content, spool)
}

// keep writes a content whose hash is known under its key, unless it is there
// and whole.
func (s *Store) keep(ctx context.Context, firm string, content Content, from io.Reader) error {
	key, err := keyOf(firm, content.Hash)
	if err != nil {
		return err
	}
	s.sweeping.RLock()
	defer s.sweeping.RUnlock()
	options := &blob.WriterOptions{ContentType: "application/octet-stream", IfNotExist: true}
	switch err := s.verify(ctx, key, content.Hash); {
	case err == nil && s.young(ctx, key):
		return nil
	case err == nil:
		options.IfNotExist = false // written anew, so that no sweep takes it for forgotten
	case errors.Is(err, ErrDamaged):
		options.IfNotExist = false // here are the right bytes: they heal it
	case !errors.Is(err, ErrAbsent):
		return err
	}
	err = s.write(ctx, key, from, options)
	if gcerrors.Code(err) == gcerrors.FailedPrecondition {
		return nil // somebody put the same bytes at the same moment
	}
	if err != nil {
		return fmt.Errorf("keep a content: %w", told(err))
	}
	return nil
}

func (s *Store) write(ctx context.Context, key string, from io.Reader, options *blob.WriterOptions) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // before Close, it takes back what was written
	var file *os.File
	options.BeforeWrite = func(as func(any) bool) error {
		as(&file) // stays nil where the bucket is no folder
		return nil
	}
	out, err := s.bucket.NewWriter(ctx, key, options)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, &attentive{ctx: ctx, from: from})
	if err == nil && file != nil {
		err = file.Sync()
	}
	if err != nil {
		cancel()
		_ = out.Close()
		return err
	}
	if err := out.Close(); err != nil {
		return err
	}
	return s.settle(key)
}

// settle makes the names that lead to a new content survive a power cut too.
func (s *Store) settle(key string) error {
	if s.folder == "" {
		return nil
	}
	for at := filepath.Dir(filepath.Join(s.folder, filepath.FromSlash(key))); len(at) >= len(s.folder); at = filepath.Dir(at) {
		if err := syncFolder(at); err != nil {
			return fmt.Errorf("settle a content's folder: %w", err)
		}
	}
	return nil
}

// attentive stops reading when its context ends.
type attentive struct {
	ctx  context.Context
	from io.Reader
}

func (a *attentive) Read(p []byte) (int, error) {
	if err := a.ctx.Err(); err != nil {
		return 0, err
	}
	return a.from.Read(p)
}

// told gives a full disk its name.
func told(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("%w (%v)", ErrFull, err)
	}
	return err
}

// keyOf is where a content lies. The parts are checked because a key is a path.
func keyOf(firm, hash string) (string, error) {
	if !plain(firm) || firm == spoolName {
		return "", fmt.Errorf("%q is no firm's id", firm)
	}
	if raw, err := hex.DecodeString(hash); err != nil || len(raw) != sha256.Size || strings.ToLower(hash) != hash {
		return "", fmt.Errorf("%w: its name is no SHA-256", ErrAbsent)
	}
	return firm + "/" + hash[:2] + "/" + hash, nil
}

func plain(word string) bool {
	return word != "" && len(word) <= 64 && strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}
