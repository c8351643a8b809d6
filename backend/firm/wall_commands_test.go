package firm_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestAWallLetsInThoseNamedAndWhoeverPutItUp(t *testing.T) {
	o := small()
	sees := func(s firm.Staff) bool {
		t.Helper()
		in, err := firm.SeesMatter(o, s.ID, firmtest.Read[firm.Matter](t, o, o.Matter.ID))
		if err != nil {
			t.Fatal(err)
		}
		return in
	}
	who := func() [3]bool { return [3]bool{sees(o.Admin), sees(o.Normal), sees(o.Limited)} }
	restrict := func(by firm.Actor, on bool, inside ...firm.ID) {
		t.Helper()
		o.Must(t, by, firm.RestrictMatter{MatterID: o.Matter.ID, On: on, StaffIDs: inside})
	}
	for _, step := range []struct {
		do   func()
		want [3]bool
	}{
		{func() {}, [3]bool{true, true, true}},
		{func() { restrict(firmtest.As(o.Admin), true, o.Limited.ID) }, [3]bool{true, false, true}},
		{func() { restrict(firmtest.As(o.Admin), true, o.Normal.ID, o.Normal.ID) }, [3]bool{true, true, false}},
		{func() { restrict(firmtest.As(o.Admin), false) }, [3]bool{true, true, true}},
		{func() { restrict(firmtest.System(), true, o.Normal.ID) }, [3]bool{false, true, false}},
	} {
		step.do()
		if got := who(); got != step.want {
			t.Errorf("admin, normal, limited inside: %v, want %v", got, step.want)
		}
	}
}

func TestAWallThatOthersMovedMeanwhileStaysAsNarrowAsTheyMadeIt(t *testing.T) {
	o := small()
	all := []firm.ID{o.Admin.ID, o.Normal.ID, o.Limited.ID}
	of := func(staff ...firm.Staff) (ids []firm.ID) {
		for _, one := range staff {
			ids = append(ids, one.ID)
		}
		return ids
	}
	for _, c := range []struct {
		name        string
		stands, was []firm.ID
		off         bool
		asked, want []firm.ID
		answer      firm.Answer
	}{
		{name: "nobody moved it", stands: of(o.Admin, o.Normal), was: of(o.Admin, o.Normal), asked: of(o.Limited), want: of(o.Admin, o.Limited), answer: firm.Applied},
		{name: "who was shut out since stays out", stands: of(o.Admin), was: of(o.Admin, o.Normal), asked: of(o.Normal, o.Limited), want: of(o.Admin, o.Limited), answer: firm.Merged},
		{name: "who was let in since stays in", stands: of(o.Admin, o.Limited), was: of(o.Admin), asked: of(o.Normal), want: all, answer: firm.Merged},
		{name: "a wall put up since stands", stands: of(o.Admin, o.Limited), was: all, asked: of(o.Normal, o.Limited), want: of(o.Admin, o.Limited), answer: firm.Merged},
		{name: "where none stands any more, those named are inside", was: of(o.Admin, o.Limited), asked: of(o.Normal, o.Limited), want: all, answer: firm.Applied},
		{name: "it is not taken down over who was shut out since", off: true, stands: of(o.Admin), was: of(o.Admin, o.Normal), want: of(o.Admin), answer: firm.No},
		{name: "nor over one that was put up since", off: true, stands: of(o.Admin), was: all, want: of(o.Admin), answer: firm.No},
		{name: "it is taken down as it was seen", off: true, stands: of(o.Admin, o.Normal), was: of(o.Admin, o.Normal), want: all, answer: firm.Applied},
		{name: "it is taken down though somebody was let in since", off: true, stands: of(o.Admin, o.Normal), was: of(o.Admin), want: all, answer: firm.Applied},
		{name: "who tells nothing of what they saw overwrites", stands: of(o.Admin), asked: of(o.Normal), want: of(o.Admin, o.Normal), answer: firm.Applied},
	} {
		o := small()
		if c.stands != nil {
			o.Must(t, firmtest.System(), firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: c.stands})
		}
		v := o.Do(t, firmtest.As(o.Admin), firm.RestrictMatter{MatterID: o.Matter.ID, On: !c.off, StaffIDs: c.asked, Was: c.was})
		if v.Answer != c.answer || !v.Ok() && v.Reason != "wall_meanwhile" || v.Answer == firm.Merged && !strings.Contains(v.Sentence, "Look at who may") {
			t.Errorf("%s: %+v", c.name, v)
		}
		var got []firm.ID
		for _, staff := range all {
			in, err := firm.SeesMatter(o, staff, firmtest.Read[firm.Matter](t, o, o.Matter.ID))
			if err != nil {
				t.Fatal(err)
			}
			if in {
				got = append(got, staff)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestAWallNeverWaitsForWhoLeftMeanwhile(t *testing.T) {
	o := small()
	seen := []firm.ID{o.Admin.ID, o.Normal.ID, o.Limited.ID}
	o.Must(t, firmtest.System(), firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: seen})
	o.Normal.Active = false
	if err := o.Put(o.Normal); err != nil {
		t.Fatal(err)
	}
	o.Must(t, firmtest.As(o.Admin), firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: []firm.ID{o.Normal.ID}, Was: seen})
	inside, err := firm.List[firm.MatterStaff](o, "matter_id", o.Matter.ID)
	if err != nil || len(inside) != 1 || inside[0].StaffID != o.Admin.ID {
		t.Errorf("inside are %+v, %v", inside, err)
	}
	o.Must(t, firmtest.As(o.Admin), firm.RestrictMatter{MatterID: o.Matter.ID, Was: []firm.ID{o.Admin.ID, o.Normal.ID}})
	if firmtest.Read[firm.Matter](t, o, o.Matter.ID).Restricted {
		t.Error("a wall stands for somebody who left")
	}
}

func TestWhoLeftTheFirmIsNotLetInSince(t *testing.T) {
	o := small()
	o.Must(t, firmtest.System(), firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: []firm.ID{o.Admin.ID, o.Normal.ID}})
	o.Normal.Active = false
	if err := o.Put(o.Normal); err != nil {
		t.Fatal(err)
	}
	if v := o.Do(t, firmtest.As(o.Admin), firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: []firm.ID{o.Limited.ID}, Was: []firm.ID{o.Admin.ID}}); v.Answer != firm.Applied {
		t.Errorf("%+v", v)
	}
	inside, err := firm.List[firm.MatterStaff](o, "matter_id", o.Matter.ID)
	if err != nil || len(inside) != 2 || slices.ContainsFunc(inside, func(one firm.MatterStaff) bool { return one.StaffID == o.Normal.ID }) {
		t.Errorf("inside are %+v, %v", inside, err)
	}
}

func TestPuttingUpAWallIsRefused(t *testing.T) {
	o := small()
	many := make([]firm.ID, firm.WallLimit+1)
	refused(t, []refusal{
		{name: "somebody unknown", cmd: firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: []firm.ID{firmtest.ID("none")}}, reason: "no_staff", field: "staffIds"},
		{name: "somebody who left", in: func(o *firmtest.Office) { o.Normal.Active = false; _ = o.Put(o.Normal) }, cmd: firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: []firm.ID{o.Normal.ID}}, reason: "no_staff", field: "staffIds"},
		{name: "too many", cmd: firm.RestrictMatter{MatterID: o.Matter.ID, On: true, StaffIDs: many}, reason: "too_many", field: "staffIds"},
	})
	if v := o.Do(t, firmtest.System(), firm.RestrictMatter{MatterID: o.Matter.ID, On: true}); v.Reason != "nobody_inside" {
		t.Errorf("with nobody inside: %+v", v)
	}
	rights(t, firm.RestrictMatters, firm.RestrictMatter{MatterID: o.Matter.ID, On: true}, firmtest.As(o.Normal), firmtest.As(o.Limited))
	behind := small()
	role := firmtest.Read[firm.Role](t, behind, firmtest.RoleID(firm.RoleNormal))
	role.Privileges = role.Privileges.With(firm.RestrictMatters, true)
	if err := behind.Put(role); err != nil {
		t.Fatal(err)
	}
	behind.Wall(behind.Matter, behind.Admin)
	if v := behind.Do(t, firmtest.As(behind.Normal), firm.RestrictMatter{MatterID: behind.Matter.ID}); v.Reason != "no_matter" {
		t.Errorf("who is outside took the wall down: %+v", v)
	}
}
