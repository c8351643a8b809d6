package firm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// notices changes one field by somebody who does not say what they saw.
func notices(field, text string) firm.SetNotices { return firm.SetNotices{Edit: now(field, text)} }

// asSeen are the notices of a firm as a person's page shows them.
func asSeen(days string) map[string]string {
	return map[string]string{"dailyDigest": "false", "mailOnShare": "false", "mailOnUpload": "false", "mailNames": "false", "invitationDays": days}
}

func TestNoticesAreKeptAsGiven(t *testing.T) {
	o := small()
	want := o.Firm
	o.Must(t, firmtest.As(o.Normal), firm.SetNotices{Edit: edit(nil, map[string]string{"dailyDigest": "true", "mailOnUpload": "true", "invitationDays": "30"})})
	want.DailyDigest, want.MailOnUpload, want.InvitationDays = true, true, 30
	if f := office(t, o); f != want {
		t.Errorf("%+v", f)
	}
	o.Must(t, firmtest.As(o.Normal), firm.SetNotices{Edit: edit(nil, map[string]string{"dailyDigest": "false", "mailOnShare": "true", "mailNames": "true"})})
	want.DailyDigest, want.MailOnShare, want.MailNames = false, true, true
	if f := office(t, o); f != want {
		t.Errorf("%+v", f)
	}
	o.Must(t, firmtest.As(o.Normal), grantTo(o.Client))
	inv := firmtest.Read[firm.Invitation](t, o, firmtest.ID("new invitation"))
	if life := inv.ExpiresAt - inv.CreatedAt; life != 30*firm.Day {
		t.Errorf("an invitation lives %d µs", life)
	}
}

// Two of the staff change the notices; the first has been applied when the second
// arrives.
func TestNoticesMergeByFieldAndAskWhereTheyClash(t *testing.T) {
	for _, c := range []struct {
		name          string
		first, second map[string]string
		was           map[string]string
		answer        firm.Answer
		texts         []firm.TwoTexts
	}{
		{"different notices merge", map[string]string{"dailyDigest": "true"}, map[string]string{"mailNames": "true"}, asSeen("14"), firm.Merged, nil},
		{"the same notice is no clash", map[string]string{"mailOnShare": "true"}, map[string]string{"mailOnShare": "true"}, asSeen("14"), firm.Applied, nil},
		{"different days ask", map[string]string{"invitationDays": "3"}, map[string]string{"invitationDays": "30"}, asSeen("14"), firm.Asks, []firm.TwoTexts{{Field: "invitationDays", Yours: "30", Theirs: "3"}}},
		{"who saw the other's days writes", map[string]string{"invitationDays": "3"}, map[string]string{"invitationDays": "30"}, asSeen("3"), firm.Applied, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := small()
			o.Must(t, firmtest.As(o.Admin), firm.SetNotices{Edit: edit(nil, c.first)})
			before := office(t, o)
			v := o.Do(t, firmtest.As(o.Normal), firm.SetNotices{Edit: edit(c.was, c.second)})
			if diff := cmp.Diff(c.texts, v.Texts); v.Answer != c.answer || diff != "" {
				t.Fatalf("answered %q (%s), want %q\n%s", v.Answer, v.Sentence, c.answer, diff)
			}
			after := office(t, o)
			if c.answer == firm.Asks && after != before {
				t.Errorf("asking changed %+v to %+v", before, after)
			}
			if c.answer == firm.Merged && (!after.DailyDigest || !after.MailNames) {
				t.Errorf("merged to %+v", after)
			}
		})
	}
}

func TestNoticesAreRefused(t *testing.T) {
	refused(t, []refusal{
		{name: "no days", cmd: notices("invitationDays", "0"), reason: "bad_days", field: "invitationDays"},
		{name: "too many days", cmd: notices("invitationDays", "31"), reason: "bad_days", field: "invitationDays"},
		{name: "days that are no number", cmd: notices("invitationDays", "a week"), reason: "bad_days", field: "invitationDays"},
		{name: "a notice that is half on", cmd: notices("mailOnUpload", "perhaps"), reason: "no_switch", field: "mailOnUpload"},
		{name: "what is none of the notices", cmd: notices("portalOn", "true"), reason: "unknown_field", field: "portalOn"},
	})
}
