package firm_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func reasons() []firm.Reason {
	return []firm.Reason{
		firm.ReasonFirmPortal, firm.ReasonMatterPortal, firm.ReasonFirmArea, firm.ReasonMatterArea, firm.ReasonNoGrant, firm.ReasonPaused,
		firm.ReasonRevoked, firm.ReasonNoAccount, firm.ReasonUnverified, firm.ReasonLocked, firm.ReasonWithdrawn, firm.ReasonDraft,
		firm.ReasonHidden, firm.ReasonNotShared, firm.ReasonNotParty, firm.ReasonForeign, firm.ReasonUnknownArea,
	}
}

func TestTheCorpusIsAnsweredByTheRule(t *testing.T) {
	for _, c := range firmtest.Decisions(t) {
		if diff := cmp.Diff(c.Want, firm.Decide(c.Facts)); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", c.At, c.Name, diff)
		}
	}
}

func TestTheCorpusIsAnsweredFromRows(t *testing.T) {
	for _, c := range firmtest.Decisions(t) {
		got, err := c.Ask(c.Rows())
		if err != nil {
			t.Errorf("%s %s: %v", c.At, c.Name, err)
		} else if diff := cmp.Diff(c.Want, got); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", c.At, c.Name, diff)
		}
	}
}

func TestTheCorpusIsLargeItsNamesUniqueAndEveryReasonAndAreaOccurs(t *testing.T) {
	cases := firmtest.Decisions(t)
	if len(cases) < 250 {
		t.Errorf("the corpus has %d lines; it had at least 250", len(cases))
	}
	names, facts := map[string]string{}, map[string]string{}
	told, seen := map[firm.Reason]bool{}, map[firm.Area]bool{}
	for _, c := range cases {
		if before, twice := names[c.Name]; twice {
			t.Errorf("%s and %s are both called %q", before, c.At, c.Name)
		}
		names[c.Name] = c.At
		key := cmp.Diff(firmtest.Case{}, firmtest.Case{Facts: c.Facts, Another: c.Another, GrantElsewhere: c.GrantElsewhere})
		if before, twice := facts[key]; twice {
			t.Errorf("%s %q has the same facts as %s", c.At, c.Name, before)
		}
		facts[key] = c.At
		for _, r := range c.Want.Reasons {
			told[r] = true
		}
		if c.Want.Sees && c.Facts.Item != nil {
			seen[c.Facts.Item.Area] = true
		}
	}
	for _, r := range reasons() {
		if !told[r] {
			t.Errorf("no line of the corpus gives the reason %s", r)
		}
	}
	for _, a := range firm.AllAreas() {
		if !seen[a] {
			t.Errorf("no line of the corpus shows anything of %s", a)
		}
	}
}

func TestEveryReasonHasWordsOfItsOwn(t *testing.T) {
	sentences := map[string]firm.Reason{}
	for _, r := range reasons() {
		clause := firm.Words(r)
		if clause.Reason != r || clause.Sentence == "" {
			t.Errorf("the reason %s has no words", r)
		}
		if before, twice := sentences[clause.Sentence]; twice {
			t.Errorf("%s and %s are told in the same words", before, r)
		}
		sentences[clause.Sentence] = r
	}
	if clause := firm.Words("moon_phase"); clause.Reason != "moon_phase" || clause.Sentence != "" {
		t.Errorf("an unknown reason got the words %q", clause.Sentence)
	}
}

func TestReasonsAreToldInTheOrderOfTheirWords(t *testing.T) {
	rank := map[firm.Reason]int{}
	for i, r := range reasons() {
		rank[r] = i
	}
	// An unknown area stands where the area's switches do; another matter before the item's own state.
	rank[firm.ReasonUnknownArea] = rank[firm.ReasonFirmArea]
	rank[firm.ReasonForeign] = rank[firm.ReasonLocked]
	for _, c := range firmtest.Decisions(t) {
		if !slices.IsSortedFunc(c.Want.Reasons, func(a, b firm.Reason) int { return rank[a] - rank[b] }) {
			t.Errorf("%s tells %v", c.At, c.Want.Reasons)
		}
	}
}

func TestALineThatIsNoCaseIsRefused(t *testing.T) {
	for _, line := range []string{
		"", "no answer: portal", "portal => sees", "name: => sees", "a: portal => maybe", "a: portal => no: bad_weather", "a: portal rain => sees",
		"a: portal shared => sees", "a: page/notes draft => sees", "a: portal firm-without:faxes => sees", "a: portal city-off => sees",
		"a: portal firm-on => sees", "a: portal firm-off:notes => sees", "a: portal another-shared => sees",
	} {
		if c, err := firmtest.ParseCase(line); err == nil {
			t.Errorf("%q was read as %+v", line, c)
		}
	}
}
