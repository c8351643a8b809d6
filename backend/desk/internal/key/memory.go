package key

import (
	"context"
	"sync"
)

// Memory is a keychain that lives as long as the program: for tests and sim.
// Its zero value is empty and open; it is safe for concurrent use.
type Memory struct {
	mu      sync.Mutex
	secrets map[string]string
	fails   error
}

// Fail makes every call answer err, such as ErrMissing; nil opens it again.
func (m *Memory) Fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fails = err
}

// Forget empties it, as a keychain that was lost and made anew.
func (m *Memory) Forget() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.secrets = nil
}

// Get reads a secret.
func (m *Memory) Get(_ context.Context, name string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fails != nil {
		return "", m.fails
	}
	secret, ok := m.secrets[name]
	if !ok {
		return "", ErrNone
	}
	return secret, nil
}

// Set keeps a secret.
func (m *Memory) Set(_ context.Context, name, secret string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fails != nil {
		return m.fails
	}
	if m.secrets == nil {
		m.secrets = map[string]string{}
	}
	m.secrets[name] = secret
	return nil
}

// Delete forgets a secret.
func (m *Memory) Delete(_ context.Context, name string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fails != nil {
		return m.fails
	}
	delete(m.secrets, name)
	return nil
}
