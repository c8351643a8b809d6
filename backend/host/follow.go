package host

import (
	"anteroom/backend/firm"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// follow orders, in the command's own transaction, the jobs that follow from
// what it wrote. Nothing is sent before the commit.
func (h *Host) follow(tx *store.Tx, cmd firm.Command) error {
	if err := endFeeds(tx, cmd); err != nil {
		return err
	}
	if err := h.notices.Watch(tx, cmd); err != nil {
		return err
	}
	switch given := cmd.(type) {
	case firm.EditContact:
		if err := h.tellOldAddress(tx, given.ID); err != nil {
			return err
		}
	case firm.LockAccount:
		// Unlocking later must not bring old sessions back to life.
		return h.accounts.EndSessions(tx, given.AccountID)
	case firm.AcceptInvitation:
		return h.tellAccepted(tx, given.InvitationID)
	case firm.GrantAccess, firm.ResendInvitation:
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

// tellAccepted writes the matter's line of activity. The command names the
// invitation only, and the system gives it; who acted was the client.
func (h *Host) tellAccepted(tx *store.Tx, id firm.ID) error {
	inv, err := firm.Get[firm.Invitation](tx, id)
	if err != nil {
		return err
	}
	account, err := firm.AccountByEmail(tx, inv.Email)
	if err != nil {
		return err
	}
	return tx.Put(firm.Activity{
		ID: firm.PairID("activity", id), MatterID: inv.MatterID, At: h.now(), ActorKind: string(firm.ByClient), ActorID: account.ID,
		Verb: firm.AcceptInvitation{}.CommandName(), SubjectKind: "contact", SubjectID: inv.ContactID,
	})
}

// tellOldAddress tells the address that a contact's login had that it is not
// the contact's any more (RULES §4).
func (h *Host) tellOldAddress(tx *store.Tx, contact firm.ID) error {
	before, ok := tx.Before("contact", contact)
	if !ok || before.Gone {
		return nil
	}
	row, err := tx.Schema().Row(before)
	if err != nil {
		return err
	}
	for _, image := range tx.Images() {
		if image.Kind == "account_contact" && image.Gone {
			return h.deps.Queue.Enqueue(tx, post.AddressChangedOrder(row.(firm.Contact).Email, h.now()))
		}
	}
	return nil
}
