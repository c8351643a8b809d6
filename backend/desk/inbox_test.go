package desk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

func TestTheInboxShowsWhatClientsDidUnreadFirst(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	other := s.busy()
	me, _ := staffOf(s, "admin")
	s.put(firm.Item{ID: other.items[firm.Documents], MatterID: other.matter, Area: firm.Documents, Title: "Scan", FromID: other.ann, ClientAt: 900, LastAt: 900, CreatedAt: 900},
		firm.File{ID: s.ids(), MatterID: other.matter, ItemID: other.items[firm.Documents], Name: "scan.jpg", ByKind: firm.ByClient, ByID: other.ann, At: 900, Version: 1, Hash: strings.Repeat("c", 64)},
		firm.Item{ID: other.items[firm.Tasks], MatterID: other.matter, Area: firm.Tasks, Title: "Call the bank", State: firm.StateDone, ClientAt: 950, LastAt: 950},
		firm.Activity{
			ID: s.ids(), MatterID: other.matter, At: 950, ActorKind: string(firm.ByClient), ActorID: other.ann, Verb: "TickTask",
			SubjectKind: "item", SubjectID: other.items[firm.Tasks], Detail: "done",
		},
		firm.Item{ID: other.items[firm.Messages], MatterID: other.matter, Area: firm.Messages, Title: "From us", LastAt: 999, AssignedID: me.ID})
	b := s.signedIn(t, "aaaa", "admin")
	look := func(f InboxFilter) (string, InboxPage) {
		t.Helper()
		page, err := b.Inbox(t.Context(), f, 0, 50)
		must(t, err)
		list := []string{}
		for _, line := range page.Lines {
			list = append(list, line.Title+" ("+line.What+" "+line.By+")")
		}
		return strings.Join(list, ", "), page
	}
	for _, c := range []struct {
		say    string
		filter InboxFilter
		want   string
	}{
		{"unread", InboxFilter{}, "Call the bank (ticked Ann Smith), Scan (file Ann Smith), thing 4 (comment Ann Smith)"},
		{"all", InboxFilter{Show: "all"}, "Call the bank (ticked Ann Smith), Scan (file Ann Smith), thing 4 (comment Ann Smith), From us (comment Ann Smith)"},
		{"mine", InboxFilter{Show: "mine"}, "From us (comment Ann Smith)"},
		{"nothing is put off yet", InboxFilter{Show: "snoozed"}, ""},
		{"one area", InboxFilter{Area: "documents"}, "Scan (file Ann Smith)"},
		{"words of the matter", InboxFilter{Query: "parr sca"}, "Scan (file Ann Smith)"},
		{"no words", InboxFilter{Query: "…"}, ""},
	} {
		if got, page := look(c.filter); got != c.want || page.Total != len(page.Lines) || page.Unread != 3 {
			t.Errorf("%s: %q (%d, %d unread)", c.say, got, page.Total, page.Unread)
		}
	}
	done, err := b.Item(t.Context(), string(other.items[firm.Tasks]))
	must(t, err)
	if len(done.Ticks) != 1 || done.Ticks[0] != (TickLine{By: "Ann Smith", ByKind: "client", Done: true, At: 950}) {
		t.Errorf("who ticked it off: %+v", done.Ticks)
	}
	b.do(firm.MarkItem{ItemID: w.items[firm.Messages], MatterID: w.matter, Read: true})
	b.do(firm.MarkItem{ItemID: other.items[firm.Documents], MatterID: other.matter, SnoozeUntil: b.now() + firm.Day})
	b.do(firm.EditItem{
		ID: other.items[firm.Tasks], MatterID: other.matter,
		Edit: firm.Edit{Was: map[string]string{"assignedId": ""}, Now: map[string]string{"assignedId": string(me.ID)}},
	})
	if got, _ := look(InboxFilter{}); got != "Call the bank (ticked Ann Smith)" {
		t.Errorf("unread after reading one and putting one off: %q", got)
	}
	if got, page := look(InboxFilter{Show: "snoozed"}); got != "Scan (file Ann Smith)" || page.Lines[0].SnoozedUntil == 0 {
		t.Errorf("put off: %q", got)
	}
	count, err := b.InboxCount(t.Context())
	must(t, err)
	if count != (InboxCount{Unread: 1, Mine: 1}) {
		t.Errorf("the rail: %+v", count)
	}
}

// says gives the server a client's words at an item.
func (s *server) says(w busy, by, item firm.ID, text string) {
	s.t.Helper()
	now := s.tick()
	must(s.t, s.db.Write(s.t.Context(), s.firm, func(tx *store.Tx) error {
		account, err := firm.AccountOf(tx, by)
		if err != nil {
			return err
		}
		env := firm.Env{Actor: firm.Actor{Kind: firm.ByClient, ID: account.ID}, Now: now, OpID: s.ids(), Host: true, Number: s.number}
		v, err := firm.Perform(tx, env, firm.AddComment{ID: s.ids(), ItemID: item, MatterID: w.matter, ContactID: by, Text: text, Files: []firm.NewFile{}})
		if err != nil {
			return err
		}
		if !v.Ok() {
			s.t.Fatalf("the client may not: %+v", v)
		}
		_, err = tx.Append(now, store.Extra{})
		return err
	}))
}

func TestAThreadThatWasPutOffComesBackWhenTheClientWrites(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	thread := firm.MarkItem{ItemID: w.items[firm.Messages], MatterID: w.matter}
	titles := func(f InboxFilter) string {
		t.Helper()
		page, err := b.Inbox(t.Context(), f, 0, 9)
		must(t, err)
		list := []string{}
		for _, line := range page.Lines {
			list = append(list, fmt.Sprint(line.Title, " ", line.Unread, " ", line.SnoozedUntil > 0))
		}
		return strings.Join(list, ", ")
	}
	unread := func(want string, tally int) {
		t.Helper()
		count, err := b.InboxCount(t.Context())
		must(t, err)
		areas, err := b.Tally(t.Context(), string(w.matter))
		must(t, err)
		told := slices.IndexFunc(areas, func(a AreaTally) bool { return a.Area == "messages" })
		lines, err := b.Items(t.Context(), ItemFilter{MatterID: string(w.matter), State: "unread"}, 0, 9)
		must(t, err)
		if got := titles(InboxFilter{}); got != want || count.Unread != tally || areas[told].Unread != tally || lines.Total != tally {
			t.Errorf("unread: %q (%d, in the matter %d, listed %d), want %q", got, count.Unread, areas[told].Unread, lines.Total, want)
		}
	}
	off := thread
	off.Read, off.SnoozeUntil = true, b.now()+firm.Day
	b.do(off)
	unread("", 0)
	if got := titles(InboxFilter{Show: "snoozed"}); got != "thing 4 false true" {
		t.Errorf("put off: %q", got)
	}
	b.sync()
	s.says(w, w.ann, w.items[firm.Messages], "One thing more.")
	b.sync()
	unread("thing 4 true false", 1)
	if got := titles(InboxFilter{Show: "snoozed"}); got != "" {
		t.Errorf("still put off: %q", got)
	}
	// Its hour came by itself: it is back, until it is read.
	off.SnoozeUntil = 1
	b.do(off)
	unread("thing 4 true false", 1)
	thread.Read = true
	b.do(thread)
	unread("", 0)
}

func staffOf(s *server, builtin string) (firm.Staff, firm.Role) {
	s.t.Helper()
	for key := range s.rows() {
		if id, ok := strings.CutPrefix(key, "staff/"); ok {
			one, _ := row[firm.Staff](s, firm.ID(id))
			role, _ := row[firm.Role](s, one.RoleID)
			if role.Builtin == builtin {
				return one, role
			}
		}
	}
	s.t.Fatalf("nobody is %s", builtin)
	return firm.Staff{}, firm.Role{}
}
