package host

import (
	"context"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Logo reads a firm's logo, or returns firm.ErrNone where it has none. Anybody may
// see it, as the firm's name: it decides nothing.
func (h *Host) Logo(ctx context.Context, firmID firm.ID) (firm.Logo, error) {
	var logo firm.Logo
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		var err error
		logo, err = firm.LogoOf(tx)
		return err
	})
	return logo, err
}
