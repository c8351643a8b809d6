package sim

import (
	"errors"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// hearing holds what an open page of each portal would have shown when it last
// looked, and which bells have rung since.
type hearing struct {
	prints map[[2]firm.ID]string
	rung   store.Extent
}

// hear is told what the firm's log grew by.
func (w *World) hear(_ firm.ID, by store.Extent) {
	w.hearing.rung.Whole = w.hearing.rung.Whole || by.Whole
	for matter := range by.Matters {
		w.hearing.rung.Matters[matter] = true
	}
}

// CheckHearing makes sure that the bell has rung for every portal that looks
// otherwise than before: a page that stands open would not ask again without it.
func (w *World) CheckHearing() {
	now := map[[2]firm.ID]string{}
	w.rows(func(rows firm.Rows) error {
		links, err := firm.List[firm.AccountContact](rows, "", "")
		if err != nil {
			return err
		}
		for _, link := range links {
			grants, err := firm.List[firm.Grant](rows, "contact_id", link.ContactID)
			if err != nil {
				return err
			}
			for _, grant := range grants {
				print, err := view.Fingerprint(rows, link.AccountID, grant.ID)
				if err != nil && !errors.Is(err, view.ErrClosed) {
					return err
				}
				at := [2]firm.ID{link.AccountID, grant.ID}
				now[at] = print.Text
				if before, known := w.hearing.prints[at]; known && before != print.Text && !w.hearing.rung.Whole && !w.hearing.rung.Matters[grant.MatterID] {
					w.fail("the portal %s of %s changed and no bell rang", grant.ID, link.AccountID)
				}
			}
		}
		return nil
	})
	w.hearing = hearing{prints: now, rung: store.Extent{Matters: map[firm.ID]bool{}}}
}
