package firm_test

import (
	"errors"
	"fmt"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// shelf is a firm whose client and spouse have open portals, with documents:
//
//	Outer/Inner/deep   Outer/paper   Other/   alone
type shelf struct {
	*firmtest.Office
	t                                     *testing.T
	outer, inner, other, deep, paper, own firm.Item
}

func newShelf(t *testing.T) *shelf {
	t.Helper()
	s := &shelf{Office: small(), t: t}
	s.Account("rita@rivera.test", s.Client)
	s.Account("sam@rivera.test", s.Spouse)
	s.Grant(s.Matter, s.Client, firm.Granted)
	s.Grant(s.Matter, s.Spouse, firm.Granted)
	within := func(f firm.Item) func(*firm.Item) { return func(i *firm.Item) { i.FolderID = f.ID } }
	s.outer = s.Item(s.Matter, "Outer", in(firm.Documents, folder))
	s.inner = s.Item(s.Matter, "Inner", in(firm.Documents, folder, within(s.outer)))
	s.other = s.Item(s.Matter, "Other", in(firm.Documents, folder))
	s.deep = s.Item(s.Matter, "deep", in(firm.Documents, within(s.inner)))
	s.paper = s.Item(s.Matter, "paper", in(firm.Documents, within(s.outer)))
	s.own = s.Item(s.Matter, "alone", in(firm.Documents))
	return s
}

func (s *shelf) act(a firm.ItemAct, i firm.Item, c firm.Contact) {
	s.t.Helper()
	s.Must(s.t, firmtest.As(s.Normal), act(s.Office, a, i, c))
}

func (s *shelf) move(i firm.Item, to firm.ID) {
	s.t.Helper()
	s.Must(s.t, firmtest.As(s.Normal), firm.MoveItem{ID: i.ID, MatterID: s.Matter.ID, FolderID: to})
}

// seen checks which of the shelf's things a contact sees.
func (s *shelf) seen(when string, c firm.Contact, want ...firm.Item) {
	s.t.Helper()
	portal, err := firm.LoadPortal(s, s.Matter.ID, c.ID)
	if err != nil {
		s.t.Fatal(err)
	}
	expected := map[firm.ID]bool{}
	for _, i := range want {
		expected[i.ID] = true
	}
	for _, i := range []firm.Item{s.outer, s.inner, s.other, s.deep, s.paper, s.own} {
		if d := portal.Item(firmtest.Read[firm.Item](s.t, s, i.ID)); d.Sees != expected[i.ID] {
			s.t.Errorf("%s: %s sees %s: %v %v, want %v", when, c.Name, i.Title, d.Sees, d.Reasons, expected[i.ID])
		}
	}
}

func TestASharedFolderSharesWhatIsInItAndWhatComesLater(t *testing.T) {
	s := newShelf(t)
	s.act(firm.ActShare, s.outer, s.Client)
	s.seen("shared", s.Client, s.outer, s.inner, s.deep, s.paper)
	s.seen("shared", s.Spouse)
	s.move(s.own, s.inner.ID)
	s.seen("moved in", s.Client, s.outer, s.inner, s.deep, s.paper, s.own)
	late := firm.CreateItem{ID: firmtest.ID("late"), MatterID: s.Matter.ID, Area: firm.Documents, Title: "late", FolderID: s.inner.ID}
	s.Must(t, firmtest.As(s.Normal), late)
	if there, _ := firm.Has(s, "share", firm.PairID("share", late.ID, s.Client.ID)); !there {
		t.Error("a document made in a shared folder is not shared")
	}
	s.move(s.own, "")
	s.seen("moved out", s.Client, s.outer, s.inner, s.deep, s.paper, s.own)
	s.act(firm.ActUnshare, s.outer, s.Client)
	s.seen("unshared", s.Client, s.own)
}

func TestWhatWasTakenOutOfASharedFolderByHandDoesNotComeBack(t *testing.T) {
	s := newShelf(t)
	s.act(firm.ActShare, s.outer, s.Client)
	s.act(firm.ActShare, s.other, s.Client)
	s.act(firm.ActUnshare, s.paper, s.Client)
	s.act(firm.ActUnshare, s.inner, s.Client)
	s.seen("unshared", s.Client, s.outer, s.other)
	s.move(s.paper, s.outer.ID)
	s.move(s.paper, s.other.ID)
	s.move(s.inner, s.other.ID)
	s.seen("moved to another shared folder", s.Client, s.outer, s.other)
	s.move(s.outer, s.other.ID)
	s.act(firm.ActShare, s.other, s.Client)
	s.seen("the folder moved and shared once more", s.Client, s.outer, s.other)
	s.act(firm.ActShare, s.deep, s.Client)
	s.act(firm.ActShare, s.paper, s.Client)
	s.seen("shared itself", s.Client, s.outer, s.other, s.deep, s.paper)
}

func TestEachCauseOfHidingEndsOnItsOwn(t *testing.T) {
	s := newShelf(t)
	s.act(firm.ActShare, s.outer, s.Client)
	s.act(firm.ActHide, s.deep, s.Client)
	s.act(firm.ActHide, s.outer, s.Client)
	s.seen("hidden", s.Client)
	s.move(s.own, s.inner.ID)
	s.seen("moved into a hidden folder", s.Client)
	s.act(firm.ActUnhide, s.outer, s.Client)
	s.seen("shown again", s.Client, s.outer, s.inner, s.paper, s.own)
	s.act(firm.ActHide, s.inner, s.Client)
	s.act(firm.ActUnhide, s.deep, s.Client)
	s.seen("shown itself", s.Client, s.outer, s.paper, s.deep)
}

func TestAFolderRestoresWhatWasWithdrawnWithItAndNothingElse(t *testing.T) {
	s := newShelf(t)
	s.act(firm.ActShare, s.outer, s.Client)
	s.act(firm.ActWithdraw, s.paper, s.Client)
	s.act(firm.ActWithdraw, s.outer, s.Client)
	s.act(firm.ActWithdraw, s.deep, s.Client)
	s.act(firm.ActWithdraw, s.outer, s.Client)
	s.seen("withdrawn", s.Client)
	if v := s.Do(t, firmtest.As(s.Normal), firm.MoveItem{ID: s.own.ID, MatterID: s.Matter.ID, FolderID: s.outer.ID}); v.Reason != "withdrawn" || v.Field != "folderId" {
		t.Errorf("into a withdrawn folder: %+v", v)
	}
	s.act(firm.ActRestore, s.outer, s.Client)
	s.seen("restored", s.Client, s.outer, s.inner)
	s.act(firm.ActRestore, s.paper, s.Client)
	s.act(firm.ActRestore, s.deep, s.Client)
	s.seen("restored itself", s.Client, s.outer, s.inner, s.deep, s.paper)
}

func TestTwoActsOfOneMomentAreTwo(t *testing.T) {
	s := newShelf(t)
	s.act(firm.ActShare, s.outer, s.Client)
	env := s.Env(firmtest.As(s.Normal))
	for _, cmd := range []firm.Command{
		act(s.Office, firm.ActWithdraw, s.paper, s.Client), act(s.Office, firm.ActWithdraw, s.outer, s.Client),
		act(s.Office, firm.ActWithdraw, s.deep, s.Client), act(s.Office, firm.ActRestore, s.outer, s.Client),
	} {
		if v, err := firm.Perform(s.Rows, env, cmd); err != nil || !v.Ok() {
			t.Fatalf("%+v, %v", v, err)
		}
	}
	s.seen("restored", s.Client, s.outer, s.inner)
}

func TestADraftInAFolderStaysOne(t *testing.T) {
	s := newShelf(t)
	s.paper.Draft = true
	if err := s.Put(s.paper); err != nil {
		t.Fatal(err)
	}
	s.act(firm.ActShare, s.outer, s.Client)
	s.act(firm.ActShare, s.other, s.Client)
	s.Must(t, firmtest.As(s.Normal), firm.CreateItem{ID: s.own.ID[:35] + "0", MatterID: s.Matter.ID, Area: firm.Documents, Title: "x", Draft: true, FolderID: s.other.ID})
	if made := firmtest.Read[firm.Item](t, s, s.own.ID[:35]+"0"); !made.Draft {
		t.Error("a draft made in a shared folder was published")
	}
	s.move(s.paper, s.other.ID)
	s.seen("a draft", s.Client, s.outer, s.inner, s.deep, s.other)
	s.act(firm.ActShare, s.paper, s.Spouse)
	s.seen("final", s.Client, s.outer, s.inner, s.deep, s.other, s.paper)
	s.seen("final", s.Spouse, s.paper)
}

func TestAStandingShareLeavesOutTheOtherSideAndWhoLeft(t *testing.T) {
	s := newShelf(t)
	s.act(firm.ActShare, s.outer, s.Client)
	s.act(firm.ActShare, s.outer, s.Spouse)
	if err := s.Drop("relationship", firm.PairID("relationship", s.Matter.ID, s.Spouse.ID, "spouse")); err != nil {
		t.Fatal(err)
	}
	s.Tie(s.Matter, s.Client, "opposing party")
	s.move(s.own, s.outer.ID)
	s.seen("moved in", s.Client, s.outer, s.inner, s.deep, s.paper)
	s.seen("moved in", s.Spouse, s.outer, s.inner, s.deep, s.paper)
	if err := s.Drop("contact", s.Spouse.ID); err != nil {
		t.Fatal(err)
	}
	s.move(s.own, s.other.ID)
	s.move(s.own, s.outer.ID)
}

func TestMovingIsRefused(t *testing.T) {
	base := small()
	m := base.Matter.ID
	put := func(o *firmtest.Office) {
		above := firm.ID("")
		for n := range firm.FolderDepth {
			above = o.Item(o.Matter, fmt.Sprintf("F%d", n), in(firm.Documents, folder, func(i *firm.Item) { i.FolderID = above })).ID
		}
		o.Item(o.Matter, "Full", in(firm.Documents, folder))
		o.Item(o.Matter, "in it", in(firm.Documents, func(i *firm.Item) { i.FolderID = thing("Full") }))
		o.Item(o.Matter, "Lid", in(firm.Documents, folder, func(i *firm.Item) { i.FolderID = above }))
		o.Item(o.Matter, "Doc", in(firm.Documents))
		o.Item(o.Matter, "Bill", nil)
		o.Item(o.Other, "Theirs", in(firm.Documents, folder))
	}
	move := func(what, into string) firm.MoveItem {
		return firm.MoveItem{ID: thing(what), MatterID: m, FolderID: thing(into)}
	}
	last := fmt.Sprintf("F%d", firm.FolderDepth-1)
	refused(t, []refusal{
		{name: "what is not there", cmd: move("Doc", "F0"), reason: "no_item", field: "itemId"},
		{name: "an invoice", in: put, cmd: move("Bill", "F0"), reason: "no_document", field: "id"},
		{name: "into what is no folder", in: put, cmd: move("Doc", "Bill"), reason: "no_folder", field: "folderId"},
		{name: "into nothing", in: put, cmd: move("Doc", "none"), reason: "no_folder", field: "folderId"},
		{name: "into another matter's folder", in: put, cmd: move("Doc", "Theirs"), reason: "no_folder", field: "folderId"},
		{name: "into itself", in: put, cmd: move("F0", "F0"), reason: "folder_loop", field: "folderId"},
		{name: "into what lies in it", in: put, cmd: move("F0", "F5"), reason: "folder_loop", field: "folderId"},
		{name: "too deep", in: put, cmd: move("Doc", "Lid"), reason: "folder_loop", field: "folderId"},
		{name: "a full folder too deep", in: put, cmd: move("Full", last), reason: "folder_loop", field: "folderId"},
	})
	rights(t, firm.ShareItems, move("Doc", "F0"), firmtest.As(base.Limited))
	walled(t, func(matter firm.ID) firm.Command { return firm.MoveItem{ID: thing("Doc"), MatterID: matter} })
	o := small()
	put(o)
	o.Must(t, firmtest.As(o.Normal), move("Doc", last))
}

// op performs a command as the host does with an op of one device whose later
// ops, named by their place, were judged before it.
func (s *shelf) op(n int64, fences map[firm.ID]int64, cmd firm.Command) firm.Verdict {
	s.t.Helper()
	env := s.Env(firmtest.As(s.Normal))
	env.Overtaken = func(subject firm.About) (bool, error) { return n < fences[subject.ID], nil }
	for _, given := range firm.Widened(cmd) {
		if late, _ := env.Overtaken(given); late {
			return firm.Refuse("overtaken", "", "x")
		}
	}
	v, err := firm.Perform(s.Rows, env, cmd)
	if err != nil {
		s.t.Fatal(err)
	}
	narrowed, err := firm.Narrowed(s, cmd)
	if err != nil {
		s.t.Fatal(err)
	}
	for _, taken := range narrowed {
		fences[taken.ID] = max(fences[taken.ID], n)
	}
	return v
}

func TestADiskFailingWhileFencesAreLookedForIsTold(t *testing.T) {
	broken := func(try func(s *shelf, rows firm.Rows, env firm.Env) error) {
		for calls := 0; ; calls++ {
			s := newShelf(t)
			s.act(firm.ActShare, s.own, s.Client)
			s.act(firm.ActShare, s.outer, s.Client)
			env := s.Env(firmtest.As(s.Normal))
			left := calls
			env.Overtaken = func(subject firm.About) (bool, error) {
				if left--; left < 0 {
					return false, firmtest.ErrBroken
				}
				return subject.ID == s.outer.ID+"/"+s.Client.ID, nil
			}
			rows := &firmtest.Broken{Rows: s.Rows, Left: calls}
			err := try(s, rows, env)
			if !rows.Failed && left >= 0 {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if !errors.Is(err, firmtest.ErrBroken) {
				t.Errorf("call %d failed and it said %v", calls+1, err)
			}
		}
	}
	broken(func(s *shelf, rows firm.Rows, env firm.Env) error {
		_, err := firm.Perform(rows, env, firm.MoveItem{ID: s.own.ID, MatterID: s.Matter.ID, FolderID: s.inner.ID})
		return err
	})
	broken(func(s *shelf, rows firm.Rows, env firm.Env) error {
		gone, look := s.other, env.Overtaken
		gone.Withdrawn = true
		if err := s.Put(gone); err != nil {
			return err
		}
		env.Overtaken = func(subject firm.About) (bool, error) {
			late, err := look(subject)
			return late || subject.ID == gone.ID, err
		}
		_, err := firm.Perform(rows, env, firm.MoveItem{ID: s.own.ID, MatterID: s.Matter.ID, FolderID: gone.ID})
		return err
	})
	broken(func(s *shelf, rows firm.Rows, env firm.Env) error {
		_, err := firm.Perform(rows, env, act(s.Office, firm.ActUnhide, s.outer, s.Client))
		return err
	})
	for calls := range 2 {
		s := newShelf(t)
		rows := &firmtest.Broken{Rows: s.Rows, Left: calls}
		if _, err := firm.Narrowed(rows, act(s.Office, firm.ActHide, s.outer, s.Client)); !errors.Is(err, firmtest.ErrBroken) {
			t.Errorf("call %d failed and it said %v", calls+1, err)
		}
	}
}

// However what narrows overtakes, nothing that the device gave before comes back.
func TestAFenceHoldsAgainstFolders(t *testing.T) {
	share := func(s *shelf, i firm.Item) firm.Command { return act(s.Office, firm.ActShare, i, s.Client) }
	unshare := func(s *shelf, i firm.Item) firm.Command { return act(s.Office, firm.ActUnshare, i, s.Client) }
	move := func(s *shelf, i, to firm.Item) firm.Command {
		return firm.MoveItem{ID: i.ID, MatterID: s.Matter.ID, FolderID: to.ID}
	}
	// made lists what the device did, in order; its last op comes first.
	for name, made := range map[string]func(s *shelf) []firm.Command{
		"share the folder, unshare one in it": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.outer), unshare(s, s.paper)}
		},
		"share the folder, unshare a folder in it": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.outer), unshare(s, s.inner)}
		},
		"share one, unshare its folder": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.deep), unshare(s, s.outer)}
		},
		"share one, move it in, unshare the folder": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.own), move(s, s.own, s.inner), unshare(s, s.outer)}
		},
		"share a folder, move one in, unshare that one": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.other), move(s, s.own, s.other), unshare(s, s.own)}
		},
		"share one, move it in, withdraw the folder": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.own), move(s, s.own, s.inner), act(s.Office, firm.ActWithdraw, s.outer, s.Client)}
		},
		"hide one, show its folder, hide one": func(s *shelf) []firm.Command {
			return []firm.Command{act(s.Office, firm.ActUnhide, s.outer, s.Client), share(s, s.outer), act(s.Office, firm.ActHide, s.paper, s.Client)}
		},
		"restore a folder, withdraw one in it": func(s *shelf) []firm.Command {
			return []firm.Command{share(s, s.outer), act(s.Office, firm.ActRestore, s.outer, s.Client), act(s.Office, firm.ActWithdraw, s.paper, s.Client)}
		},
	} {
		inOrder, overtaken := newShelf(t), newShelf(t)
		before, after := map[firm.ID]int64{}, map[firm.ID]int64{}
		cmds := made(inOrder)
		last := len(cmds) - 1
		for n, cmd := range cmds {
			inOrder.op(int64(n+1), before, cmd)
		}
		overtaken.op(int64(last+1), after, cmds[last])
		for n, cmd := range cmds[:last] {
			overtaken.op(int64(n+1), after, cmd)
		}
		want, err := firm.LoadPortal(inOrder, inOrder.Matter.ID, inOrder.Client.ID)
		if err != nil {
			t.Fatal(err)
		}
		got, err := firm.LoadPortal(overtaken, overtaken.Matter.ID, overtaken.Client.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range []firm.Item{inOrder.outer, inOrder.inner, inOrder.other, inOrder.deep, inOrder.paper, inOrder.own} {
			should := want.Item(firmtest.Read[firm.Item](t, inOrder, i.ID)).Sees
			does := got.Item(firmtest.Read[firm.Item](t, overtaken, i.ID)).Sees
			if does && !should {
				t.Errorf("%s: the client sees %s, taken away by the same device", name, i.Title)
			}
		}
	}
}
