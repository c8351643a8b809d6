package desk

import (
	"encoding/base64"
	"testing"

	"anteroom/backend/firm"
)

func TestWhatIsSentTwiceIsSaidOnce(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	thread := w.items[firm.Messages]
	said := firm.AddComment{ID: b.NewID(), ItemID: thread, MatterID: w.matter, Text: " Soon. ", Files: []firm.NewFile{}}
	for range 2 {
		result, err := b.Say(t.Context(), said)
		must(t, err)
		if result.State == WasRefused || result.State == "" {
			t.Errorf("said: %+v", result)
		}
	}
	b.sync()
	result, err := b.Say(t.Context(), said)
	must(t, err)
	if result.State != InForce {
		t.Errorf("said again once it was in force: %+v", result)
	}
	other := said
	other.Text = "Later."
	if _, err := b.Say(t.Context(), other); toldOf(err).Reason != "exists" {
		t.Errorf("other words under the same id: %v", err)
	}
	page, err := b.Inbox(t.Context(), InboxFilter{}, 0, 9)
	must(t, err)
	if page.Total != 0 {
		t.Errorf("what one answered is unread: %+v", page.Lines)
	}
	detail, err := b.Item(t.Context(), string(thread))
	must(t, err)
	if len(detail.Comments) != 2 || detail.Comments[1].Text != "Soon." {
		t.Errorf("%+v", detail.Comments)
	}
}

func TestFilesThatAreSentTwiceWithTheSameWordsGoOnce(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	ask := FileSend{
		MatterID: string(matter), CommentID: string(b.NewID()), Text: "Here it is.",
		Files: []FileContent{{Name: "scan.pdf", Content: base64.StdEncoding.EncodeToString([]byte("x"))}},
	}
	first, err := b.Send(t.Context(), ask)
	must(t, err)
	again, err := b.Send(t.Context(), ask)
	must(t, err)
	waiting, err := b.Sendings(t.Context(), string(matter))
	must(t, err)
	if len(waiting) != 1 || len(first) != 1 || len(again) != 1 || first[0] != again[0] {
		t.Errorf("sent %v, then %v; %d wait", first, again, len(waiting))
	}
}
