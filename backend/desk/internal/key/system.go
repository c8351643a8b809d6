package key

import (
	"context"
	"errors"
	"time"

	"github.com/zalando/go-keyring"
)

const (
	// service is the name under which a person finds our secrets in the keychain.
	service = "Anteroom"
	// patience is how long a person may take to unlock the keychain when asked.
	patience = 2 * time.Minute
)

// System is the keychain of the operating system: Credential Manager, Keychain
// or the Secret Service.
type System struct{}

// Get reads a secret. The system may ask the person to unlock the keychain.
func (System) Get(ctx context.Context, name string) (string, error) {
	type found struct {
		secret string
		err    error
	}
	answer, err := patiently(ctx, func() found {
		secret, err := keyring.Get(service, name)
		return found{secret, err}
	})
	if err != nil {
		return "", err
	}
	return answer.secret, told(answer.err)
}

// Set keeps a secret.
func (System) Set(ctx context.Context, name, secret string) error {
	failed, err := patiently(ctx, func() error { return keyring.Set(service, name, secret) })
	if err != nil {
		return err
	}
	return told(failed)
}

// Delete forgets a secret.
func (System) Delete(ctx context.Context, name string) error {
	failed, err := patiently(ctx, func() error { return keyring.Delete(service, name) })
	if err != nil {
		return err
	}
	if failed = told(failed); errors.Is(failed, ErrNone) {
		return nil
	}
	return failed
}

// patiently bounds a call that cannot be cancelled: a prompt that nobody answers
// must not keep the window from opening. The abandoned call ends with its prompt.
func patiently[T any](ctx context.Context, ask func() T) (T, error) {
	answer := make(chan T, 1)
	go func() { answer <- ask() }()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	var none T
	select {
	case got := <-answer:
		return got, nil
	case <-timer.C:
		return none, ErrLocked
	case <-ctx.Done():
		return none, ctx.Err()
	}
}

// told sorts what the system said. What is not known to mean "there is no
// keychain" counts as locked: files must not be given up for a keychain that
// will open tomorrow.
func told(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, keyring.ErrNotFound):
		return ErrNone
	case errors.Is(err, keyring.ErrUnsupportedPlatform), absent(err):
		return errors.Join(ErrMissing, err)
	default:
		return errors.Join(ErrLocked, err)
	}
}
