package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

func TestEveryReasonIsToldWithWhatWouldChangeIt(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	page, err := b.Sight(t.Context(), string(w.items[firm.Invoices]))
	must(t, err)
	if page.Total != 2 || page.SeenBy != 1 || !page.Lines[0].Sees || page.Lines[0].Name != "Ann Smith" || page.Lines[0].OpenedAt != 8 || !page.Lines[0].Client {
		t.Fatalf("who sees the invoice: %+v", page)
	}
	if bo := page.Lines[1]; bo.Sees || bo.Why[0].Code != "not_shared" || bo.Why[0].Act != "share" || bo.Why[1].Holds == false {
		t.Errorf("why Bo does not: %+v", bo)
	}
	b.do(firm.SetMatterArea{MatterID: w.matter, Area: firm.Invoices, On: false})
	b.do(firm.ActOnItem{Act: firm.ActHide, ItemID: w.items[firm.Invoices], MatterID: w.matter, ContactID: w.ann})
	b.do(firm.ActOnItem{Act: firm.ActWithdraw, ItemID: w.items[firm.Invoices], MatterID: w.matter})
	why, err := b.WhyItem(t.Context(), string(w.items[firm.Invoices]), string(w.ann))
	must(t, err)
	acts := []string{}
	for _, line := range why {
		if line.Holds == slices.Contains([]string{"matter_area_off", "withdrawn", "hidden"}, line.Code) || line.Sentence == "" {
			t.Errorf("clause %+v", line)
		}
		if !line.Holds {
			acts = append(acts, line.Act)
		}
	}
	if strings.Join(acts, " ") != "matter_area restore unhide" || len(why) != 11 {
		t.Errorf("the acts that would change it: %v of %d clauses", acts, len(why))
	}
	page, err = b.Sight(t.Context(), string(w.items[firm.Invoices]))
	must(t, err)
	if page.SeenBy != 0 || !page.Lines[0].Hidden || len(page.Lines[0].Why) != 11 {
		t.Errorf("afterwards: %+v", page.Lines[0])
	}
}

func TestAFolderIsNamedAsTheWayToAnItem(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	b.do(firm.ActOnItem{Act: firm.ActShare, ItemID: w.folder, MatterID: w.matter, ContactID: w.bo})
	page, err := b.Sight(t.Context(), string(w.inner))
	must(t, err)
	if page.SeenBy != 1 || page.Lines[0].Folder != "Pleadings" || !page.Lines[0].Shared || page.Lines[0].SharedBy != "Ms Admin" {
		t.Errorf("%+v", page.Lines)
	}
}

func TestWhatTheServerHasNotAnsweredIsNoSightYet(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	bill := w.items[firm.Invoices]
	told := func(item firm.ID) string {
		t.Helper()
		page, err := b.Sight(t.Context(), string(item))
		must(t, err)
		list := []string{}
		for _, line := range page.Lines {
			list = append(list, fmt.Sprint(line.Initials, " sees ", line.Sees, ", saw ", line.Saw))
		}
		return strings.Join(list, "; ")
	}
	s.setUnreachable(offlineNow())
	b.do(firm.ActOnItem{Act: firm.ActShare, ItemID: bill, MatterID: w.matter, ContactID: w.bo})
	b.do(firm.ActOnItem{Act: firm.ActUnshare, ItemID: bill, MatterID: w.matter, ContactID: w.ann})
	if got := told(bill); got != "BS sees true, saw false; AS sees false, saw true" {
		t.Errorf("shared and unshared offline: %s", got)
	}
	if got := told(w.items[firm.Notes]); got != "AS sees true, saw true; BS sees false, saw false" {
		t.Errorf("another item: %s", got)
	}
	made := b.NewID()
	b.do(firm.CreateItem{ID: made, MatterID: w.matter, Area: firm.Notes, Title: "New", Text: "New"})
	b.do(firm.ActOnItem{Act: firm.ActShare, ItemID: made, MatterID: w.matter, ContactID: w.ann})
	if got := told(made); got != "AS sees true, saw false; BS sees false, saw false" {
		t.Errorf("made offline: %s", got)
	}
	s.setUnreachable(nil)
	b.sync()
	if got := told(bill); got != "BS sees true, saw true; AS sees false, saw false" {
		t.Errorf("after the answer: %s", got)
	}
	s.setUnreachable(offlineNow())
	b.do(firm.SetMatterPortal{MatterID: w.matter, On: false})
	if got := told(bill); got != "AS sees false, saw false; BS sees false, saw true" {
		t.Errorf("the portal turned off offline: %s", got)
	}
}

func TestAnEffectIsToldBeforeItIsDone(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	draft := s.ids()
	s.put(firm.Item{ID: draft, MatterID: w.matter, Area: firm.Invoices, Title: "November", Draft: true, AmountCents: 5})
	b := s.signedIn(t, "aaaa", "admin")
	before := b.rows()
	effect := func(act string, contacts []firm.ID, items ...firm.ID) ItemEffect {
		t.Helper()
		a := ItemActs{MatterID: string(w.matter), Act: act}
		for _, id := range items {
			a.Items = append(a.Items, string(id))
		}
		for _, id := range contacts {
			a.Contacts = append(a.Contacts, string(id))
		}
		e, err := b.ItemEffect(t.Context(), a)
		must(t, err)
		return e
	}
	share := effect("share", []firm.ID{w.bo, w.ann}, w.items[firm.Tasks], draft, w.folder)
	if share.Items != 4 || share.Inside != 1 || share.Drafts != 1 || share.Invoices != 1 || share.Gaining != 2 || share.Losing != 0 || !share.Warn {
		t.Errorf("sharing: %+v", share)
	}
	ann, bo := share.Contacts[0], share.Contacts[1]
	if ann.Gains != 3 || bo.Gains != 4 || bo.Name != "Bo de la Smith" || !slices.Contains(bo.GainTitles, "Überweisung") || len(bo.ByArea) != 3 {
		t.Errorf("Ann gains %+v\nBo %+v", ann, bo)
	}
	rival := effect("share", []firm.ID{w.cy}, w.items[firm.Tasks])
	if !slices.Equal(rival.Opposing, []string{"Cy Parr"}) || rival.Gaining != 0 || len(rival.Contacts) != 1 || rival.Contacts[0].Still[0].Act != "grant" {
		t.Errorf("sharing with the other side: %+v", rival)
	}
	taken := effect("withdraw", nil, w.items[firm.Tasks], w.items[firm.Notes])
	if taken.Losing != 1 || taken.Contacts[0].Loses != 2 || !taken.Warn {
		t.Errorf("withdrawing: %+v", taken)
	}
	if hide := effect("hide", []firm.ID{w.bo}, w.items[firm.Tasks]); hide.Losing != 0 || hide.Warn || len(hide.Contacts) != 0 {
		t.Errorf("hiding from who sees nothing: %+v", hide)
	}
	if gone := effect("share", []firm.ID{w.ann}, "none"); len(gone.Refused) != 1 || gone.Refused[0].Reason != "no_item" {
		t.Errorf("what is not there: %+v", gone)
	}
	if after := b.rows(); len(after) != len(before) {
		t.Errorf("asking changed %d rows", len(after)-len(before))
	}
	for _, bad := range []ItemActs{{Act: "share", Items: []string{"x"}}, {Act: "withdraw"}, {Act: "hide", Items: make([]string, actsLimit+1), Contacts: []string{"a"}}} {
		if _, err := b.ItemEffect(t.Context(), bad); toldOf(err).Code != CodeInvalid {
			t.Errorf("%s: %v", bad.Act, err)
		}
	}
}

func TestWhatAnActDidCanBePutBack(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	for _, act := range []string{"share", "unshare", "hide", "unhide", "withdraw", "restore"} {
		contact := w.bo
		if act == "unshare" || act == "unhide" {
			contact = w.ann
		}
		if act == "unhide" {
			b.do(firm.ActOnItem{Act: firm.ActHide, ItemID: w.items[firm.Tasks], MatterID: w.matter, ContactID: contact})
		}
		if act == "restore" {
			b.do(firm.ActOnItem{Act: firm.ActWithdraw, ItemID: w.items[firm.Tasks], MatterID: w.matter})
		}
		cmds, err := ActsOf(ItemActs{MatterID: string(w.matter), Act: act, Items: []string{string(w.items[firm.Tasks])}, Contacts: []string{string(contact)}})
		must(t, err)
		seen := func() string {
			page, err := b.Sight(t.Context(), string(w.items[firm.Tasks]))
			must(t, err)
			text := ""
			for _, line := range page.Lines {
				text += line.Name + strings.Repeat("+", 1+map[bool]int{true: 1}[line.Sees]+2*map[bool]int{true: 1}[line.Hidden])
			}
			return text
		}
		before := seen()
		back, err := b.UndoOf(t.Context(), cmds)
		must(t, err)
		b.do(cmds[0])
		if again, err := b.UndoOf(t.Context(), cmds); err != nil || again[0] != nil {
			t.Errorf("%s twice has something to undo: %v %v", act, again, err)
		}
		b.do(back[0])
		if after := seen(); after != before {
			t.Errorf("%s and back: %s, was %s", act, after, before)
		}
	}
}
