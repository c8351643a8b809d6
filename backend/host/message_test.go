package host_test

import (
	"testing"

	"anteroom/backend/firm"
)

func TestTheWordsOfAMessageStandOnceItWasShared(t *testing.T) {
	m := newMailroom(t)
	l := m.signIn("ada@hale.example")
	thread := m.share(firm.Messages, "The house")
	words := func(title, text string) firm.Verdict {
		edit := firm.Edit{Now: map[string]string{"title": title, "text": text}}
		return l.push(l.op(firm.EditItem{ID: thread, MatterID: m.matter, Edit: edit}))[0].Verdict
	}
	if v := words("The house", "Please sign."); v.Answer != firm.Applied {
		t.Fatalf("before anybody has it: %+v", v)
	}
	m.do(firm.ActOnItem{Act: firm.ActShare, ItemID: thread, MatterID: m.matter, ContactID: m.ann})
	if v := words("The house", "Please do not sign."); v.Answer != firm.No || v.Reason != "words_sent" || v.Field != "text" {
		t.Errorf("other words, from a device that did not know of the share: %+v", v)
	}
	if v := words("The barn", "Please sign."); v.Reason != "words_sent" || v.Field != "title" {
		t.Errorf("another subject: %+v", v)
	}
	theirs := m.id()
	m.client(annMail, firm.WriteMessage{ID: theirs, MatterID: m.matter, ContactID: m.ann, Title: "A question", Text: "When?", Files: []firm.NewFile{}})
	edit := firm.Edit{Now: map[string]string{"text": "Never mind."}}
	if v := l.push(l.op(firm.EditItem{ID: theirs, MatterID: m.matter, Edit: edit}))[0].Verdict; v.Reason != "client_words" {
		t.Errorf("a client's words: %+v", v)
	}
	said := firm.AddComment{ID: m.id(), ItemID: thread, MatterID: m.matter, Text: "Sorry: please wait.", Files: []firm.NewFile{}}
	answers := l.push(l.op(said), l.op(said))
	if answers[0].Verdict.Answer != firm.Applied || answers[1].Verdict.Reason != "exists" {
		t.Errorf("one answer, sent twice: %+v", answers)
	}
	l.pull()
	if n := len(l.rows["comment"]); n != 1 {
		t.Errorf("%d comments", n)
	}
}
