package view_test

import (
	"errors"
	"slices"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

func TestAVersionFromBeforeTheShareIsBehindNoDoor(t *testing.T) {
	p := open(t)
	item := p.shared("Lease", document)
	share, err := firm.Get[firm.Share](p.Rows, firm.PairID("share", item.ID, p.Client.ID))
	if err != nil {
		t.Fatal(err)
	}
	for n, name := range []string{"walkaway", "given", "sober", "final"} {
		p.put(firm.File{
			ID: firmtest.ID(name), MatterID: p.Matter.ID, ItemID: item.ID, Name: name + ".pdf", Version: int64(n + 1),
			ByKind: firm.ByStaff, ByID: p.Admin.ID, At: share.SharedAt + firm.Micros(n-1),
		})
	}
	detail := p.detail(item)
	var names []string
	for _, f := range detail.Files {
		names = append(names, f.Name)
	}
	if !slices.Equal(names, []string{"final.pdf", "sober.pdf", "given.pdf"}) {
		t.Errorf("its page shows %+v", detail.Files)
	}
	if found := p.ask(view.Ask{Page: view.PageSearch, Query: "walkaway"}); len(found.List.Entries) != 0 {
		t.Errorf("search finds %+v", found.List)
	}
	if page := p.ask(view.Ask{Page: view.PageFile, File: firmtest.ID("sober")}).File; page.File.Name != "sober.pdf" {
		t.Errorf("a version after the share: %+v", page.File)
	}
	_, err = view.Build(p.Rows, p.rita.ID, view.Ask{Page: view.PageFile, Portal: p.id, File: firmtest.ID("walkaway")}, firmtest.Noon)
	if !errors.Is(err, view.ErrClosed) {
		t.Errorf("a version from before the share opens: %v", err)
	}
}
