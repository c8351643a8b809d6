package firm

import (
	"errors"
	"fmt"
)

// NoticeWish is which mails a contact wants to get.
type NoticeWish string

// The wishes: each notice the firm sends, the day's summary alone, or none.
// What somebody must have to get in (invitations, codes) comes in any case.
const (
	NoticesAll    NoticeWish = "all"
	NoticesDigest NoticeWish = "digest"
	NoticesOff    NoticeWish = "off"
)

// SetNoticeWish changes which mails a contact gets, when, and in what language:
// by the client, by staff for them, or by the unsubscribe link of a mail.
type SetNoticeWish struct {
	ContactID ID         `json:"contactId"`
	Notices   NoticeWish `json:"notices"`
	// QuietFrom, QuietTo and DigestAt are minutes after midnight.
	QuietFrom int64  `json:"quietFrom"`
	QuietTo   int64  `json:"quietTo"`
	DigestAt  int64  `json:"digestAt"`
	Language  string `json:"language"`
	TimeZone  string `json:"timeZone"`
	// Was is the wish that the person saw: where they left it as it was, what was
	// chosen meanwhile by the link of a mail stays.
	Was *NoticeWish `json:"was,omitempty"`
}

// CommandName is SetNoticeWish.
func (SetNoticeWish) CommandName() string { return "SetNoticeWish" }

// About names the contact's wish.
func (c SetNoticeWish) About() About { return About{Kind: "contact", ID: c.ContactID} }

// Check asks for the client's own login, or staff who may edit contacts.
func (c SetNoticeWish) Check(rows Rows, env Env) (Verdict, error) {
	switch c.Notices {
	case "", NoticesAll, NoticesDigest, NoticesOff:
	default:
		return Refuse("unknown_wish", "notices", "Choose every mail, one summary a day, or none."), nil
	}
	v := first(dayMinutes("quietFrom", c.QuietFrom), dayMinutes("quietTo", c.QuietTo), dayMinutes("digestAt", c.DigestAt),
		calendarWords(c.TimeZone, "", "", ""), languageKnown(c.Language))
	if !v.Ok() {
		return v, nil
	}
	if env.Actor.Kind == ByClient {
		account, carries, err := carrying(rows, env, c.ContactID)
		if err != nil || carries && account.Verified && !account.Locked {
			return Verdict{}, err
		}
		return Refuse("not_yours", "contactId", "This is not open to you any more. Ask your law firm."), nil
	}
	if v, err := may(rows, env, EditMatters); err != nil || !v.Ok() {
		return v, err
	}
	return contactThere(rows, env, c.ContactID)
}

func dayMinutes(field string, minutes int64) Verdict {
	if minutes < 0 || minutes > DayMinutes {
		return Refuse("bad_time", field, "This is no time of day. Choose it again.")
	}
	return Verdict{}
}

func languageKnown(language string) Verdict {
	switch language {
	case "", "en", "es":
		return Verdict{}
	default:
		return Refuse("unknown_language", "language", "Choose English or Spanish.")
	}
}

// Apply writes the wish.
func (c SetNoticeWish) Apply(rows Rows, _ Env) error {
	contact, err := Get[Contact](rows, c.ContactID)
	if errors.Is(err, ErrNone) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read contact: %w", err)
	}
	if c.Was == nil || c.Notices != *c.Was {
		contact.Notices = c.Notices
	}
	contact.QuietFrom, contact.QuietTo, contact.DigestAt = c.QuietFrom, c.QuietTo, c.DigestAt
	contact.Language, contact.TimeZone = c.Language, c.TimeZone
	return rows.Put(contact)
}
