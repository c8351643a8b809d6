package demo

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

var today = firm.Micros(time.Date(2026, 11, 18, 14, 30, 0, 0, time.UTC).UnixMicro())

func small() Options { return Options{Size: Small, Seed: 7, Now: today} }
func large() Options { return Options{Size: Large, Seed: 7, Now: today} }

// invent gathers all rows of a firm.
func invent(t testing.TB, o Options) ([]firm.Row, Made) {
	t.Helper()
	var all []firm.Row
	made, err := Generate(o, func(rows []firm.Row) error {
		if len(rows) == 0 || len(rows) > batchRows {
			t.Fatalf("a batch of %d rows", len(rows))
		}
		for _, row := range rows {
			if row.RowKind() != rows[0].RowKind() {
				t.Fatalf("a batch of %s holds a %s", rows[0].RowKind(), row.RowKind())
			}
		}
		all = append(all, rows...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all, made
}

// largeFirm is invented once for all tests that only read it.
var largeFirm = sync.OnceValues(func() ([]firm.Row, error) {
	var all []firm.Row
	_, err := Generate(large(), func(rows []firm.Row) error {
		all = append(all, rows...)
		return nil
	})
	return all, err
})

func inventLarge(t testing.TB) []firm.Row {
	t.Helper()
	rows, err := largeFirm()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// of picks the rows of one kind.
func of[R firm.Row](rows []firm.Row) []R {
	var list []R
	for _, row := range rows {
		if typed, ok := row.(R); ok {
			list = append(list, typed)
		}
	}
	return list
}

func TestTheSizesAreMetExactly(t *testing.T) {
	for _, c := range []struct {
		o                                       Options
		matters, contacts, relationships, items int
		grantsAtLeast, accountsAtLeast          int
	}{
		{small(), 60, 150, 200, 720, 30, 20},
		{large(), 10_000, 30_000, 40_000, 120_000, 7_500, 4_000},
	} {
		rows, made := invent(t, c.o)
		got := []int{made.Rows["matter"], made.Rows["contact"], made.Rows["relationship"], made.Rows["item"]}
		if want := []int{c.matters, c.contacts, c.relationships, c.items}; !reflect.DeepEqual(got, want) {
			t.Errorf("%s: matters, contacts, relationships, items: %v, wanted %v", c.o.Size, got, want)
		}
		if n := made.Rows["grant_access"]; n < c.grantsAtLeast {
			t.Errorf("%s: %d grants", c.o.Size, n)
		}
		if n := made.Rows["account"]; n < c.accountsAtLeast {
			t.Errorf("%s: %d accounts", c.o.Size, n)
		}
		sum := 0
		for _, n := range made.Rows {
			sum += n
		}
		if sum != len(rows) {
			t.Errorf("%s: %d rows told, %d sent", c.o.Size, sum, len(rows))
		}
		t.Logf("%s: %v", c.o.Size, made.Rows)
	}
}

func TestTheSameOptionsMakeTheSameBytes(t *testing.T) {
	if first, second := hash(t, small()), hash(t, small()); first != second {
		t.Errorf("%s and then %s", first, second)
	}
	if again, _ := invent(t, large()); !slices.Equal(inventLarge(t), again) {
		t.Error("a large firm differs from itself")
	}
	other := small()
	other.Seed++
	if hash(t, small()) == hash(t, other) {
		t.Error("another seed makes the same firm")
	}
	later := small()
	later.Now += firm.Day
	if hash(t, small()) == hash(t, later) {
		t.Error("another day makes the same firm")
	}
}

func hash(t testing.TB, o Options) string {
	t.Helper()
	sum := sha256.New()
	_, err := Generate(o, func(rows []firm.Row) error {
		for _, row := range rows {
			fmt.Fprintf(sum, "%s %#v\n", row.RowKind(), row)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func TestOwnersComeBeforeWhatTheyOwnAndKindsInTheirOrder(t *testing.T) {
	rows, _ := invent(t, small())
	order := map[firm.Kind]int{}
	for i, spec := range firm.Kinds() {
		order[spec.Kind] = i
	}
	known := map[firm.ID]firm.Kind{}
	last := 0
	for _, row := range rows {
		if order[row.RowKind()] < last {
			t.Fatalf("a %s comes late", row.RowKind())
		}
		last = order[row.RowKind()]
		known[row.RowID()] = row.RowKind()
		for col, kind := range owners() {
			if id := firm.ID(firmtest.Column(row, col)); id != "" && known[id] != kind {
				t.Fatalf("%s %s: %s names no %s that came before", row.RowKind(), row.RowID(), col, kind)
			}
		}
	}
	for _, spec := range firm.Kinds() {
		if len(rowsOfKind(rows, spec.Kind)) == 0 {
			t.Errorf("no row of kind %s", spec.Kind)
		}
	}
}

// owners names, for every column that holds an id, the kind it must name.
func owners() map[string]firm.Kind {
	return map[string]firm.Kind{
		"matter_id": "matter", "contact_id": "contact", "client_id": "contact", "responsible_id": "staff", "staff_id": "staff",
		"role_id": "role", "account_id": "account", "grant_id": "grant_access", "item_id": "item", "created_by": "staff",
		"shared_by": "staff", "granted_by": "staff", "author_id": "staff", "actor_id": "staff",
	}
}

func rowsOfKind(rows []firm.Row, kind firm.Kind) []firm.Row {
	var list []firm.Row
	for _, row := range rows {
		if row.RowKind() == kind {
			list = append(list, row)
		}
	}
	return list
}

func TestEveryRowIsWellFormed(t *testing.T) {
	few, _ := invent(t, small())
	for _, rows := range [][]firm.Row{few, inventLarge(t)} {
		ids := map[string]bool{}
		for _, row := range rows {
			key := string(row.RowKind()) + string(row.RowID())
			if ids[key] || !wellFormed(row.RowID()) {
				t.Fatalf("%s: id %q is there twice or no UUID", row.RowKind(), row.RowID())
			}
			ids[key] = true
			goodTexts(t, row)
		}
		uniqueValues(t, rows)
		pairsAreNamedAfterTheirTwo(t, rows)
		if office := of[firm.Firm](rows)[0]; !wellFormed(office.ID) || office.Name != FirmName || !office.PortalOn {
			t.Errorf("%+v", office)
		}
	}
}

func wellFormed(id firm.ID) bool {
	if len(id) != 36 || (id[14] != '7' && id[14] != '8') || !strings.ContainsRune("89ab", rune(id[19])) {
		return false
	}
	for i, r := range id {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (r == '-') || (!dash && !strings.ContainsRune("0123456789abcdef", r)) {
			return false
		}
	}
	return true
}

func goodTexts(t *testing.T, row firm.Row) {
	t.Helper()
	v := reflect.ValueOf(row)
	for i := range v.NumField() {
		if v.Field(i).Kind() != reflect.String {
			continue
		}
		text, col := v.Field(i).String(), v.Type().Field(i).Tag.Get("col")
		long := firm.LineLimit
		switch col {
		case "text", "description":
			long = firm.TextLimit
		case "png":
			long = firm.LogoLimitBytes * 4 / 3
		}
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00{}%") || utf8.RuneCountInString(text) > long || strings.TrimSpace(text) != text {
			t.Fatalf("%s.%s: %q", row.RowKind(), col, text)
		}
	}
}

func uniqueValues(t *testing.T, rows []firm.Row) {
	t.Helper()
	taken := map[string]bool{}
	unique := map[firm.Kind][][]string{}
	for _, spec := range firm.Kinds() {
		unique[spec.Kind] = spec.Unique
	}
	for _, row := range rows {
		for _, columns := range unique[row.RowKind()] {
			key := string(row.RowKind())
			for _, col := range columns {
				key += "|" + firmtest.Column(row, col)
			}
			if taken[key] {
				t.Fatalf("%s is there twice", key)
			}
			taken[key] = true
		}
	}
}

func pairsAreNamedAfterTheirTwo(t *testing.T, rows []firm.Row) {
	t.Helper()
	for _, row := range rows {
		want := row.RowID()
		switch r := row.(type) {
		case firm.MatterStaff:
			want = firm.PairID("matter_staff", r.MatterID, r.StaffID)
		case firm.Relationship:
			want = firm.PairID("relationship", r.MatterID, r.ContactID, firm.ID(r.Role))
		case firm.AccountContact:
			want = firm.PairID("account_contact", r.AccountID, r.ContactID)
		case firm.Grant:
			want = firm.GrantID(r.MatterID, r.ContactID)
		case firm.Share:
			want = firm.PairID("share", r.ItemID, r.ContactID)
		case firm.Party:
			want = firm.PairID("party", r.ItemID, r.ContactID)
		case firm.Hidden:
			want = firm.PairID("hidden", r.ItemID, r.ContactID)
		}
		if want != row.RowID() {
			t.Fatalf("%s %s should be called %s", row.RowKind(), row.RowID(), want)
		}
	}
}

func TestEveryoneIsOnTheMatterTheyAreNamedOn(t *testing.T) {
	rows := inventLarge(t)
	on := map[[2]firm.ID]bool{}
	opposing := map[[2]firm.ID]bool{}
	for _, r := range of[firm.Relationship](rows) {
		on[[2]firm.ID{r.MatterID, r.ContactID}] = true
		if slices.Contains(firm.OpposingRoles(), r.Role) {
			opposing[[2]firm.ID{r.MatterID, r.ContactID}] = true
		}
	}
	for _, m := range of[firm.Matter](rows) {
		if m.ClientID != "" && !on[[2]firm.ID{m.ID, m.ClientID}] {
			t.Fatalf("the client of %s is not on it", m.Number)
		}
	}
	for _, row := range rows {
		switch row.(type) {
		case firm.Grant, firm.Invitation, firm.Share, firm.Party, firm.Hidden:
			pair := [2]firm.ID{firm.ID(firmtest.Column(row, "matter_id")), firm.ID(firmtest.Column(row, "contact_id"))}
			if !on[pair] {
				t.Fatalf("a %s is for somebody who is not on the matter", row.RowKind())
			}
			if opposing[pair] && row.RowKind() == "grant_access" {
				t.Fatal("the other side has access")
			}
		}
	}
}

func TestWrongOptionsAndErrorsAreTold(t *testing.T) {
	never := func([]firm.Row) error { t.Fatal("rows were sent"); return nil }
	if _, err := Generate(Options{Size: "huge", Now: today}, never); err == nil || !strings.Contains(err.Error(), "small or large") {
		t.Errorf("%v", err)
	}
	if _, err := Generate(Options{Size: Small}, never); err == nil || !strings.Contains(err.Error(), "time of today") {
		t.Errorf("%v", err)
	}
	full := errors.New("disk full")
	calls := 0
	_, err := Generate(small(), func([]firm.Row) error { calls++; return full })
	if !errors.Is(err, full) || calls != 1 {
		t.Errorf("%v after %d calls", err, calls)
	}
}

func TestTheCallerMayChooseTheFirmsID(t *testing.T) {
	o := small()
	o.FirmID, o.Host = firmtest.ID("ours"), "portal.example"
	rows, made := invent(t, o)
	if office := of[firm.Firm](rows)[0]; made.FirmID != o.FirmID || office.ID != o.FirmID || office.Host != o.Host {
		t.Errorf("%+v", office)
	}
}

func BenchmarkLargeFirm(b *testing.B) {
	for b.Loop() {
		if _, err := Generate(large(), func([]firm.Row) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}
