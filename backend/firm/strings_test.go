package firm_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// Every line of the lists of hostile strings is kept as it is, as a title, a name
// and a text, or refused with a reason; none is changed beyond the space around it.
func TestHostileStringsSurviveAsTheyAre(t *testing.T) {
	lines := firmtest.HostileStrings(t)
	kept := 0
	for _, line := range lines {
		o := firmtest.NewOffice()
		proper := utf8.ValidString(line) && !strings.ContainsRune(line, 0)
		blank := strings.TrimSpace(line) == ""
		for want, cmd := range map[string]firm.Command{
			"title": firm.EditMatter{ID: o.Matter.ID, Edit: now("title", line)},
			"name":  firm.EditContact{ID: o.Client.ID, Edit: now("name", line)},
			"text":  firm.WriteInternalNote{ID: firmtest.ID("note"), MatterID: o.Matter.ID, Text: line},
			"new":   firm.CreateMatter{ID: firmtest.ID("new"), Title: line, Stage: firm.StageLead},
			"role":  firm.Relate{MatterID: o.Matter.ID, ContactID: o.Loose.ID, Role: line},
		} {
			v := o.Do(t, firmtest.As(o.Admin), cmd)
			if v.Ok() != (proper && !blank && utf8.RuneCountInString(line) <= firm.LineLimit) {
				t.Errorf("%q as a %s: %+v", line, want, v)
			}
		}
		if !proper || blank {
			continue
		}
		kept++
		if m := firmtest.Read[firm.Matter](t, o, o.Matter.ID); m.Title != line {
			t.Errorf("the title %q became %q", line, m.Title)
		}
		if c := firmtest.Read[firm.Contact](t, o, o.Client.ID); c.Name != line {
			t.Errorf("the name %q became %q", line, c.Name)
		}
		if n := firmtest.Read[firm.InternalNote](t, o, firmtest.ID("note")); n.Text != line {
			t.Errorf("the text %q became %q", line, n.Text)
		}
		if m := firmtest.Read[firm.Matter](t, o, firmtest.ID("new")); m.Title != strings.TrimSpace(line) {
			t.Errorf("the new title %q became %q", line, m.Title)
		}
	}
	if kept < 900 {
		t.Errorf("only %d of %d lines were kept", kept, len(lines))
	}
}

func TestNoHostileStringIsTakenForAnAddressThatSplits(t *testing.T) {
	for _, line := range firmtest.HostileStrings(t) {
		for _, given := range []string{line, line + "@x.test", "rita@" + line} {
			if clean, ok := firm.CleanEmail(given); ok && strings.ContainsAny(clean, "\r\n\x00<>,;\" ") {
				t.Errorf("%q was taken as %q", given, clean)
			}
		}
	}
}
