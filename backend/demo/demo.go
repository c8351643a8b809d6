package demo

import (
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// Options say which firm to invent. The same options make the same rows.
type Options struct {
	// Size is Small or Large.
	Size Size
	// Seed chooses among firms of a size.
	Seed uint64
	// Now is the moment at which the firm stands: what is due lies around it.
	Now firm.Micros
	// FirmID is the firm's id; empty lets the seed choose one.
	FirmID firm.ID
	// Host is the host name of the firm's row; empty on a server with one firm.
	Host string
}

// Made counts the rows of each kind.
type Made struct {
	FirmID firm.ID
	Rows   map[firm.Kind]int
}

// Generate invents a firm and hands its rows to emit: kinds in the order of
// firm.Kinds, so that a row's owners come before it, never two kinds in one call,
// at most 2,000 rows each. emit may keep the slice. An error of emit ends it.
func Generate(o Options, emit func(rows []firm.Row) error) (Made, error) {
	shape, known := o.Size.shape()
	if !known {
		return Made{}, fmt.Errorf("invent a firm: there is no size %q; choose small or large", string(o.Size))
	}
	if o.Now < firm.Micros(10*365)*firm.Day {
		return Made{}, errors.New("invent a firm: the moment given lies before 1980; give the time of today")
	}
	w := newWorld(o, shape)
	w.office()
	if err := w.brand(); err != nil {
		return Made{}, fmt.Errorf("draw the firm's logo: %w", err)
	}
	w.tell()
	w.openMatters()
	w.grantAll()
	w.share()
	out := &sender{emit: emit, made: Made{FirmID: w.FirmID, Rows: map[firm.Kind]int{}}}
	w.send(out)
	return out.made, out.err
}

// world is a firm being invented.
type world struct {
	Options
	words    *words
	shape    shape
	now      firm.Micros
	firm     firm.Firm
	logo     firm.Logo
	roles    []firm.Role
	staff    []firm.Staff
	lawyers  []int
	contacts []firm.Contact
	taken    map[string]bool
	dossiers []dossier
	// ordinal counts the matters of each year.
	ordinal map[int]int
	// storyContacts are the first contacts, who belong to the story alone.
	storyContacts int
}

func newWorld(o Options, s shape) *world {
	w := &world{Options: o, words: newWords(), shape: s, now: o.Now, taken: map[string]bool{}, ordinal: map[int]int{}}
	if w.FirmID == "" {
		w.FirmID = w.chance("firm", 0).id(o.Now)
	}
	return w
}

func (w *world) chance(purpose string, n int) chance { return newChance(w.words, w.Seed, purpose, n) }

// share decides how many items each matter has; leads have none yet.
func (w *world) share() {
	var open []*dossier
	left := w.shape.items
	for i := range w.dossiers {
		d := &w.dossiers[i]
		switch {
		case d.work == nil:
			d.items = len(w.things(i))
			left -= d.items
		case d.row.Stage != firm.StageLead:
			open = append(open, d)
		}
	}
	for i, n := range w.chance("share", 0).spread(left, len(open), 1) {
		open[i].items = n
	}
}

// send hands out every row, kind by kind. Items, notes and activity, which are
// most of a firm, are made as they are sent.
func (w *world) send(out *sender) {
	out.send(w.firm)
	out.send(w.logo)
	each(out, w.roles)
	each(out, w.staff)
	each(out, w.contacts)
	w.walk(func(i int) { out.send(w.dossiers[i].row) })
	w.walk(func(i int) {
		for _, staff := range w.dossiers[i].team {
			m := w.dossiers[i].row.ID
			out.send(firm.MatterStaff{ID: firm.PairID("matter_staff", m, staff), MatterID: m, StaffID: staff})
		}
	})
	w.walk(func(i int) {
		for _, t := range w.dossiers[i].ties {
			m, contact := w.dossiers[i].row.ID, w.contacts[t.contact].ID
			out.send(firm.Relationship{ID: firm.PairID("relationship", m, contact, firm.ID(t.role)), MatterID: m, ContactID: contact, Role: t.role})
		}
	})
	accounts, links := w.logins()
	each(out, accounts)
	each(out, links)
	w.sendAccess(out)
	w.sendThings(out)
	w.walk(func(i int) { each(out, w.notes(i)) })
	w.walk(func(i int) { each(out, w.history(i)) })
	out.flush()
}

func (w *world) sendAccess(out *sender) {
	w.walk(func(i int) {
		for _, g := range w.dossiers[i].grants {
			out.send(g.row)
		}
	})
	w.walk(func(i int) {
		for _, g := range w.dossiers[i].grants {
			out.send(g.invited)
		}
	})
}

// sendThings sends items as they are made, and keeps who sees them until all
// items are out.
func (w *world) sendThings(out *sender) {
	var shares []firm.Share
	var parties []firm.Party
	var hidden []firm.Hidden
	under := map[firm.Kind][]firm.Row{}
	w.walk(func(i int) {
		for _, t := range w.things(i) {
			out.send(t.item)
			shares, parties, hidden = append(shares, t.shares...), append(parties, t.parties...), append(hidden, t.hidden...)
			for _, row := range t.under {
				under[row.RowKind()] = append(under[row.RowKind()], row)
			}
		}
	})
	each(out, shares)
	each(out, parties)
	each(out, hidden)
	for _, spec := range firm.Kinds() {
		each(out, under[spec.Kind])
	}
}

func (w *world) walk(fn func(i int)) {
	for i := range w.dossiers {
		fn(i)
	}
}

// sender gathers rows of one kind and hands them on.
type sender struct {
	emit func([]firm.Row) error
	rows []firm.Row
	made Made
	err  error
}

func (s *sender) send(row firm.Row) {
	if s.err != nil {
		return
	}
	if len(s.rows) == batchRows || (len(s.rows) > 0 && s.rows[0].RowKind() != row.RowKind()) {
		s.flush()
	}
	if s.rows == nil {
		s.rows = make([]firm.Row, 0, batchRows)
	}
	s.rows = append(s.rows, row)
	s.made.Rows[row.RowKind()]++
}

func (s *sender) flush() {
	if s.err == nil && len(s.rows) > 0 {
		s.err = s.emit(s.rows)
	}
	s.rows = nil
}

func each[R firm.Row](out *sender, rows []R) {
	for _, row := range rows {
		out.send(row)
	}
}
