package desk

import (
	"context"
	"errors"

	"anteroom/backend/firm"
	"anteroom/backend/view"
)

// Preview is one page of a contact's portal on a matter, built from the rows
// held here by what builds the client's own (RULES §8). It writes nothing.
func (d *Desk) Preview(ctx context.Context, a PreviewAsk) (PreviewAnswer, error) {
	answer := PreviewAnswer{Why: []WhyLine{}}
	err := d.read(ctx, func(r *reader) error {
		if _, err := r.matter(a.MatterID); err != nil {
			return err
		}
		found, err := view.Preview(r.Tx, firm.ID(a.MatterID), firm.ID(a.ContactID), a.ask(), d.now())
		if errors.Is(err, view.ErrClosed) {
			answer.Closed = true
			answer.Why, err = r.whyClosed(a)
			return err
		}
		answer.Dashboard, answer.List, answer.Detail, answer.File = found.Dashboard, found.List, found.Detail, found.File
		return err
	})
	return answer, err
}

func (a PreviewAsk) ask() view.Ask {
	return view.Ask{
		Page: a.Page, Portal: firm.GrantID(firm.ID(a.MatterID), firm.ID(a.ContactID)), Area: firm.Area(a.Area), Item: firm.ID(a.Item),
		File: firm.ID(a.File), From: firm.Micros(a.From), To: firm.Micros(a.To), After: a.After, Query: a.Query,
	}
}

// whyClosed tells what keeps a page shut for the contact.
func (r *reader) whyClosed(a PreviewAsk) ([]WhyLine, error) {
	portal, err := firm.LoadPortal(r, firm.ID(a.MatterID), firm.ID(a.ContactID))
	if err != nil {
		return []WhyLine{}, orNone(err)
	}
	if a.Item != "" {
		item, err := r.item(a.Item)
		if err != nil {
			return []WhyLine{}, err
		}
		return whyItem(item, portal.Item(item).Reasons), nil
	}
	failed := portal.Open().Reasons
	if a.Area != "" {
		failed = portal.Area(firm.Area(a.Area)).Reasons
	}
	lines := []WhyLine{}
	for _, reason := range failed {
		words := firm.Words(reason)
		lines = append(lines, WhyLine{Code: string(reason), Sentence: words.Sentence, Act: words.Act})
	}
	return lines, nil
}
