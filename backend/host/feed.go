package host

import (
	"context"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/clientweb"
	"anteroom/backend/host/internal/feed"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
)

// feeds lends clientweb the room of feeds, with names that no engine keeps made harmless.
type feeds struct{ room *feed.Feeds }

var _ clientweb.Feeds = feeds{}

func (f feeds) Make(ctx context.Context, firmID firm.ID, of feed.Owner) (string, error) {
	of.Portal = keepable(of.Portal)
	return f.room.Make(ctx, firmID, of)
}

func (f feeds) MadeAt(ctx context.Context, firmID firm.ID, of feed.Owner) (firm.Micros, error) {
	of.Portal = keepable(of.Portal)
	return f.room.MadeAt(ctx, firmID, of)
}

func (f feeds) End(ctx context.Context, firmID firm.ID, of feed.Owner) error {
	of.Portal = keepable(of.Portal)
	return f.room.End(ctx, firmID, of)
}

func (f feeds) Owner(ctx context.Context, firmID firm.ID, token string) (feed.Owner, bool, error) {
	return f.room.Owner(ctx, firmID, keepable(token))
}

// tellFeed takes the making and ending of a feed into the audit of commands.
func (h *Host) tellFeed(tx *store.Tx, of feed.Owner, what string) error {
	return ledger.Audit(tx, ledger.Entry{
		At: h.now(), Actor: firm.Actor{Kind: firm.ByClient, ID: of.Account}, Command: what, Answer: firm.Applied, About: firm.About{Kind: "grant", ID: of.Portal},
	})
}

// endFeeds ends, in the command's own transaction, the feeds of whoever it shuts
// out: what is given again later must not bring an old address back to life.
func endFeeds(tx *store.Tx, cmd firm.Command) error {
	switch given := cmd.(type) {
	case firm.RevokeAccess:
		return feed.EndPortal(tx, firm.GrantID(given.MatterID, given.ContactID))
	case firm.LockAccount:
		return feed.EndAccount(tx, given.AccountID)
	case firm.EditContact:
		return endFeedsOfLoosened(tx)
	}
	return nil
}

// endFeedsOfLoosened ends the feeds of logins that no longer carry a contact.
func endFeedsOfLoosened(tx *store.Tx) error {
	for _, image := range tx.Images() {
		if image.Kind != "account_contact" || !image.Gone {
			continue
		}
		before, ok := tx.Before(image.Kind, image.ID)
		if !ok || before.Gone {
			continue
		}
		row, err := tx.Schema().Row(before)
		if err != nil {
			return err
		}
		if link, ok := row.(firm.AccountContact); ok {
			if err := feed.EndAccount(tx, link.AccountID); err != nil {
				return err
			}
		}
	}
	return nil
}
