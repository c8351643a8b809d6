package intake

import (
	"strconv"
	"strings"

	"anteroom/backend/firm"
)

// notes makes the firm's own notes of the docket's entries; no client ever sees
// one. A note's id is made from the matter, the date, number and text, and from
// which it is of those that are alike, so that an entry read again is the same
// note wherever it then stands.
func (d docket) notes() ([]firm.InternalNote, *fault) {
	key := d.key()
	alike := map[firm.ID]int{}
	list := make([]firm.InternalNote, 0, len(d.Entries))
	for i, e := range d.Entries {
		text := strings.TrimSpace(e.Text)
		place := "entries " + strconv.Itoa(i+1)
		if text == "" {
			return nil, wrong("missing", place, "Entry %d has no text. Give it one or take it out.", i+1)
		}
		if f := firstOf(keepable(place, text, firm.TextLimit), keepable(place, string(e.Number), firm.LineLimit), day(place, e.Date)); f != nil {
			return nil, f
		}
		same := firm.PairID("internal_note", firm.ID(key), firm.ID(e.Date), firm.ID(e.Number), firm.ID(text))
		id := same
		if n := alike[same]; n > 0 {
			id = firm.PairID("internal_note", same, firm.ID(strconv.Itoa(n)))
		}
		alike[same]++
		list = append(list, firm.InternalNote{ID: id, Text: text, OnDate: e.Date, Source: strings.TrimSpace("docket " + string(e.Number))})
	}
	return list, nil
}
