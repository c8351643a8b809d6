package host

import (
	"sync"

	"anteroom/backend/firm"
)

// bell wakes those who wait for a firm's next transaction.
type bell struct {
	mu    sync.Mutex
	rings map[firm.ID]chan struct{}
}

// wait returns a channel that is closed at the firm's next ring.
func (b *bell) wait(firmID firm.ID) <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.rings == nil {
		b.rings = map[firm.ID]chan struct{}{}
	}
	ring := b.rings[firmID]
	if ring == nil {
		ring = make(chan struct{})
		b.rings[firmID] = ring
	}
	return ring
}

// ring wakes everyone who waits for the firm.
func (b *bell) ring(firmID firm.ID) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if ring := b.rings[firmID]; ring != nil {
		close(ring)
		delete(b.rings, firmID)
	}
}
