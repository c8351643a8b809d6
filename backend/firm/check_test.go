package firm_test

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestAddressesThatMailCanReachAreTakenAndCleaned(t *testing.T) {
	for given, want := range map[string]string{
		"rita@rivera.test":                  "rita@rivera.test",
		" rita@rivera.test\t":               "rita@rivera.test",
		"Rita.Rivera@Rivera.Test":           "Rita.Rivera@rivera.test",
		"r+portal@rivera.test":              "r+portal@rivera.test",
		"o'hara@rivera.test":                "o'hara@rivera.test",
		"!#$%&*/=?^_`{|}~-@x.test":          "!#$%&*/=?^_`{|}~-@x.test",
		"1@2.test":                          "1@2.test",
		"josé@bücher.test":                  "josé@bücher.test",
		"用户@例子.测试":                          "用户@例子.测试",
		"a@sub.sub2.sub-3.test":             "a@sub.sub2.sub-3.test",
		"dev@localhost":                     "dev@localhost",
		"a@xn--bcher-kva.test":              "a@xn--bcher-kva.test",
		strings.Repeat("l", 64) + "@x.test": strings.Repeat("l", 64) + "@x.test",
	} {
		if clean, ok := firm.CleanEmail(given); !ok || clean != want {
			t.Errorf("%q was made %q, %v; want %q", given, clean, ok, want)
		}
	}
}

func TestWhatIsNoSinglePlainAddressIsRefused(t *testing.T) {
	for _, given := range []string{
		"", " ", "rita", "@", "rita@", "@rivera.test", "rita@rivera", "rita@@rivera.test", "a@b@c.test", "rita rivera@x.test",
		"rita@riv era.test", ".rita@x.test", "rita.@x.test", "ri..ta@x.test", "rita@.test", "rita@x.", "rita@x..test", "rita@-x.test",
		"rita@x-.test", "rita@x_y.test", "rita@[127.0.0.1]", `"rita"@x.test`, `"a b"@x.test`, "Rita <rita@x.test>", "rita@x.test,sam@x.test",
		"rita@x.test;sam@x.test", "rita@x.test\r\nBcc: all@x.test", "rita\n@x.test", "rita@x.test\x00", "rita\x00@x.test", "ri\u00a0ta@x.test",
		"ri\u2028ta@x.test", "ri\x7fta@x.test", "rita(comment)@x.test", "rita\\@x.test", "mailto:rita@x.test", "rita@x.test/",
		"\xff@x.test", "rita@\xff.test", strings.Repeat("l", 65) + "@x.test", "a@" + strings.Repeat("d", 64) + ".test",
		"a@" + strings.Repeat("d.", 130) + "test",
	} {
		if clean, ok := firm.CleanEmail(given); ok || clean != "" {
			t.Errorf("%q was taken as %q", given, clean)
		}
	}
}

func TestACleanAddressIsCleanAgainAndHoldsNothingThatEndsAHeader(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		given := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zA-Z.@ ()<>"\\,:;+-]{1,20}@[a-zA-Z.-]{1,12}\.[a-z]{2}`)).Draw(t, "address")
		clean, ok := firm.CleanEmail(given)
		if !ok {
			return
		}
		if again, ok := firm.CleanEmail(clean); !ok || again != clean {
			t.Fatalf("%q became %q, then %q", given, clean, again)
		}
		if strings.ContainsAny(clean, "\r\n\x00<>,; \t\"") || strings.Count(clean, "@") != 1 || !firm.SameEmail(given, clean) {
			t.Fatalf("%q became %q", given, clean)
		}
	})
}

func TestTwoAddressesAreOneAccountInAnyCase(t *testing.T) {
	if !firm.SameEmail(" Rita@X.test", "rita@x.TEST ") || firm.SameEmail("rita@x.test", "rita@y.test") || firm.SameEmail("ſ@x.test", "s@x.test") {
		t.Error("addresses are not compared in lower case")
	}
	o := small()
	o.Account("rita@rivera.test", o.Client)
	if a, err := firm.AccountByEmail(o, "RITA@rivera.test"); err != nil || a.ID == "" {
		t.Errorf("%+v, %v", a, err)
	}
	if a, err := firm.AccountByEmail(o, "sam@rivera.test"); err != nil || a.ID != "" {
		t.Errorf("%+v, %v", a, err)
	}
	if ours, err := firm.IsStaffEmail(o, " Admin@ALDER.test"); err != nil || !ours {
		t.Errorf("%v, %v", ours, err)
	}
}

func TestWhoHoldsARight(t *testing.T) {
	o := small()
	roleless := firm.Staff{ID: firmtest.ID("roleless"), RoleID: firmtest.ID("none"), Active: true}
	if err := o.Put(roleless); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		actor firm.Actor
		holds bool
	}{
		{"the system", firmtest.System(), true},
		{"an admin", firmtest.As(o.Admin), true},
		{"a normal", firmtest.As(o.Normal), false},
		{"a client", client(), false},
		{"a client with a staff member's id", firm.Actor{Kind: firm.ByClient, ID: o.Admin.ID}, false},
		{"staff whose role is gone", firmtest.As(roleless), false},
		{"nobody", firm.Actor{}, false},
	} {
		if holds, err := firm.Holds(o, c.actor, firm.ManageRoles); err != nil || holds != c.holds {
			t.Errorf("%s: %v, %v", c.name, holds, err)
		}
	}
	if _, err := firm.Holds(&firmtest.Broken{Rows: o}, firmtest.As(o.Admin), firm.Setup); !errors.Is(err, firmtest.ErrBroken) {
		t.Errorf("a failing disk answered %v", err)
	}
}

func TestAnIDOfNamesIsAlwaysTheSameProperAndItsOwn(t *testing.T) {
	o := small()
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.StringMatching(`[ -~]{0,12}`), 1, 4)
		a, b := names.Draw(t, "a"), names.Draw(t, "b")
		id := firm.PairID(firm.Kind(a[0]), ids(a[1:])...)
		if again := firm.PairID(firm.Kind(a[0]), ids(a[1:])...); again != id {
			t.Fatalf("%v made %s, then %s", a, id, again)
		}
		if other := firm.PairID(firm.Kind(b[0]), ids(b[1:])...); (other == id) != (strings.Join(a, "\x00") == strings.Join(b, "\x00")) {
			t.Fatalf("%q made %s and %q made %s", a, id, b, other)
		}
		if id[14] != '8' || !strings.ContainsRune("89ab", rune(id[19])) {
			t.Fatalf("%s is no UUID of version 8", id)
		}
		v, err := firm.AddContact{ID: id, Kind: firm.Person, Name: "x"}.Check(o, firm.Env{Actor: firmtest.System()})
		if err != nil || !v.Ok() {
			t.Fatalf("%s is no proper id: %+v, %v", id, v, err)
		}
	})
}

func ids(names []string) []firm.ID {
	out := make([]firm.ID, len(names))
	for i, n := range names {
		out[i] = firm.ID(n)
	}
	return out
}

func TestTextsAreBoundedInRunesNotBytes(t *testing.T) {
	o := small()
	o.Must(t, firmtest.As(o.Admin), firm.EditMatter{ID: o.Matter.ID, Edit: now("title", long(firm.LineLimit))})
	o.Must(t, firmtest.As(o.Admin), firm.EditMatter{ID: o.Matter.ID, Edit: now("description", long(firm.TextLimit))})
}
