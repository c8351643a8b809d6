package firm_test

import (
	"errors"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestEveryFieldOfEveryKindHasAColumnAndSaysWhoMayHoldIt(t *testing.T) {
	word := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	for _, spec := range firm.Kinds() {
		if !word.MatchString(string(spec.Kind)) {
			t.Errorf("a kind is called %q", spec.Kind)
		}
		row := reflect.TypeOf(spec.New()).Elem()
		columns := map[string]bool{}
		for i := range row.NumField() {
			f := row.Field(i)
			col, see := f.Tag.Get("col"), firm.Sight(f.Tag.Get("see"))
			if !word.MatchString(col) || columns[col] {
				t.Errorf("%s.%s has the column %q", row.Name(), f.Name, col)
			}
			columns[col] = true
			if !slices.Contains([]firm.Sight{firm.SeeEveryone, firm.SeeMatter, firm.SeeHost}, see) {
				t.Errorf("%s.%s does not say who may hold it", row.Name(), f.Name)
			}
			if spec.Matter != "" && see == firm.SeeEveryone {
				t.Errorf("%s.%s of a matter's row is held by everyone", row.Name(), f.Name)
			}
			if !slices.Contains([]reflect.Kind{reflect.String, reflect.Bool, reflect.Int64}, f.Type.Kind()) {
				t.Errorf("%s.%s is of a type that no store keeps", row.Name(), f.Name)
			}
		}
		for _, col := range append(slices.Concat(spec.Unique...), append(spec.Index, "id")...) {
			if !columns[col] {
				t.Errorf("%s has no column %q", spec.Kind, col)
			}
		}
		if spec.Matter != "" && !columns[spec.Matter] {
			t.Errorf("%s has no column %q for its matter", spec.Kind, spec.Matter)
		}
	}
}

func TestEveryKindIsFoundByItsNameAndItsRowsKnowThemselves(t *testing.T) {
	for _, spec := range firm.Kinds() {
		found, ok := firm.SpecOf(spec.Kind)
		empty := spec.New()
		reflect.ValueOf(empty).Elem().FieldByName("ID").SetString("an id")
		row := spec.Value(empty)
		if !ok || found.Kind != spec.Kind || row.RowKind() != spec.Kind || row.RowID() != "an id" {
			t.Errorf("%s: found %v, its row is %s %s", spec.Kind, ok, row.RowKind(), row.RowID())
		}
	}
	if _, ok := firm.SpecOf("dragon"); ok {
		t.Error("there is a kind of dragon")
	}
}

func TestOwnersComeBeforeWhatTheyOwn(t *testing.T) {
	at := map[string]int{}
	for i, spec := range firm.Kinds() {
		at[string(spec.Kind)] = i
	}
	owner := map[string]string{
		"matter_id": "matter", "contact_id": "contact", "account_id": "account", "grant_id": "grant_access", "item_id": "item",
		"staff_id": "staff", "role_id": "role", "client_id": "contact", "responsible_id": "staff",
	}
	for _, spec := range firm.Kinds() {
		for _, col := range spec.Index {
			if own, ok := owner[col]; ok && at[own] >= at[string(spec.Kind)] {
				t.Errorf("%s stands before its %s", spec.Kind, own)
			}
		}
	}
}

// strays answers every question with a row of another kind.
type strays struct{ firm.Rows }

func (strays) One(firm.Kind, firm.ID) (firm.Row, error) { return firm.Role{ID: "r"}, nil }

func (strays) By(firm.Kind, string, string) ([]firm.Row, error) {
	return []firm.Row{firm.Role{ID: "r"}}, nil
}

func TestReadingTellsARowOfTheWrongKind(t *testing.T) {
	if _, err := firm.Get[firm.Matter](strays{}, "m"); err == nil {
		t.Error("a role was read as a matter")
	}
	if _, err := firm.List[firm.Matter](strays{}, "", ""); err == nil {
		t.Error("a role was listed as a matter")
	}
}

func TestReadingTellsWhatIsNotThere(t *testing.T) {
	o := small()
	if _, err := firm.Get[firm.Matter](o, firmtest.ID("none")); !errors.Is(err, firm.ErrNone) {
		t.Errorf("got %v", err)
	}
	if there, err := firm.Has(o, "matter", firmtest.ID("none")); there || err != nil {
		t.Errorf("%v, %v", there, err)
	}
	if there, err := firm.Has(o, "matter", o.Matter.ID); !there || err != nil {
		t.Errorf("%v, %v", there, err)
	}
	if there, err := firm.Has(&firmtest.Broken{Rows: o}, "matter", o.Matter.ID); there || !errors.Is(err, firmtest.ErrBroken) {
		t.Errorf("%v, %v", there, err)
	}
	if _, err := firm.List[firm.Matter](o, "title", ""); err == nil {
		t.Error("rows were listed by a column that no store indexes")
	}
}

func TestTheAreasKeepTheirOrderAndBits(t *testing.T) {
	want := []firm.Area{"invoices", "tasks", "calendar", "notes", "messages", "documents", "signatures", "file_requests", "forms"}
	if diff := cmp.Diff(want, firm.AllAreas()); diff != "" {
		t.Errorf("kept numbers would change their meaning:\n%s", diff)
	}
	if diff := cmp.Diff(want, firm.EveryArea.List()); diff != "" {
		t.Error(diff)
	}
	first := []firm.Area{firm.Invoices, firm.Messages, firm.Signatures, firm.FileRequests, firm.Forms}
	if diff := cmp.Diff(first, firm.FirstAreas.List()); diff != "" {
		t.Error(diff)
	}
	for _, a := range want {
		var none firm.Areas
		if !a.Known() || none.Has(a) || !none.With(a, true).Has(a) || firm.EveryArea.With(a, false).Has(a) || len(none.With(a, true).List()) != 1 {
			t.Errorf("the area %s does not stand by itself", a)
		}
	}
	if firm.Area("faxes").Known() || firm.EveryArea.Has("faxes") || firm.EveryArea.With("faxes", false) != firm.EveryArea || firm.Areas(0).With("", true) != 0 {
		t.Error("an unknown area is in a set")
	}
	if firm.Areas(-1).Has("") {
		t.Error("no area is in a set")
	}
}

func TestTheRightsKeepTheirOrderAndBits(t *testing.T) {
	want := []firm.Privilege{"setup", "manage_roles", "grant_portal_access", "edit_matters", "share_items", "restrict_matters", "import_matters", "message_clients", "record_payments"}
	if diff := cmp.Diff(want, firm.AllPrivileges()); diff != "" {
		t.Errorf("kept numbers would change their meaning:\n%s", diff)
	}
	for i, p := range want {
		one := firm.PrivilegesOf(p)
		if one != 1<<i || !p.Known() || !one.Has(p) || one.With(p, false) != 0 {
			t.Errorf("the right %s does not stand by itself", p)
		}
	}
	if firm.Privilege("fly").Known() || firm.PrivilegesOf("fly") != 0 || firm.Privileges(-1).Has("fly") {
		t.Error("an unknown right is in a set")
	}
}

func TestTheBuiltInRolesAreAsTold(t *testing.T) {
	n := 0
	roles := firm.BuiltinRoles(func() firm.ID { n++; return firm.ID(rune('a' + n)) })
	if len(roles) != 3 || roles[0].ID == roles[1].ID || roles[1].ID == roles[2].ID {
		t.Fatalf("%+v", roles)
	}
	admin, normal, limited := roles[0], roles[1], roles[2]
	if admin.Privileges != firm.PrivilegesOf(firm.AllPrivileges()...) {
		t.Error("Admin lacks a right")
	}
	if !normal.Privileges.Has(firm.Setup) || normal.Privileges.Has(firm.ManageRoles) || normal.Privileges.Has(firm.RestrictMatters) {
		t.Errorf("Normal has %b", normal.Privileges)
	}
	if limited.Privileges != firm.PrivilegesOf(firm.EditMatters) {
		t.Errorf("Limited has %b", limited.Privileges)
	}
}

func TestOnlyOpenInvitationsAreLive(t *testing.T) {
	for state, live := range map[firm.InvitationState]bool{
		firm.InvitationQueued: true, firm.InvitationSent: true, firm.InvitationDeferred: true, firm.InvitationOpened: true,
		firm.InvitationBounced: false, firm.InvitationAccepted: false, firm.InvitationExpired: false, firm.InvitationSuperseded: false,
		firm.InvitationRevoked: false, "": false, "new": false,
	} {
		if state.Live() != live {
			t.Errorf("%q is live: %v", state, !live)
		}
	}
}
