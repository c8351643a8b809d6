package desk

import (
	"encoding/json"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

func TestAPreviewIsTheClientsOwnPageAndMarksNothing(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	b.do(firm.PreviewPortal{MatterID: w.matter, ContactID: w.ann})
	before := b.rows()
	account := firm.ID("")
	must(t, b.Read(t.Context(), func(rows firm.Rows) error {
		login, err := firm.AccountOf(rows, w.ann)
		account = login.ID
		return err
	}))
	for _, a := range []PreviewAsk{
		{Page: "dashboard"},
		{Page: "list", Area: "invoices"},
		{Page: "item", Area: "messages", Item: string(w.items[firm.Messages])},
		{Page: "search", Query: "thing"},
		{Page: "calendar", From: int64(at(2026, 3, 1, 0)), To: int64(at(2026, 4, 1, 0))},
	} {
		a.MatterID, a.ContactID = string(w.matter), string(w.ann)
		got, err := b.Preview(t.Context(), a)
		must(t, err)
		var theirs view.Answer
		must(t, s.db.Read(t.Context(), s.firm, func(tx *store.Tx) (err error) {
			theirs, err = view.Build(tx, account, a.ask(), b.now())
			return err
		}))
		want := PreviewAnswer{Why: []WhyLine{}, Dashboard: theirs.Dashboard, List: theirs.List, Detail: theirs.Detail, File: theirs.File}
		if asText(t, got) != asText(t, want) {
			t.Errorf("%s: the preview shows\n%s\nthe client\n%s", a.Page, asText(t, got), asText(t, want))
		}
	}
	if after := b.rows(); len(after) != len(before) {
		t.Error("looking changed rows")
	}
	activity, err := b.Activity(t.Context(), string(w.matter), 1)
	must(t, err)
	if activity[0].Verb != "PreviewPortal" || activity[0].Subject != "Ann Smith" || activity[0].Actor != "Ms Admin" || !activity[0].NotYetInForce {
		t.Errorf("the start of the preview: %+v", activity[0])
	}
}

func asText(t *testing.T, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	must(t, err)
	return string(raw)
}

func TestAPreviewOfWhatIsShutSaysWhy(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	b := s.signedIn(t, "aaaa", "admin")
	for _, c := range []struct {
		say string
		ask PreviewAsk
		act string
	}{
		{"a contact without access", PreviewAsk{ContactID: string(w.cy), Page: "dashboard"}, "grant"},
		{"an item not shared", PreviewAsk{ContactID: string(w.bo), Page: "item", Area: "invoices", Item: string(w.items[firm.Invoices])}, "share"},
	} {
		c.ask.MatterID = string(w.matter)
		got, err := b.Preview(t.Context(), c.ask)
		must(t, err)
		if !got.Closed || len(got.Why) == 0 || got.Why[0].Act != c.act {
			t.Errorf("%s: %+v", c.say, got)
		}
	}
	b.do(firm.SetMatterArea{MatterID: w.matter, Area: firm.Tasks, On: false})
	got, err := b.Preview(t.Context(), PreviewAsk{MatterID: string(w.matter), ContactID: string(w.ann), Page: "list", Area: "tasks"})
	must(t, err)
	if !got.Closed || got.Why[0].Act != "matter_area" {
		t.Errorf("an area that is off: %+v", got)
	}
	if _, err := b.Preview(t.Context(), PreviewAsk{MatterID: "none", ContactID: string(w.ann), Page: "dashboard"}); toldOf(err).Reason != "no_matter" {
		t.Errorf("a matter that is not there: %v", err)
	}
}

func TestSuggestionsFollowThePracticeAreaAndTheStage(t *testing.T) {
	for _, c := range []struct {
		practice string
		stage    firm.Stage
		first    string
	}{
		{"Family Law", firm.StageOpen, "financial_statement"},
		{"Family Law", firm.StageLead, "sign_agreement"},
		{"", firm.StageClosed, "pay_last_invoice"},
		{"Tax", firm.StageOpen, "send_papers"},
		{"Estate Planning", firm.StagePending, "list_assets"},
	} {
		got := nextChoices(firm.Matter{PracticeArea: c.practice, Stage: c.stage})
		if len(got) == 0 || got[0].Key != c.first {
			t.Errorf("%s, %s: %+v", c.practice, c.stage, got)
		}
		for _, one := range got {
			if one.Sentence == "" || one.Who != nextClient && one.Who != nextFirm {
				t.Errorf("%+v", one)
			}
		}
	}
}
