package bill

import (
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/view"

	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/line"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// The columns of the lines, of twelve.
const (
	dateWide     = 2
	textWide     = 5
	quantityWide = 1
	rateWide     = 2
	amountWide   = 2
)

// sheet is one invoice on its way to paper.
type sheet struct {
	words *words
	face  *typeface
	d     *view.Detail
	logo  *picture
}

// title names the invoice.
func (s *sheet) title() string {
	if number := s.face.tidy(s.d.Entry.Number); number != "" {
		return s.words.say("title_numbered", map[string]any{"Number": number})
	}
	return s.words.say("title", nil)
}

func (s *sheet) money(cents int64) string {
	return s.face.tidy(s.words.money(cents, s.d.Entry.Currency))
}

func plainText(size float64, to align.Type) props.Text {
	return props.Text{Family: family, Size: size, Align: to, Top: 1, Bottom: 1}
}

func boldText(size float64, to align.Type) props.Text {
	p := plainText(size, to)
	p.Style = fontstyle.Bold
	return p
}

// rule is a thin line from margin to margin.
func rule() core.Row {
	return line.NewRow(4, props.Line{SizePercent: 100, OffsetPercent: 50, Thickness: 0.2})
}

// header stands on every page.
func (s *sheet) header() []core.Row {
	return append(s.logo.rows(),
		row.New(8).Add(text.NewCol(8, short(s.face.tidy(s.d.Portal.FirmName), 70), boldText(11, align.Left)), text.NewCol(4, short(s.title(), 34), plainText(9, align.Right))),
		rule(),
	)
}

// short cuts what must not take a second line.
func short(said string, most int) string {
	runes := []rune(said)
	if len(runes) <= most {
		return said
	}
	return string(runes[:most-1]) + "…"
}

// rows are everything below the header.
func (s *sheet) rows() []core.Row {
	return slices.Concat(s.top(), s.lines(), s.totals(), s.payments())
}

// top says what the invoice is, for whom and until when.
func (s *sheet) top() []core.Row {
	e := s.d.Entry
	rows := []core.Row{row.New().Add(text.NewCol(12, s.title(), boldText(16, align.Left)))}
	for _, piece := range s.face.pieces(e.Title) {
		rows = append(rows, row.New().Add(text.NewCol(12, piece, plainText(11, align.Left))))
	}
	rows = append(rows, row.New(3))
	matter := s.d.Portal.MatterTitle
	if s.d.Portal.MatterNumber != "" {
		matter += " (" + s.d.Portal.MatterNumber + ")"
	}
	rows = append(rows, s.fact("matter", matter)...)
	rows = append(rows, s.fact("made_for", s.d.Portal.ActingAs)...)
	rows = append(rows, s.fact("shared_on", s.words.day(e.SharedAt))...)
	due := s.words.day(e.StartsAt)
	switch e.State {
	case firm.StatePaid, firm.StatePartPaid, firm.StateDue:
		state := s.words.say("state_"+string(e.State), nil)
		if due == "" {
			due = state
		} else {
			due += " · " + state
		}
	}
	rows = append(rows, s.fact("due_on", due)...)
	rows = append(rows, row.New(3))
	runes := []rune(e.Text)
	for _, piece := range s.face.pieces(string(runes[:min(len(runes), textRunes)])) {
		rows = append(rows, row.New().Add(text.NewCol(12, piece, plainText(10, align.Left))))
	}
	return append(rows, row.New(3))
}

// fact is one word with what it is, or nothing.
func (s *sheet) fact(word, value string) []core.Row {
	var rows []core.Row
	for i, piece := range s.face.pieces(value) {
		name := ""
		if i == 0 {
			name = s.words.say(word, nil)
		}
		rows = append(rows, row.New().Add(text.NewCol(2, name, boldText(10, align.Left)), text.NewCol(10, piece, plainText(10, align.Left))))
	}
	return rows
}

// lines are the charges; an invoice without any has its title and amount as one.
func (s *sheet) lines() []core.Row {
	rows := []core.Row{
		s.line(s.words.say("column_date", nil), s.words.say("column_text", nil), s.words.say("column_quantity", nil), s.words.say("column_rate", nil), s.words.say("column_amount", nil), boldText(8, align.Left)),
		rule(),
	}
	if len(s.d.Charges) == 0 {
		return append(rows, s.charge(view.Charge{Text: s.d.Entry.Title, AmountCents: s.d.Entry.AmountCents}, false)...)
	}
	for _, c := range s.d.Charges[:min(len(s.d.Charges), linesMost)] {
		rows = append(rows, s.charge(c, true)...)
	}
	if len(s.d.Charges) > linesMost {
		rows = append(rows, row.New().Add(text.NewCol(12, s.words.say("more", nil), plainText(9, align.Left))))
	}
	return rows
}

// charge is one line, in as many rows as its words need.
func (s *sheet) charge(c view.Charge, counted bool) []core.Row {
	quantity, rate := "", ""
	if counted {
		quantity, rate = s.words.quantity(c.QuantityMilli), s.money(c.RateCents)
	}
	pieces := s.face.pieces(c.Text)
	if len(pieces) == 0 {
		pieces = []string{""}
	}
	date := ""
	if c.OnDate != "" {
		date = s.face.tidy(s.words.shortDay(c.OnDate))
	}
	rows := []core.Row{s.line(date, pieces[0], quantity, rate, s.money(c.AmountCents), plainText(9, align.Left))}
	for _, piece := range pieces[1:] {
		rows = append(rows, s.line("", piece, "", "", "", plainText(9, align.Left)))
	}
	return rows
}

func (s *sheet) line(date, words, quantity, rate, amount string, like props.Text) core.Row {
	right := like
	right.Align = align.Right
	like.Right, right.Left = 2, 1
	return row.New().Add(
		text.NewCol(dateWide, date, like), text.NewCol(textWide, words, like),
		text.NewCol(quantityWide, quantity, right), text.NewCol(rateWide, rate, right), text.NewCol(amountWide, amount, right),
	)
}

// totals are what all lines come to, what was paid and what is left.
func (s *sheet) totals() []core.Row {
	e := s.d.Entry
	rows := []core.Row{rule(), s.sum("total", e.AmountCents, plainText(10, align.Right))}
	if e.PaidCents != 0 {
		rows = append(rows, s.sum("paid", e.PaidCents, plainText(10, align.Right)))
	}
	return append(rows, s.sum("balance", max(e.AmountCents-e.PaidCents, 0), boldText(11, align.Right)), row.New(5))
}

func (s *sheet) sum(word string, cents int64, like props.Text) core.Row {
	return row.New().Add(col.New(4), text.NewCol(5, s.words.say(word, nil), like), text.NewCol(3, s.money(cents), like))
}

// payments lists what was received; the firm's own notes on it are not here.
func (s *sheet) payments() []core.Row {
	if len(s.d.Payments) == 0 {
		return nil
	}
	rows := []core.Row{row.New().Add(text.NewCol(12, s.words.say("payments", nil), boldText(10, align.Left))), rule()}
	for _, p := range s.d.Payments[:min(len(s.d.Payments), linesMost)] {
		said := s.words.say("payment_by", map[string]any{"Date": s.words.onDay(p.PaidOn), "Method": s.words.method(p.Method)})
		for i, piece := range s.face.pieces(said) {
			amount := ""
			if i == 0 {
				amount = s.money(p.AmountCents)
			}
			rows = append(rows, row.New().Add(text.NewCol(9, piece, plainText(9, align.Left)), text.NewCol(3, amount, plainText(9, align.Right))))
		}
	}
	return rows
}
