package firm

import (
	"fmt"
	"strconv"
)

// SetNotices changes the firm's notices of RULES §6 and the life of invitations,
// field by field: dailyDigest, mailOnShare, mailOnUpload and mailNames are true or
// false, invitationDays is in decimal figures.
type SetNotices struct {
	Edit
}

// CommandName is SetNotices.
func (SetNotices) CommandName() string { return "SetNotices" }

// About names the firm's notices.
func (SetNotices) About() About { return About{Kind: "firm", ID: "notices"} }

// noticeText is what a firm's notices are, in texts, as edits carry them.
type noticeText struct {
	digest, share, upload, names, days string
}

func noticesOf(f Firm) noticeText {
	return noticeText{
		digest: strconv.FormatBool(f.DailyDigest), share: strconv.FormatBool(f.MailOnShare), upload: strconv.FormatBool(f.MailOnUpload),
		names: strconv.FormatBool(f.MailNames), days: strconv.FormatInt(f.InvitationDays, 10),
	}
}

func (t *noticeText) fields() []field {
	return []field{
		{name: "dailyDigest", at: &t.digest},
		{name: "mailOnShare", at: &t.share},
		{name: "mailOnUpload", at: &t.upload},
		{name: "mailNames", at: &t.names},
		{name: "invitationDays", at: &t.days},
	}
}

// onto writes the texts onto a firm, or says which of them is none of its kind.
func (t *noticeText) onto(f *Firm) Verdict {
	for _, one := range []struct {
		field, text string
		at          *bool
	}{
		{"dailyDigest", t.digest, &f.DailyDigest},
		{"mailOnShare", t.share, &f.MailOnShare},
		{"mailOnUpload", t.upload, &f.MailOnUpload},
		{"mailNames", t.names, &f.MailNames},
	} {
		if one.text != "true" && one.text != "false" {
			return Refuse("no_switch", one.field, "This can be on or off and nothing else.")
		}
		*one.at = one.text == "true"
	}
	days, err := strconv.ParseInt(t.days, 10, 64)
	if err != nil || days < InvitationDaysLeast || days > InvitationDaysMost {
		return Refuse("bad_days", "invitationDays", "An invitation can live from %d to %d days.", InvitationDaysLeast, InvitationDaysMost)
	}
	f.InvitationDays = days
	return Verdict{}
}

// Check asks for what firm switches need, that nobody else changed the same
// fields, and 1 to 30 days.
func (c SetNotices) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := maySetSwitches(rows, env); err != nil || !v.Ok() {
		return v, err
	}
	office, err := Office(rows)
	if err != nil {
		return Verdict{}, err
	}
	text := noticesOf(office)
	if v := c.judge(text.fields()); !v.Ok() {
		return v, nil
	}
	c.apply(text.fields())
	return text.onto(&office), nil
}

// Merges tells whether others changed other fields meanwhile.
func (c SetNotices) Merges(rows Rows) (bool, error) {
	office, err := Office(rows)
	if err != nil {
		return false, err
	}
	text := noticesOf(office)
	return c.merges(text.fields()), nil
}

// Apply writes the fields that were changed.
func (c SetNotices) Apply(rows Rows, _ Env) error {
	office, err := Office(rows)
	if err != nil {
		return err
	}
	text := noticesOf(office)
	c.apply(text.fields())
	if v := text.onto(&office); !v.Ok() {
		return fmt.Errorf("write the notices: %s", v.Reason)
	}
	return rows.Put(office)
}
