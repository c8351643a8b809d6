package firm_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// anyFacts draws facts of every sort, sound or not.
func anyFacts(t *rapid.T) firm.Facts {
	flag := func(name string) bool { return rapid.Bool().Draw(t, name) }
	often := func(name string) bool { return rapid.IntRange(0, 4).Draw(t, name) > 0 }
	areas := func(name string) firm.Areas {
		return rapid.OneOf(rapid.Just(firm.EveryArea), rapid.Map(rapid.Int64Range(0, 1<<10), func(n int64) firm.Areas { return firm.Areas(n) })).Draw(t, name)
	}
	here, elsewhere := firmtest.ID("here"), firmtest.ID("elsewhere")
	place := func(name string) firm.ID {
		if often(name) {
			return here
		}
		return elsewhere
	}
	f := firm.Facts{Shared: flag("shared"), Party: flag("party"), Hidden: !often("not hidden")}
	f.Firm.PortalOn, f.Firm.Areas = often("firm on"), areas("firm areas")
	f.Matter.ID, f.Matter.PortalOn, f.Matter.Areas = here, often("matter on"), areas("matter areas")
	state := []firm.GrantState{firm.Granted, firm.Granted, firm.Granted, "", firm.Paused, firm.Revoked, "lent"}
	f.Grant = firm.Grant{MatterID: place("grant here"), State: rapid.SampledFrom(state).Draw(t, "grant")}
	if often("account") {
		f.Account = firm.Account{ID: "a", Verified: often("verified"), Locked: !often("not locked")}
	}
	area := rapid.SampledFrom(append(firm.AllAreas(), "faxes")).Draw(t, "area")
	switch rapid.IntRange(0, 5).Draw(t, "asked about") {
	case 0:
	case 1:
		f.Area = area
	default:
		kind := rapid.SampledFrom([]firm.ItemKind{"", firm.Appointment, firm.Event}).Draw(t, "kind")
		f.Item = &firm.Item{MatterID: place("item here"), Area: area, Kind: kind, Draft: !often("not draft"), Withdrawn: !often("not withdrawn")}
	}
	return f
}

// narrowings are all the ways to take sight away, one at a time.
func narrowings() map[string]func(*firm.Facts) {
	all := map[string]func(*firm.Facts){
		"the firm's portal off":    func(f *firm.Facts) { f.Firm.PortalOn = false },
		"the matter's portal off":  func(f *firm.Facts) { f.Matter.PortalOn = false },
		"no grant":                 func(f *firm.Facts) { f.Grant = firm.Grant{} },
		"the grant paused":         func(f *firm.Facts) { f.Grant.State = firm.Paused },
		"the grant revoked":        func(f *firm.Facts) { f.Grant.State = firm.Revoked },
		"the grant on another":     func(f *firm.Facts) { f.Grant.MatterID = "another" },
		"a state nobody knows":     func(f *firm.Facts) { f.Grant.State = "lent" },
		"no login":                 func(f *firm.Facts) { f.Account = firm.Account{} },
		"the login not verified":   func(f *firm.Facts) { f.Account.Verified = false },
		"the login locked":         func(f *firm.Facts) { f.Account.Locked = true },
		"hidden":                   func(f *firm.Facts) { f.Hidden = true },
		"not shared":               func(f *firm.Facts) { f.Shared = false },
		"no party":                 func(f *firm.Facts) { f.Party = false },
		"the item a draft":         func(f *firm.Facts) { item(f).Draft = true },
		"the item withdrawn":       func(f *firm.Facts) { item(f).Withdrawn = true },
		"the item of another":      func(f *firm.Facts) { item(f).MatterID = "another" },
		"the item's area unknown":  func(f *firm.Facts) { item(f).Area = "faxes" },
		"every area of the firm":   func(f *firm.Facts) { f.Firm.Areas = 0 },
		"every area of the matter": func(f *firm.Facts) { f.Matter.Areas = 0 },
	}
	for _, a := range firm.AllAreas() {
		all[string(a)+" off for the firm"] = func(f *firm.Facts) { f.Firm.Areas = f.Firm.Areas.With(a, false) }
		all[string(a)+" off for the matter"] = func(f *firm.Facts) { f.Matter.Areas = f.Matter.Areas.With(a, false) }
	}
	return all
}

// item copies the facts' item before it is changed; without one there is nothing to change.
func item(f *firm.Facts) *firm.Item {
	if f.Item == nil {
		return &firm.Item{}
	}
	own := *f.Item
	f.Item = &own
	return f.Item
}

func TestTakingAnythingAwayNeverAddsSight(t *testing.T) {
	ways := narrowings()
	rapid.Check(t, func(t *rapid.T) {
		wide := anyFacts(t)
		before := firm.Decide(wide)
		for name, narrow := range ways {
			less := wide
			narrow(&less)
			after := firm.Decide(less)
			if after.Sees && !before.Sees {
				t.Fatalf("%s: seen now, while before %v", name, before.Reasons)
			}
		}
	})
}

func TestThereAreReasonsIfAndOnlyIfNothingIsSeenAndNoneTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := firm.Decide(anyFacts(t))
		if d.Sees != (len(d.Reasons) == 0) {
			t.Fatalf("%+v", d)
		}
		if unique := slices.Compact(slices.Sorted(slices.Values(d.Reasons))); len(unique) != len(d.Reasons) {
			t.Fatalf("a reason stands twice in %v", d.Reasons)
		}
		for _, r := range d.Reasons {
			if firm.Words(r).Sentence == "" {
				t.Fatalf("%s has no words", r)
			}
		}
	})
}

// The rule once more, as the one sentence of RULES §2, to hold the code against.
func TestSightIsTheOneAndOfTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFacts(t)
		sees := f.Firm.PortalOn && f.Matter.PortalOn && f.Grant.State == firm.Granted && f.Grant.MatterID == f.Matter.ID &&
			f.Account.ID != "" && f.Account.Verified && !f.Account.Locked
		if f.Item == nil && f.Area != "" {
			sees = sees && f.Firm.Areas.Has(f.Area) && f.Matter.Areas.Has(f.Area)
		}
		if i := f.Item; i != nil {
			byItself := i.Area == firm.Signatures || i.Area == firm.FileRequests || i.Area == firm.Calendar && i.Kind == firm.Appointment
			sees = sees && f.Firm.Areas.Has(i.Area) && f.Matter.Areas.Has(i.Area) && i.MatterID == f.Matter.ID && !i.Withdrawn && !i.Draft &&
				!f.Hidden && (f.Shared || byItself && f.Party)
		}
		if d := firm.Decide(f); d.Sees != sees {
			t.Fatalf("%+v answers %+v", f, d)
		}
	})
}

func TestDecidingChangesNothing(t *testing.T) {
	for _, c := range firmtest.Decisions(t) {
		again := c.Facts
		if c.Facts.Item != nil {
			own := *c.Facts.Item
			again.Item = &own
		}
		firm.Decide(c.Facts)
		if c.Facts.Item != nil && *c.Facts.Item != *again.Item {
			t.Errorf("%s: deciding changed the item", c.At)
		}
		if !firmtest.Same(firm.Decide(again), c.Want) {
			t.Errorf("%s: asked again it answers otherwise", c.At)
		}
	}
}
