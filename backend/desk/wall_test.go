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
