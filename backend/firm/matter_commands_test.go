package firm_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestAMatterIsOpenedWithItsClientTiedItsNumberGivenAndItsPortalOff(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Limited))
	env.Number = func() (string, error) { return "2026-0007", nil }
	cmd := firm.CreateMatter{
		ID: firmtest.ID("new"), Title: " Loose v. World ", Stage: firm.StageLead, PracticeArea: "Civil", ClientID: o.Loose.ID, ResponsibleID: o.Admin.ID,
	}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	want := firm.Matter{
		ID: cmd.ID, Number: "2026-0007", Title: "Loose v. World", Stage: firm.StageLead, PracticeArea: "Civil", ClientID: o.Loose.ID,
		ResponsibleID: o.Admin.ID, Areas: firm.EveryArea, CreatedAt: env.Now, ChangedAt: env.Now,
	}
	if diff := cmp.Diff(want, firmtest.Read[firm.Matter](t, o, cmd.ID)); diff != "" {
		t.Error(diff)
	}
	if roles, err := firm.RolesOn(o, cmd.ID, o.Loose.ID); err != nil || !cmp.Equal(roles, []string{firm.ClientRole}) {
		t.Errorf("the client's roles are %v, %v", roles, err)
	}
}

func TestADeskLeavesTheNumberToTheHost(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Limited))
	env.Number, env.Host = nil, false
	cmd := firm.CreateMatter{ID: firmtest.ID("new"), Title: "No client yet", Stage: firm.StageOpen}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	if m := firmtest.Read[firm.Matter](t, o, cmd.ID); m.Number != "" || m.ClientID != "" {
		t.Errorf("%+v", m)
	}
	out := errors.New("numbers ran out")
	env.Number = func() (string, error) { return "", out }
	cmd.ID = firmtest.ID("another")
	if _, err := firm.Perform(o.Rows, env, cmd); !errors.Is(err, out) {
		t.Errorf("got %v", err)
	}
}

func TestOpeningAMatterIsRefused(t *testing.T) {
	o := small()
	good := firm.CreateMatter{ID: firmtest.ID("new"), Title: "New", Stage: firm.StageOpen}
	no := func(change func(*firm.CreateMatter)) firm.CreateMatter {
		c := good
		change(&c)
		return c
	}
	refused(t, []refusal{
		{name: "the id of another", cmd: no(func(c *firm.CreateMatter) { c.ID = o.Matter.ID }), reason: "exists", field: "id"},
		{name: "no proper id", cmd: no(func(c *firm.CreateMatter) { c.ID = "new" }), reason: "bad_id", field: "id"},
		{name: "no title", cmd: no(func(c *firm.CreateMatter) { c.Title = "\t" }), reason: "empty", field: "title"},
		{name: "a practice area too long", cmd: no(func(c *firm.CreateMatter) { c.PracticeArea = long(firm.LineLimit + 1) }), reason: "too_long", field: "practiceArea"},
		{name: "no stage", cmd: no(func(c *firm.CreateMatter) { c.Stage = "won" }), reason: "unknown_stage", field: "stage"},
		{name: "a client that is not there", cmd: no(func(c *firm.CreateMatter) { c.ClientID = firmtest.ID("none") }), reason: "no_contact", field: "contactId"},
		{name: "nobody responsible", cmd: no(func(c *firm.CreateMatter) { c.ResponsibleID = o.Client.ID }), reason: "no_staff", field: "responsibleId"},
	})
	rights(t, firm.EditMatters, good)
}

func TestAMatterIsEditedFieldByField(t *testing.T) {
	o := small()
	was := map[string]string{"title": "Rivera v. Hall", "openedOn": "", "closedOn": ""}
	set := map[string]string{
		"title": "Rivera v. Hall Ltd", "stage": "closed", "practiceArea": "Torts", "clientId": string(o.Loose.ID), "responsibleId": string(o.Normal.ID),
		"description": "A fall.", "nextStep": "Hall answers by May", "openedOn": "2026-01-02", "closedOn": "2026-11-21",
	}
	env := o.Env(firmtest.As(o.Limited))
	if v, err := firm.Perform(o.Rows, env, firm.EditMatter{ID: o.Matter.ID, Edit: edit(was, set)}); err != nil || v.Answer != firm.Applied {
		t.Fatalf("%+v, %v", v, err)
	}
	want := o.Matter
	want.Title, want.Stage, want.PracticeArea, want.ClientID, want.ResponsibleID = "Rivera v. Hall Ltd", firm.StageClosed, "Torts", o.Loose.ID, o.Normal.ID
	want.Description, want.NextStep, want.OpenedOn, want.ClosedOn, want.ChangedAt = "A fall.", "Hall answers by May", "2026-01-02", "2026-11-21", env.Now
	if diff := cmp.Diff(want, firmtest.Read[firm.Matter](t, o, o.Matter.ID)); diff != "" {
		t.Error(diff)
	}
	if roles, err := firm.RolesOn(o, o.Matter.ID, o.Loose.ID); err != nil || !cmp.Equal(roles, []string{firm.ClientRole}) {
		t.Errorf("the new client's roles are %v, %v", roles, err)
	}
}

func TestEditingAMatterIsRefused(t *testing.T) {
	o := small()
	var cases []refusal
	for _, c := range []struct{ field, text, reason, at string }{
		{"number", "M-9", "unknown_field", "number"},
		{"portalOn", "true", "unknown_field", "portalOn"},
		{"title", "", "empty", "title"},
		{"title", "a\x00b", "bad_text", "title"},
		{"stage", "", "unknown_stage", "stage"},
		{"practiceArea", long(firm.LineLimit + 1), "too_long", "practiceArea"},
		{"description", long(firm.TextLimit + 1), "too_long", "description"},
		{"nextStep", long(firm.LineLimit + 1), "too_long", "nextStep"},
		{"clientId", "nobody", "no_contact", "contactId"},
		{"responsibleId", "nobody", "no_staff", "responsibleId"},
		{"openedOn", "yesterday", "bad_date", "openedOn"},
		{"openedOn", "2026-13-01", "bad_date", "openedOn"},
		{"openedOn", "2026-00-10", "bad_date", "openedOn"},
		{"openedOn", "2026-01-32", "bad_date", "openedOn"},
		{"openedOn", "2026-01-00", "bad_date", "openedOn"},
		{"openedOn", "2026/01/01", "bad_date", "openedOn"},
		{"openedOn", "٢٠٢٦-01-01", "bad_date", "openedOn"},
		{"closedOn", "26-01-01", "bad_date", "closedOn"},
		{"closedOn", "20x6-01-01", "bad_date", "closedOn"},
	} {
		cases = append(cases, refusal{
			name: c.field + " " + c.reason + " " + c.text[:min(len(c.text), 12)], cmd: firm.EditMatter{ID: o.Matter.ID, Edit: now(c.field, c.text)},
			reason: c.reason, field: c.at,
		})
	}
	opened := func(o *firmtest.Office) {
		o.Matter.OpenedOn = "2026-05-01"
		_ = o.Put(o.Matter)
	}
	cases = append(cases, refusal{
		name: "closed before opened", in: opened, cmd: firm.EditMatter{ID: o.Matter.ID, Edit: now("closedOn", "2026-04-30")}, reason: "dates_crossed", field: "closedOn",
	})
	refused(t, cases)
	rights(t, firm.EditMatters, firm.EditMatter{ID: o.Matter.ID, Edit: now("title", "x")})
	walled(t, func(m firm.ID) firm.Command { return firm.EditMatter{ID: m, Edit: now("title", "x")} })
}

func TestAnInternalNoteIsWrittenAndNeverReplacesAnother(t *testing.T) {
	o := small()
	env := o.Env(firmtest.As(o.Limited))
	cmd := firm.WriteInternalNote{ID: firmtest.ID("note"), MatterID: o.Matter.ID, Text: "They lie.\nProbably.", OnDate: "2026-11-20"}
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	want := firm.InternalNote{ID: cmd.ID, MatterID: o.Matter.ID, Text: cmd.Text, OnDate: cmd.OnDate, AuthorID: o.Limited.ID, CreatedAt: env.Now}
	note := firmtest.Read[firm.InternalNote](t, o, cmd.ID)
	if diff := cmp.Diff(want, note); diff != "" {
		t.Error(diff)
	}
	cmd.MatterID, cmd.Text = o.Other.ID, "mine now"
	if v := o.Do(t, firmtest.As(o.Admin), cmd); v.Reason != "exists" {
		t.Errorf("a second note of the same id answered %+v", v)
	}
	if again := firmtest.Read[firm.InternalNote](t, o, cmd.ID); again != note {
		t.Errorf("the note became %+v", again)
	}
}

func TestWritingAnInternalNoteIsRefused(t *testing.T) {
	o := small()
	note := func(id firm.ID, text, day string) firm.WriteInternalNote {
		return firm.WriteInternalNote{ID: id, MatterID: o.Matter.ID, Text: text, OnDate: day}
	}
	refused(t, []refusal{
		{name: "no words", cmd: note(firmtest.ID("n"), " \n", ""), reason: "empty", field: "text"},
		{name: "too many words", cmd: note(firmtest.ID("n"), long(firm.TextLimit+1), ""), reason: "too_long", field: "text"},
		{name: "no date", cmd: note(firmtest.ID("n"), "x", "soon"), reason: "bad_date", field: "onDate"},
		{name: "no proper id", cmd: note("n", "x", ""), reason: "bad_id", field: "id"},
	})
	rights(t, firm.EditMatters, note(firmtest.ID("n"), "x", ""))
	walled(t, func(m firm.ID) firm.Command {
		return firm.WriteInternalNote{ID: firmtest.ID("n"), MatterID: m, Text: "x"}
	})
}
