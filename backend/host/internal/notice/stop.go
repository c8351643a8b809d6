package notice

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/store"
)

// ErrNoLink is returned for a link that never was, of another firm, or too old:
// they look the same.
var ErrNoLink = errors.New("notice: no mail carries this link")

// newStop makes the link by which the reader of one letter stops further ones.
func (r *Room) newStop(tx *store.Tx, contact firm.ID) (string, error) {
	token, hash, err := account.NewToken(r.deps.Random)
	if err != nil {
		return "", err
	}
	_, err = tx.SQL().ExecContext(tx.Context(), `INSERT INTO unsubscription (firm, token_hash, contact_id, made_at) VALUES ($1, $2, $3, $4)`,
		string(tx.Firm()), hash, string(contact), int64(r.now()))
	if err != nil {
		return "", fmt.Errorf("keep the unsubscribe link: %w", err)
	}
	return token, nil
}

// endStops ends a contact's links where the contact has another address now:
// whoever reads the old one's mails has no say in what comes to the new one.
func endStops(tx *store.Tx, id firm.ID) error {
	before, ok := tx.Before("contact", id)
	if !ok || before.Gone {
		return nil
	}
	row, err := tx.Schema().Row(before)
	if err != nil {
		return fmt.Errorf("read the contact as it was: %w", err)
	}
	was, ok := row.(firm.Contact)
	if !ok {
		return nil
	}
	is, err := firm.Get[firm.Contact](tx, id)
	if errors.Is(err, firm.ErrNone) || err == nil && firm.SameEmail(was.Email, is.Email) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	if _, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM unsubscription WHERE firm = $1 AND contact_id = $2`, string(tx.Firm()), string(id)); err != nil {
		return fmt.Errorf("end unsubscribe links: %w", err)
	}
	return nil
}

// Wish is what a link's page shows: the contact's wish as it stands, the language
// that they read, and whether the firm writes a summary of the day at all.
type Wish struct {
	Notices  firm.NoticeWish
	Language string
	Digest   bool
}

// Wish tells what a link is for; nothing is changed. An unknown link is ErrNoLink.
func (r *Room) Wish(ctx context.Context, firmID firm.ID, token string) (wish Wish, err error) {
	err = r.deps.DB.Read(ctx, firmID, func(tx *store.Tx) error {
		_, wish, err = r.linked(tx, token)
		return err
	})
	return wish, err
}

// SetWish writes the wish of a link's reader: no mails, or the day's summary alone;
// a link can wish for nothing else. Their other wishes stay.
func (r *Room) SetWish(ctx context.Context, firmID firm.ID, token string, notices firm.NoticeWish) (wish Wish, err error) {
	if notices != firm.NoticesOff && notices != firm.NoticesDigest {
		return wish, ErrNoLink
	}
	err = r.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		contact, now, err := r.linked(tx, token)
		if err != nil {
			return err
		}
		wish = now
		wish.Notices = notices
		if contact.Notices == notices {
			return nil
		}
		verdict, err := r.deps.Do(ctx, tx, firm.Actor{Kind: firm.BySystem}, firm.SetNoticeWish{
			ContactID: contact.ID, Notices: notices, QuietFrom: contact.QuietFrom, QuietTo: contact.QuietTo, DigestAt: contact.DigestAt,
			Language: contact.Language, TimeZone: contact.TimeZone,
		})
		if err == nil && !verdict.Ok() {
			err = fmt.Errorf("write the wish: %s", verdict.Reason)
		}
		return err
	})
	return wish, err
}

func (r *Room) linked(tx *store.Tx, token string) (firm.Contact, Wish, error) {
	none := firm.Contact{}
	if len(token) > tokenMost {
		return none, Wish{}, ErrNoLink
	}
	var id firm.ID
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT contact_id FROM unsubscription WHERE firm = $1 AND token_hash = $2 AND made_at >= $3`,
		string(tx.Firm()), account.HashToken(token), int64(r.now()-span(stopLife))).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return none, Wish{}, ErrNoLink
	}
	if err != nil {
		return none, Wish{}, fmt.Errorf("look for the link: %w", err)
	}
	contact, err := firm.Get[firm.Contact](tx, id)
	if errors.Is(err, firm.ErrNone) {
		return none, Wish{}, ErrNoLink
	}
	if err != nil {
		return none, Wish{}, fmt.Errorf("read contact: %w", err)
	}
	office, err := firm.Office(tx)
	if err != nil {
		return none, Wish{}, fmt.Errorf("read firm: %w", err)
	}
	wish := Wish{Notices: contact.Notices, Language: contact.Language, Digest: office.DailyDigest}
	if wish.Language == "" {
		wish.Language = office.Language
	}
	return contact, wish, nil
}
