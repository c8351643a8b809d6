package outbox

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/wire"

	_ "github.com/mattn/go-sqlite3"
)

func open(t *testing.T, path string) *Outbox {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path+"?_journal_mode=WAL&_synchronous=FULL")
	must(t, err)
	db.SetMaxOpenConns(1)
	o, err := New(t.Context(), db, 1000)
	must(t, err)
	return o
}

func fresh(t *testing.T) *Outbox {
	t.Helper()
	o := open(t, filepath.Join(t.TempDir(), "outbox.db"))
	t.Cleanup(func() { must(t, o.Close()) })
	return o
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func op(id string) Entry {
	return Entry{
		Op:     wire.Op{ID: firm.ID(id), Command: "EditMatter", Body: []byte(`{"id":"m"}`), MadeAt: 7, Version: 1},
		FirmID: "f", StaffID: "s", MatterID: "m", Kind: "matter", Subject: "m", State: Waiting,
	}
}

func ids(entries []Entry) []string {
	list := []string{}
	for _, e := range entries {
		list = append(list, string(e.Op.ID))
	}
	return list
}

func answer(id string, a firm.Answer, seq int64) wire.Answer {
	return wire.Answer{OpID: firm.ID(id), Verdict: firm.Verdict{Answer: a, Reason: "why", Sentence: "because"}, Seq: seq}
}

func TestAnOpIsKeptAsItWasOverAReopening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "outbox.db")
	o := open(t, path)
	first := op("a")
	first.Narrows, first.Widens = true, true
	must(t, o.Append(t.Context(), first, op("b")))
	must(t, o.Append(t.Context(), op("a")))
	must(t, o.Close())
	o = open(t, path)
	defer o.Close()
	all, err := o.All(t.Context())
	must(t, err)
	if !slices.Equal(ids(all), []string{"a", "b"}) {
		t.Fatalf("kept %v", ids(all))
	}
	got := all[0]
	if got.N != 1001 || got.Op.N != 1001 || string(got.Op.Body) != `{"id":"m"}` || !got.Narrows || !got.Widens || got.Op.MadeAt != 7 {
		t.Errorf("kept as %+v", got)
	}
}

func TestWhatNarrowsIsSentFirstBehindWhatMadeItsSubject(t *testing.T) {
	entry := func(id, kind, subject, matter string, narrows, widens bool) Entry {
		e := op(id)
		e.Kind, e.Subject, e.MatterID, e.Narrows, e.Widens = firm.Kind(kind), firm.ID(subject), firm.ID(matter), narrows, widens
		return e
	}
	for _, c := range []struct {
		say  string
		made []Entry
		want []string
	}{
		{"nothing narrows", []Entry{entry("a", "matter", "m", "m", false, false), entry("b", "matter", "n", "n", false, false)}, []string{"a", "b"}},
		{"a revoke overtakes a note and its own grant", []Entry{
			entry("note", "internal_note", "x", "m", false, false), entry("grant", "grant_access", "g", "m", false, true),
			entry("revoke", "grant_access", "g", "m", true, false),
		}, []string{"revoke", "note", "grant"}},
		{"but not the matter that it is on", []Entry{
			entry("note", "internal_note", "x", "m", false, false), entry("create", "matter", "m", "m", false, false),
			entry("revoke", "grant_access", "g", "m", true, false),
		}, []string{"create", "revoke", "note"}},
		{"a new address follows the contact it belongs to", []Entry{
			entry("add", "contact", "c", "", false, false), entry("note", "internal_note", "x", "m", false, false),
			entry("address", "contact", "c", "", true, false),
		}, []string{"add", "address", "note"}},
		{"two revokes keep their order", []Entry{
			entry("one", "grant_access", "g", "m", true, false), entry("two", "grant_access", "h", "m", true, false),
		}, []string{"one", "two"}},
	} {
		if got := ids(Order(c.made)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", c.say, got)
		}
	}
}

func TestWhatNarrowsIsSentBehindAllThatItRestsOn(t *testing.T) {
	id := func(n int) firm.ID { return firm.ID(fmt.Sprintf("01900000-0000-7000-8000-%012d", n)) }
	contact, matter, item, staff, role := id(1), id(2), id(3), id(4), id(5)
	add, create := firm.AddContact{ID: contact}, firm.CreateMatter{ID: matter, ClientID: contact}
	share := firm.ActOnItem{Act: firm.ActShare, MatterID: matter, ItemID: item, ContactID: contact}
	unshare, hide := share, share
	unshare.Act, hide.Act = firm.ActUnshare, firm.ActHide
	note := firm.WriteInternalNote{ID: id(9), MatterID: id(8)}
	for _, c := range []struct {
		say  string
		made []firm.Command
		want []int
	}{
		{"hiding an item that was made here", []firm.Command{note, firm.CreateItem{ID: item, MatterID: matter}, hide}, []int{1, 2, 0}},
		{"unsharing an item that was made here", []firm.Command{note, firm.CreateItem{ID: item, MatterID: matter}, share, unshare}, []int{1, 3, 0, 2}},
		{"a wall around a matter whose client is new", []firm.Command{note, add, create, firm.RestrictMatter{MatterID: matter, On: true}}, []int{1, 2, 3, 0}},
		{"a wall that lets a new colleague in", []firm.Command{note, firm.AddStaff{ID: staff, RoleID: role}, firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{staff}}}, []int{1, 2, 0}},
		{"a right taken from a new role", []firm.Command{
			note, firm.AddRole{ID: role}, firm.SetPrivilege{RoleID: role, Privilege: firm.Setup, On: true}, firm.SetPrivilege{RoleID: role, Privilege: firm.Setup},
		}, []int{1, 3, 0, 2}},
	} {
		made, want := []Entry{}, []Entry{}
		for i, cmd := range c.made {
			about := cmd.About()
			e := op(fmt.Sprint(i))
			body, err := json.Marshal(cmd)
			must(t, err)
			e.Op.Body, e.Kind, e.Subject, e.MatterID, e.Narrows, e.Widens = body, about.Kind, about.ID, about.MatterID, about.Narrows, about.Widens
			made = append(made, e)
		}
		for _, i := range c.want {
			want = append(want, made[i])
		}
		if got := ids(Order(made)); !slices.Equal(got, ids(want)) {
			t.Errorf("%s: %v, want %v", c.say, got, c.want)
		}
	}
}

func TestAnAnswerSettlesOnce(t *testing.T) {
	o := fresh(t)
	ctx := t.Context()
	must(t, o.Append(ctx, op("a"), op("b"), op("c"), op("d")))
	must(t, o.MarkSent(ctx, []firm.ID{"a", "b", "c"}))
	must(t, o.Settle(ctx, []wire.Answer{answer("a", firm.Applied, 5), answer("b", firm.No, 6), answer("c", firm.Asks, 7)}, 100))
	must(t, o.Settle(ctx, []wire.Answer{answer("a", firm.No, 9), answer("b", firm.Applied, 9)}, 200))
	for id, want := range map[string]State{"a": Applied, "b": Refused, "c": Asks, "d": Waiting} {
		e, err := o.Get(ctx, firm.ID(id))
		must(t, err)
		if e.State != want || e.State.InForce() == e.Retired && !e.State.Open() {
			t.Errorf("%s is %s, retired %t", id, e.State, e.Retired)
		}
		if id == "b" && (e.Verdict.Reason != "why" || e.SettledAt != 100) {
			t.Errorf("the refusal %+v", e)
		}
	}
	live, err := o.Live(ctx, "f")
	must(t, err)
	if !slices.Equal(ids(live), []string{"a", "d"}) {
		t.Errorf("live %v", ids(live))
	}
	must(t, o.Retire(ctx, "f", 4))
	if live, err = o.Live(ctx, "f"); err != nil || len(live) != 2 {
		t.Errorf("retired too early: %v %v", ids(live), err)
	}
	must(t, o.Retire(ctx, "f", 5))
	if live, err = o.Live(ctx, "f"); err != nil || !slices.Equal(ids(live), []string{"d"}) {
		t.Errorf("not retired: %v %v", ids(live), err)
	}
	count, err := o.Count(ctx, "f")
	must(t, err)
	if count != (Count{Waiting: 1, NeedsYou: 2}) {
		t.Errorf("counted %+v", count)
	}
}

func TestWhatWaitsCanNotBeDismissedAndARefusalStaysUntilThen(t *testing.T) {
	o := fresh(t)
	ctx := t.Context()
	must(t, o.Append(ctx, op("a"), op("b")))
	must(t, o.Settle(ctx, []wire.Answer{answer("b", firm.No, 3)}, 100))
	if err := o.Dismiss(ctx, "a"); !errors.Is(err, ErrNone) {
		t.Errorf("dismissed what waits: %v", err)
	}
	must(t, o.Prune(ctx, 10_000))
	told, err := o.Told(ctx, "f", 0, 10)
	must(t, err)
	if !slices.Equal(ids(told), []string{"b", "a"}) {
		t.Errorf("told %v", ids(told))
	}
	must(t, o.Dismiss(ctx, "b"))
	if told, err = o.Told(ctx, "f", 0, 10); err != nil || !slices.Equal(ids(told), []string{"a"}) {
		t.Errorf("told %v %v", ids(told), err)
	}
	must(t, o.Prune(ctx, 10_000))
	if _, err := o.Get(ctx, "b"); !errors.Is(err, ErrNone) {
		t.Errorf("a dismissed op is kept for ever: %v", err)
	}
}

func TestARestoredServerIsToldAgainOfWhatItHadApplied(t *testing.T) {
	o := fresh(t)
	ctx := t.Context()
	must(t, o.Append(ctx, op("old"), op("a"), op("b"), op("refused"), op("gone")))
	must(t, o.Settle(ctx, []wire.Answer{answer("old", firm.Applied, 1)}, 10))
	must(t, o.Settle(ctx, []wire.Answer{answer("a", firm.Applied, 2), answer("b", firm.Merged, 3), answer("refused", firm.No, 4), answer("gone", firm.Applied, 5)}, 100))
	must(t, o.Retire(ctx, "f", 9))
	must(t, o.Dismiss(ctx, "gone"))
	must(t, o.Again(ctx, "f", 50))
	waiting, err := o.ToSend(ctx, "f")
	must(t, err)
	if !slices.Equal(ids(waiting), []string{"a", "b", "gone"}) || !waiting[0].Resent || waiting[0].N != 1002 {
		t.Errorf("sent again: %v", ids(waiting))
	}
}

func TestARefusalStillNeedsItsPersonUntilItIsDismissed(t *testing.T) {
	o := fresh(t)
	ctx := t.Context()
	must(t, o.Append(ctx, op("a")))
	must(t, o.Settle(ctx, []wire.Answer{answer("a", firm.No, 3)}, 100))
	if waits, err := o.Unanswered(ctx); err != nil || !waits {
		t.Errorf("a refusal nobody has looked at: %t %v", waits, err)
	}
	must(t, o.Dismiss(ctx, "a"))
	if waits, err := o.Unanswered(ctx); err != nil || waits {
		t.Errorf("after it was dismissed: %t %v", waits, err)
	}
}

func TestAChosenTextTakesThePlaceOfTheQuestion(t *testing.T) {
	o := fresh(t)
	ctx := t.Context()
	must(t, o.Append(ctx, op("a")))
	if err := o.Replace(ctx, "a", op("b")); !errors.Is(err, ErrNone) {
		t.Errorf("replaced what still waits: %v", err)
	}
	must(t, o.Settle(ctx, []wire.Answer{answer("a", firm.Asks, 3)}, 100))
	must(t, o.Replace(ctx, "a", op("b")))
	all, err := o.All(ctx)
	must(t, err)
	if !slices.Equal(ids(all), []string{"a", "b"}) || all[0].State != Dismissed || all[1].State != Waiting || all[0].Live() || !all[1].Live() {
		t.Errorf("kept %+v", all)
	}
	if waits, err := o.Unanswered(ctx); err != nil || !waits {
		t.Errorf("unanswered %t %v", waits, err)
	}
	must(t, o.Clear(ctx))
	if all, err = o.All(ctx); err != nil || len(all) != 0 {
		t.Errorf("after clearing %v %v", all, err)
	}
}

func TestTheWindowsMemoryIsBounded(t *testing.T) {
	o := fresh(t)
	ctx := t.Context()
	must(t, o.Remember(ctx, "k", "one"))
	must(t, o.Remember(ctx, "k", "two"))
	if text, err := o.Recall(ctx, "k"); err != nil || text != "two" {
		t.Errorf("recalled %q %v", text, err)
	}
	must(t, o.Remember(ctx, "k", ""))
	if text, err := o.Recall(ctx, "k"); err != nil || text != "" {
		t.Errorf("recalled %q %v", text, err)
	}
	if err := o.Remember(ctx, "k", string(make([]byte, memoryValueBytes+1))); !errors.Is(err, ErrMemory) {
		t.Errorf("too much: %v", err)
	}
}

func TestAFileOfALaterVersionIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "outbox.db")
	o := open(t, path)
	_, err := o.db.ExecContext(context.Background(), "PRAGMA user_version = 99")
	must(t, err)
	if _, err := New(t.Context(), o.db, 0); err == nil {
		t.Error("a later version was opened")
	}
	must(t, o.Close())
}
