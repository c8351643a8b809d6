package firm_test

import (
	"slices"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// Who reads only what names a contact must miss nothing that they see.
func TestWhatIsSeenNamesTheContact(t *testing.T) {
	for _, c := range firmtest.Decisions(t) {
		if c.Facts.Item == nil {
			continue
		}
		o := c.Office()
		portal, err := firm.LoadPortal(o.Rows, o.Matter.ID, o.Client.ID)
		if err != nil {
			t.Fatal(err)
		}
		named := portal.Named()
		if c.Want.Sees && !slices.Contains(named, c.Facts.Item.ID) {
			t.Errorf("%s %s: it is seen and not among what names the contact", c.At, c.Name)
		}
		if !slices.IsSorted(named) || len(slices.Compact(slices.Clone(named))) != len(named) {
			t.Errorf("%s %s: %v is not in order, each once", c.At, c.Name, named)
		}
	}
}
