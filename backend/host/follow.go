package host

import (
	"anteroom/backend/firm"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// follow orders, in the command's own transaction, the jobs that follow from
// what it wrote. Nothing is sent before the commit.
func (h *Host) follow(tx *store.Tx, cmd firm.Command) error {
	switch cmd.(type) {
	case firm.GrantAccess, firm.ResendInvitation, firm.EditContact:
	default:
		return nil
	}
	for _, image := range tx.Images() {
		if image.Kind != "invitation" || image.Gone {
			continue
		}
		row, err := tx.Schema().Row(image)
		if err != nil {
			return err
		}
		if inv := row.(firm.Invitation); inv.State == firm.InvitationQueued {
			if err := h.deps.Queue.Enqueue(tx, post.InvitationOrder(inv.ID)); err != nil {
				return err
			}
		}
	}
	return nil
}
