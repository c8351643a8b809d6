package desk

import "testing"

func TestAListLookedAtDuringTheFirstSyncIsWholeAfterwards(t *testing.T) {
	s := newServer(t)
	s.frame = 50
	s.large(40)
	b := s.newDesk(t, "aaaa")
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	look := func() (matters, contacts int) {
		m, err := b.Matters(t.Context(), MatterFilter{}, 0, 50)
		must(t, err)
		c, err := b.Contacts(t.Context(), "", "", 0, 50)
		must(t, err)
		return m.Total, c.Total
	}
	if matters, contacts := look(); matters != 0 || contacts != 0 {
		t.Fatalf("before the first sync: %d matters, %d contacts", matters, contacts)
	}
	told := map[string]bool{}
	defer b.Subscribe(func(e Event) {
		for _, kind := range e.Kinds {
			told[kind] = true
		}
	})()
	b.sync()
	if matters, contacts := look(); matters != 40 || contacts != 120 {
		t.Errorf("after the first sync: %d matters, %d contacts", matters, contacts)
	}
	if !told["matter"] || !told["contact"] {
		t.Errorf("the window was told of %v", told)
	}
}
