package firm_test

import (
	"slices"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestTheVersionsBeforeAShareStayWithTheFirm(t *testing.T) {
	o := firmtest.NewOffice()
	item := o.Item(o.Matter, "Lease", func(i *firm.Item) { i.Area = firm.Documents })
	o.Put(firm.Share{
		ID: firm.PairID("share", item.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: item.ID, ContactID: o.Client.ID, SharedAt: firmtest.Noon,
	})
	version := func(name firm.ID, number int64, at firm.Micros) firm.File {
		return firm.File{ID: name, MatterID: o.Matter.ID, ItemID: item.ID, Version: number, ByKind: firm.ByStaff, ByID: o.Admin.ID, At: at}
	}
	draft, own, said := version("draft", 1, firmtest.Noon-9), version("own", 2, firmtest.Noon-8), version("said", 0, firmtest.Noon-7)
	own.ByKind, own.ByID, said.CommentID = firm.ByClient, o.Client.ID, "comment"
	given, after, newest := version("given", 3, firmtest.Noon-1), version("after", 4, firmtest.Noon+1), version("newest", 5, firmtest.Noon+2)
	atOnce := version("atOnce", 4, firmtest.Noon)
	for say, c := range map[string]struct{ files, want []firm.File }{
		"written over in the moment of the share": {[]firm.File{version("early", 3, firmtest.Noon), atOnce, newest}, []firm.File{atOnce, newest}},
		"a draft written over before the share":   {[]firm.File{draft, given}, []firm.File{given}},
		"what came after the share":               {[]firm.File{newest, after}, []firm.File{newest, after}},
		"what was shared, and all since":          {[]firm.File{newest, after, given, draft}, []firm.File{newest, after, given}},
		"what they sent, and what was said":       {[]firm.File{draft, own, said, given, newest}, []firm.File{own, said, given, newest}},
	} {
		portal, err := firm.LoadPortal(o.Rows, o.Matter.ID, o.Client.ID)
		if err != nil {
			t.Fatal(err)
		}
		if got := portal.Files(item.ID, c.files); !slices.Equal(got, c.want) {
			t.Errorf("%s: they see %v", say, got)
		}
	}
	spouse, err := firm.LoadPortal(o.Rows, o.Matter.ID, o.Spouse.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := spouse.Files(item.ID, []firm.File{draft, after, newest}); !slices.Equal(got, []firm.File{newest}) {
		t.Errorf("a share with another opens versions: %v", got)
	}
}
