// Package key keeps the secrets of a profile in the operating system's
// keychain: the keys of its two encrypted files and the device's token.
//
// It must not know what the secrets open. There is no plain fallback: where no
// keychain is, ErrMissing is said and nothing is kept. Package desk calls it.
package key

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"anteroom/backend/store/cipher"
)

// The answers of a keychain that has nothing to give.
var (
	// ErrNone says that the keychain works and holds no such secret.
	ErrNone = errors.New("the keychain holds no such secret")
	// ErrMissing says that this system offers no keychain.
	ErrMissing = errors.New("this system offers no keychain")
	// ErrLocked says that a keychain is there but is locked or said no.
	ErrLocked = errors.New("the keychain is locked or said no")
)

// Keys is a keychain. Names are chosen by the caller and are no secret.
type Keys interface {
	// Get reads a secret, or answers ErrNone, ErrMissing or ErrLocked.
	Get(ctx context.Context, name string) (string, error)
	// Set keeps a secret, replacing an older one.
	Set(ctx context.Context, name, secret string) error
	// Delete forgets a secret; forgetting what is not there is no error.
	Delete(ctx context.Context, name string) error
}

// Read gets the key of an encrypted file.
func Read(ctx context.Context, keys Keys, name string) (cipher.Key, error) {
	text, err := keys.Get(ctx, name)
	if err != nil {
		return cipher.Key{}, err
	}
	var k cipher.Key
	raw, err := hex.DecodeString(text)
	if err != nil || copy(k[:], raw) != len(k) || len(raw) != len(k) {
		// What is no key is as good as none, and must not be shown in an error.
		return cipher.Key{}, ErrNone
	}
	return k, nil
}

// Make makes the key of a new file from random bytes and keeps it. It reads the
// key back, because a keychain that forgets would make the file unreadable.
func Make(ctx context.Context, keys Keys, random io.Reader, name string) (cipher.Key, error) {
	var k cipher.Key
	if _, err := io.ReadFull(random, k[:]); err != nil {
		return cipher.Key{}, fmt.Errorf("make a key: %w", err)
	}
	if err := keys.Set(ctx, name, hex.EncodeToString(k[:])); err != nil {
		return cipher.Key{}, fmt.Errorf("keep a key: %w", err)
	}
	kept, err := Read(ctx, keys, name)
	if err != nil {
		return cipher.Key{}, fmt.Errorf("read a key back: %w", err)
	}
	if kept != k {
		return cipher.Key{}, fmt.Errorf("read a key back: %w", ErrLocked)
	}
	return k, nil
}
