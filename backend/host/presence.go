package host

import (
	"context"
	"sync"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
)

// presence remembers when this process last kept that a device was connected, so
// that a live stream does not write at each look.
type presence struct {
	mu   sync.Mutex
	kept map[firm.ID]firm.Micros
}

// due tells whether it is time to keep it again.
func (p *presence) due(device firm.ID, now firm.Micros) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.kept == nil || len(p.kept) >= presentMost {
		p.kept = map[firm.ID]firm.Micros{}
	}
	if at, ok := p.kept[device]; ok && now < at+firm.Micros(presentEvery.Microseconds()) {
		return false
	}
	p.kept[device] = now
	return true
}

// connected keeps that a desk is there, by which its person is told of news in the
// window and not by mail.
func (h *Host) connected(ctx context.Context, desk Desk) error {
	now := h.now()
	if !h.present.due(desk.Device, now) {
		return nil
	}
	return ledger.SeeDevice(ctx, h.db.Pool(), desk.Firm, desk.Device, now)
}
