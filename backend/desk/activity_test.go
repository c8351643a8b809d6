package desk

import (
	"testing"

	"anteroom/backend/firm"
)

func TestTheActivityNamesWithWhomAndWhoTickedItOff(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	note, task := w.items[firm.Notes], w.items[firm.Tasks]
	b.do(firm.ActOnItem{Act: firm.ActShare, ItemID: note, MatterID: w.matter, ContactID: w.bo})
	b.do(firm.EditItem{ID: task, MatterID: w.matter, Edit: firm.Edit{
		Was: map[string]string{"state": "open"}, Now: map[string]string{"state": "done"},
	}})
	lines, err := b.Activity(t.Context(), string(w.matter), 9)
	must(t, err)
	told := map[string]ActivityLine{}
	for _, line := range lines {
		told[line.Verb+" "+line.Detail] = line
	}
	if got := told["ActOnItem share"]; got.With != "Bo de la Smith" || got.Subject == "" {
		t.Errorf("a share is told as %+v", got)
	}
	if _, ok := told["EditItem state_done"]; !ok {
		t.Errorf("ticking off is told as %+v", lines)
	}
	detail, err := b.Item(t.Context(), string(task))
	must(t, err)
	if len(detail.Ticks) != 1 || !detail.Ticks[0].Done || detail.Ticks[0].ByKind != "staff" || detail.Ticks[0].By == "" || detail.WordsStand {
		t.Errorf("who ticked it off: %+v", detail.Ticks)
	}
	thread, err := b.Item(t.Context(), string(w.items[firm.Messages]))
	must(t, err)
	if !thread.WordsStand || len(thread.Ticks) != 0 {
		t.Errorf("a client's thread: %+v", thread)
	}
}
