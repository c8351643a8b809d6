package host

import (
	"sync"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// bell wakes those who wait for a firm's next transaction, or for the next that
// may concern a matter.
type bell struct {
	mu    sync.Mutex
	rings map[firm.ID]map[firm.ID]chan struct{}
}

// wait returns a channel that is closed at the next ring about the matter or
// about what belongs to no matter; without a matter, at the firm's next ring.
func (b *bell) wait(firmID, matter firm.ID) <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.rings == nil {
		b.rings = map[firm.ID]map[firm.ID]chan struct{}{}
	}
	if b.rings[firmID] == nil {
		b.rings[firmID] = map[firm.ID]chan struct{}{}
	}
	ring := b.rings[firmID][matter]
	if ring == nil {
		ring = make(chan struct{})
		b.rings[firmID][matter] = ring
	}
	return ring
}

// ring wakes everyone whom a growth of the firm's log may concern.
func (b *bell) ring(firmID firm.ID, by store.Extent) {
	b.mu.Lock()
	defer b.mu.Unlock()
	rings := b.rings[firmID]
	for matter, ring := range rings {
		if by.Whole || matter == "" || by.Matters[matter] {
			close(ring)
			delete(rings, matter)
		}
	}
}
