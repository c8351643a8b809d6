package firm_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

const sourceKey = "nysd|1:26-cv-00001"

func person(name string, roles ...string) firm.ImportPerson {
	return firm.ImportPerson{
		Contact: firm.Contact{ID: firm.ImportedContactID(sourceKey, name), Kind: firm.Person, Name: name, SourceKey: sourceKey + "|" + name}, Roles: roles,
	}
}

func docket() firm.ImportMatter {
	m := firm.ImportedMatterID(sourceKey)
	return firm.ImportMatter{
		Matter: firm.Matter{
			ID: m, Number: "1:26-cv-00001", Title: "Doe v. Roe", Court: "S.D.N.Y.", SourceKey: sourceKey, Stage: firm.StageOpen,
			PortalOn: true, Areas: 0, Restricted: true, OpenedOn: "2026-01-05",
		},
		People: []firm.ImportPerson{person("Jane Doe", "plaintiff", "counter defendant"), person("Richard Roe", "defendant")},
		Notes:  []firm.InternalNote{{ID: firm.PairID("internal_note", m, "1"), Text: "COMPLAINT", OnDate: "2026-01-05", Source: "docket 1"}},
	}
}

func TestAnImportBringsTheMatterItsPeopleAndNotesWithoutOpeningAnything(t *testing.T) {
	o := small()
	env := o.Env(firmtest.System())
	cmd := docket()
	if v, err := firm.Perform(o.Rows, env, cmd); err != nil || !v.Ok() {
		t.Fatalf("%+v, %v", v, err)
	}
	want := cmd.Matter
	want.PortalOn, want.Areas, want.Restricted, want.CreatedAt, want.ChangedAt = false, firm.EveryArea, false, env.Now, env.Now
	if diff := cmp.Diff(want, firmtest.Read[firm.Matter](t, o, want.ID)); diff != "" {
		t.Error(diff)
	}
	roles, err := firm.RolesOn(o, want.ID, firm.ImportedContactID(sourceKey, "Jane Doe"))
	if diff := cmp.Diff([]string{"counter defendant", "plaintiff"}, roles); diff != "" || err != nil {
		t.Error(diff, err)
	}
	note := firmtest.Read[firm.InternalNote](t, o, cmd.Notes[0].ID)
	if note.MatterID != want.ID || note.Text != "COMPLAINT" || note.CreatedAt != env.Now {
		t.Errorf("%+v", note)
	}
	for _, kind := range []firm.Kind{"grant_access", "invitation", "item", "share"} {
		if rows, err := o.By(kind, "", ""); err != nil || len(rows) != 0 {
			t.Errorf("an import made %d rows of %s, %v", len(rows), kind, err)
		}
	}
}

func TestAnImportGivenAgainChangesNothingButItsLineOfActivity(t *testing.T) {
	o := small()
	o.Must(t, firmtest.System(), docket())
	before := without(o.All(), "activity")
	o.Must(t, firmtest.System(), docket())
	if diff := cmp.Diff(before, without(o.All(), "activity")); diff != "" {
		t.Error(diff)
	}
}

func without(rows []firm.Row, kind firm.Kind) (kept []firm.Row) {
	for _, row := range rows {
		if row.RowKind() != kind {
			kept = append(kept, row)
		}
	}
	return kept
}

func TestAnImportGivenAgainAddsWhatIsNewAndKeepsWhatStaffDid(t *testing.T) {
	o := small()
	cmd := docket()
	o.Must(t, firmtest.System(), cmd)
	by := firmtest.As(o.Admin)
	jane, richard := cmd.People[0].Contact.ID, cmd.People[1].Contact.ID
	o.Must(t, by, firm.EditMatter{ID: cmd.Matter.ID, Edit: now("title", "The Doe case")})
	o.Must(t, by, firm.SetMatterPortal{MatterID: cmd.Matter.ID, On: true})
	o.Must(t, by, firm.EditContact{ID: jane, Edit: edit(nil, map[string]string{"name": "Jane D.", "email": "jane@doe.test"})})
	o.Must(t, by, firm.Unrelate{MatterID: cmd.Matter.ID, ContactID: richard, Role: "defendant"})
	o.Must(t, by, firm.RestrictMatter{MatterID: cmd.Matter.ID, On: true})
	before := without(o.All(), "activity")
	o.Must(t, firmtest.System(), cmd)
	if diff := cmp.Diff(before, without(o.All(), "activity")); diff != "" {
		t.Errorf("what staff did was overwritten:\n%s", diff)
	}
	cmd.People[0].Roles = append(cmd.People[0].Roles, "appellant")
	cmd.People = append(cmd.People, person("Ann Ally", "intervenor"))
	cmd.Notes = append(cmd.Notes, firm.InternalNote{ID: firm.PairID("internal_note", cmd.Matter.ID, "2"), Text: "ANSWER"})
	o.Must(t, firmtest.System(), cmd)
	if n := len(without(o.All(), "activity")) - len(before); n != 4 {
		t.Errorf("%d rows came in, want a role, a contact with a role, and a note", n)
	}
}

func TestImportingIsRefused(t *testing.T) {
	no := func(change func(*firm.ImportMatter)) firm.ImportMatter {
		c := docket()
		change(&c)
		return c
	}
	one := func(change func(*firm.ImportPerson)) firm.ImportMatter {
		return no(func(c *firm.ImportMatter) { change(&c.People[0]) })
	}
	refused(t, []refusal{
		{name: "no key", cmd: no(func(c *firm.ImportMatter) { c.Matter.SourceKey = "" }), reason: "no_source", field: "sourceKey"},
		{name: "the id of another matter", cmd: no(func(c *firm.ImportMatter) { c.Matter.ID = small().Matter.ID }), reason: "no_source", field: "sourceKey"},
		{name: "too many people", cmd: no(func(c *firm.ImportMatter) { c.People = make([]firm.ImportPerson, firm.ImportLimit+1) }), reason: "too_many", field: "people"},
		{name: "too many notes", cmd: no(func(c *firm.ImportMatter) { c.Notes = make([]firm.InternalNote, firm.ImportLimit+1) }), reason: "too_many", field: "people"},
		{name: "no title", cmd: no(func(c *firm.ImportMatter) { c.Matter.Title = "" }), reason: "empty", field: "title"},
		{name: "no number", cmd: no(func(c *firm.ImportMatter) { c.Matter.Number = "" }), reason: "empty", field: "number"},
		{name: "no stage", cmd: no(func(c *firm.ImportMatter) { c.Matter.Stage = "" }), reason: "unknown_stage", field: "stage"},
		{name: "no date", cmd: no(func(c *firm.ImportMatter) { c.Matter.OpenedOn = "1/5/26" }), reason: "bad_date", field: "openedOn"},
		{name: "a description with a hole", cmd: no(func(c *firm.ImportMatter) { c.Matter.Description = "\x00" }), reason: "bad_text", field: "description"},
		{name: "a client who does not come with it", cmd: no(func(c *firm.ImportMatter) { c.Matter.ClientID = small().Client.ID }), reason: "no_source", field: "clientId"},
		{name: "a lawyer who never was", cmd: no(func(c *firm.ImportMatter) { c.Matter.ResponsibleID = firmtest.ID("none") }), reason: "no_staff", field: "responsibleId"},
		{name: "a party with another's id", cmd: one(func(p *firm.ImportPerson) { p.Contact.ID = small().Client.ID }), reason: "no_source", field: "people"},
		{name: "a party renamed under its id", cmd: one(func(p *firm.ImportPerson) { p.Contact.Name = "Jane Dough" }), reason: "no_source", field: "people"},
		{name: "a party of no kind", cmd: one(func(p *firm.ImportPerson) { p.Contact.Kind = "" }), reason: "unknown_kind", field: "kind"},
		{name: "a party with no address", cmd: one(func(p *firm.ImportPerson) { p.Contact.Email = "jane" }), reason: "bad_email", field: "email"},
		{name: "too many roles", cmd: one(func(p *firm.ImportPerson) { p.Roles = make([]string, firm.RolesPerContactLimit+1) }), reason: "too_many", field: "roles"},
		{name: "an empty role", cmd: one(func(p *firm.ImportPerson) { p.Roles = []string{""} }), reason: "empty", field: "role"},
		{name: "a note too long", cmd: no(func(c *firm.ImportMatter) { c.Notes[0].Text = long(firm.TextLimit + 1) }), reason: "too_long", field: "text"},
		{name: "a note without an id", cmd: no(func(c *firm.ImportMatter) { c.Notes[0].ID = "1" }), reason: "bad_id", field: "notes"},
	})
	rights(t, firm.ImportMatters, docket(), firmtest.As(small().Normal), firmtest.As(small().Limited))
}

func TestAnImportAddsNothingBehindAWallAndNamesNobodyElse(t *testing.T) {
	o := small()
	role := firmtest.Read[firm.Role](t, o, o.Normal.RoleID)
	role.Privileges = role.Privileges.With(firm.ImportMatters, true)
	if err := o.Put(role); err != nil {
		t.Fatal(err)
	}
	forged := docket()
	forged.Notes[0].AuthorID = o.Admin.ID
	o.Must(t, firmtest.As(o.Normal), forged)
	if note := firmtest.Read[firm.InternalNote](t, o, forged.Notes[0].ID); note.AuthorID != o.Normal.ID {
		t.Errorf("the note is said to be by %s", note.AuthorID)
	}
	o.Wall(firmtest.Read[firm.Matter](t, o, forged.Matter.ID), o.Admin)
	more := docket()
	more.People = append(more.People, person("Spy", "client"))
	if v := o.Do(t, firmtest.As(o.Normal), more); v.Answer != firm.No || v.Reason != "no_matter" {
		t.Errorf("from outside the wall: %+v", v)
	}
	o.Must(t, firmtest.As(o.Admin), more)
}

func TestOneNameIsOneContactPerMatterAndNeverAcrossMatters(t *testing.T) {
	if firm.ImportedContactID("a|1", "Jane Doe") == firm.ImportedContactID("a|2", "Jane Doe") {
		t.Error("two matters share a contact by name alone")
	}
	if id := firm.ImportedContactID(sourceKey, "Jane Doe"); id != docket().People[0].Contact.ID {
		t.Errorf("a name is found under %s", id)
	}
}
