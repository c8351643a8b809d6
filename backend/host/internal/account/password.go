package account

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/sync/semaphore"
	"golang.org/x/text/unicode/norm"
)

// params are those of SECURITY, passwords: 19 MiB, two passes, one lane.
func params() *argon2id.Params {
	return &argon2id.Params{Memory: 19 * 1024, Iterations: 2, Parallelism: 1, SaltLength: 16, KeyLength: 32}
}

// hasher makes and checks password hashes, a few at a time.
type hasher struct {
	turns   *semaphore.Weighted
	waiting atomic.Int64
	// nobody is the hash that is compared with where there is no account, so
	// that the answer takes the same time.
	nobody string
}

func newHasher() (*hasher, error) {
	nobody, err := argon2id.CreateHash("no account has this password", params())
	if err != nil {
		return nil, fmt.Errorf("make the hash of nobody: %w", err)
	}
	return &hasher{turns: semaphore.NewWeighted(hashesAtOnce), nobody: nobody}, nil
}

// turn waits until hashing may begin and returns what ends it.
func (h *hasher) turn(ctx context.Context) (func(), error) {
	defer h.waiting.Add(-1)
	if h.waiting.Add(1) > hashesWaiting {
		return nil, busy()
	}
	if err := h.turns.Acquire(ctx, 1); err != nil {
		return nil, fmt.Errorf("wait to hash: %w", err)
	}
	return func() { h.turns.Release(1) }, nil
}

func busy() *Refusal {
	r := refuse(Busy, "busy", "", "Very many people are signing in right now. Try again in a few seconds.")
	r.Wait = busyWait
	return r
}

func (h *hasher) make(ctx context.Context, password string) (string, error) {
	done, err := h.turn(ctx)
	if err != nil {
		return "", err
	}
	defer done()
	hash, err := argon2id.CreateHash(plainForm(password), params())
	if err != nil {
		return "", fmt.Errorf("hash password: %w", err)
	}
	return hash, nil
}

// matches compares a password with a hash. An empty hash takes as long, and
// says no.
func (h *hasher) matches(ctx context.Context, password, hash string) (bool, error) {
	if len(password) > passwordBytes {
		password = ""
	}
	done, err := h.turn(ctx)
	if err != nil {
		return false, err
	}
	defer done()
	against := hash
	if against == "" {
		against = h.nobody
	}
	same, err := argon2id.ComparePasswordAndHash(plainForm(password), against)
	if err != nil {
		return false, fmt.Errorf("compare password: %w", err)
	}
	return same && hash != "", nil
}

// plainForm makes the same password typed on two keyboards the same bytes
// (NIST SP 800-63B 3.1.1.2).
func plainForm(password string) string { return norm.NFKC.String(password) }

// CheckPassword refuses passwords that are too short, too long or easily
// guessed; about are words close to the person, such as the address. There are
// no rules of composition. A nil answer means that it may be used.
func (a *Accounts) CheckPassword(password string, about ...string) *Refusal {
	if len(password) > passwordBytes || !utf8.ValidString(password) {
		return refuse(Invalid, "password_long", "password", "Use a password of at most %d characters.", PasswordMost)
	}
	plain := plainForm(password)
	n := utf8.RuneCountInString(plain)
	switch {
	case n < PasswordLeast:
		return refuse(Invalid, "password_short", "password", "Use at least %d characters. Four words that do not belong together are easy to remember.", PasswordLeast)
	case n > PasswordMost:
		return refuse(Invalid, "password_long", "password", "Use a password of at most %d characters.", PasswordMost)
	case a.common.guessable(plain) || isAbout(plain, about):
		return refuse(Invalid, "password_common", "password", "This password is easy to guess. Choose another: four words that do not belong together are easy to remember.")
	}
	return nil
}

// isAbout tells whether little is left of a password without the words that
// anybody would try for this person.
func isAbout(password string, about []string) bool {
	rest := strings.ToLower(password)
	for _, words := range about {
		for _, word := range strings.FieldsFunc(strings.ToLower(words), notLetter) {
			if utf8.RuneCountInString(word) >= 4 {
				rest = strings.ReplaceAll(rest, word, "")
			}
		}
	}
	return utf8.RuneCountInString(rest) < 8
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
