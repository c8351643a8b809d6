package desk

import (
	"testing"

	"anteroom/backend/firm"
)

func TestAWallTellsWhoMayOpenTheMatter(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	sees := func() (list []string, wall Wall) {
		t.Helper()
		wall, err := b.Wall(t.Context(), string(matter))
		must(t, err)
		for _, one := range wall.Staff {
			if one.Sees {
				list = append(list, one.ID)
			}
		}
		return list, wall
	}
	all, open := sees()
	if open.Restricted || !open.May || len(all) != len(open.Staff) || len(all) < 2 {
		t.Fatalf("without a wall: %+v", open)
	}
	b.do(firm.RestrictMatter{MatterID: matter, On: true})
	only, shut := sees()
	if !shut.Restricted || len(only) != 1 || only[0] != shut.Self {
		t.Errorf("behind a wall: %+v", shut)
	}
	if _, err := b.Wall(t.Context(), "none"); err == nil {
		t.Error("a matter that is not there has a wall")
	}
}

func TestTwoDesksOfflineNeverLetBackInWhomTheOtherShutOut(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	a, b := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "admin")
	admin, _ := staffOf(s, "admin")
	normal, _ := staffOf(s, "normal")
	limited, _ := staffOf(s, "limited")
	seen := []firm.ID{admin.ID, normal.ID}
	a.do(firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{normal.ID}})
	a.sync()
	b.sync()
	s.setUnreachable(offlineNow())
	out := a.do(firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{}, Was: seen})
	stale := b.do(firm.RestrictMatter{MatterID: matter, On: true, StaffIDs: []firm.ID{normal.ID, limited.ID}, Was: seen})
	open := b.do(firm.RestrictMatter{MatterID: matter, Was: append(seen, limited.ID)})
	s.setUnreachable(nil)
	a.sync()
	b.sync()
	a.sync()
	for id, want := range map[firm.ID]string{out.OpID: "applied", stale.OpID: "merged", open.OpID: "refused"} {
		on := b
		if id == out.OpID {
			on = a
		}
		if line := on.change(id); line.State != want || want == "refused" && line.Reason != "wall_meanwhile" {
			t.Errorf("wanted %s: %s %s", want, line.State, line.Reason)
		}
	}
	wall, err := b.Wall(t.Context(), string(matter))
	must(t, err)
	for _, one := range wall.Staff {
		if out := one.ID == string(normal.ID); wall.Restricted == false || one.Sees == out {
			t.Errorf("%s sees it: %v; restricted: %v", one.Name, one.Sees, wall.Restricted)
		}
	}
	a.sameAsServer()
	b.sameAsServer()
}
