package sim

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

const (
	// previews is how many (firm, matter, contact) are looked at in all.
	previews = 1_000
	// previewFirms are the seeds of the invented firms that they are taken from.
	previewFirms = 3
)

// What staff see as a contact is what the contact gets: the desk's preview from
// its cache, without a connection, against the host's real answer, byte for byte.
func TestThePreviewIsTheClientsRealAnswer(t *testing.T) {
	shown := 0
	for seed := range uint64(previewFirms) {
		p := newPreviewed(t, seed+1)
		for range (previews + previewFirms - 1) / previewFirms {
			if p.compare(p.chooses()) {
				shown++
			}
		}
	}
	if shown < previews/4 {
		t.Errorf("only %d of %d previews showed anything", shown, previews)
	}
}

// previewed is an invented firm, with one desk in sync and then without a line.
type previewed struct {
	w        *World
	seat     *seat
	chance   *Chance
	grants   []firm.Grant
	ties     []firm.Relationship
	items    map[firm.ID][]firm.Item
	files    map[firm.ID][]firm.File
	accounts map[firm.ID]firm.Account
}

func newPreviewed(t *testing.T, seed uint64) *previewed {
	w := &World{t: t, ctx: t.Context(), seed: seed, folder: t.TempDir(), clock: NewClock(), newID: ids(1), book: newBook(), home: map[firm.ID]firm.ID{}, hearing: hearing{rung: store.Extent{Matters: map[firm.ID]bool{}}}}
	w.startHost()
	made, err := w.host.Demo(w.ctx, "small", seed)
	w.must(err)
	w.firm = made.FirmID
	p := &previewed{
		w: w, chance: NewChance(seed, "preview"), items: map[firm.ID][]firm.Item{}, files: map[firm.ID][]firm.File{}, accounts: map[firm.ID]firm.Account{},
	}
	p.seat = w.newSeat(0, "", made.AdminEmail)
	w.must(p.seat.desk.SignIn(w.ctx, "portal.test", made.AdminEmail, made.Password))
	p.seat.sync()
	p.seat.line.up = false
	w.must(w.db.Read(w.ctx, w.firm, func(tx *store.Tx) error { return p.gather(tx) }))
	return p
}

func (p *previewed) gather(rows firm.Rows) error {
	var err error
	if p.grants, err = firm.List[firm.Grant](rows, "", ""); err != nil {
		return err
	}
	if p.ties, err = firm.List[firm.Relationship](rows, "", ""); err != nil {
		return err
	}
	items, err := firm.List[firm.Item](rows, "", "")
	if err != nil {
		return err
	}
	for _, item := range items {
		p.items[item.MatterID] = append(p.items[item.MatterID], item)
	}
	files, err := firm.List[firm.File](rows, "", "")
	if err != nil {
		return err
	}
	for _, file := range files {
		p.files[file.MatterID] = append(p.files[file.MatterID], file)
	}
	if err := p.inside(rows); err != nil {
		return err
	}
	for _, tie := range p.ties {
		account, err := firm.AccountOf(rows, tie.ContactID)
		if err != nil {
			return err
		}
		p.accounts[tie.ContactID] = account
	}
	return nil
}

// inside leaves out the matters behind a wall: who cannot see a matter cannot
// preview it.
func (p *previewed) inside(rows firm.Rows) error {
	staff, err := firm.List[firm.Staff](rows, "email", firm.ID(p.seat.email))
	if err != nil {
		return err
	}
	matters, err := firm.List[firm.Matter](rows, "", "")
	if err != nil {
		return err
	}
	open := map[firm.ID]bool{}
	for _, m := range matters {
		if open[m.ID], err = firm.SeesMatter(rows, staff[0].ID, m); err != nil {
			return err
		}
	}
	p.ties = slices.DeleteFunc(p.ties, func(t firm.Relationship) bool { return !open[t.MatterID] })
	p.grants = slices.DeleteFunc(p.grants, func(g firm.Grant) bool { return !open[g.MatterID] })
	return nil
}

// chooses takes a portal at random, mostly one that a grant opens, and a page.
func (p *previewed) chooses() (matter, contact firm.ID, ask view.Ask) {
	tie := pick(p.chance, p.ties...)
	matter, contact = tie.MatterID, tie.ContactID
	if p.chance.Often(80) {
		grant := pick(p.chance, p.grants...)
		matter, contact = grant.MatterID, grant.ContactID
	}
	ask = view.Ask{
		Page:   pick(p.chance, view.PageDashboard, view.PageList, view.PageItem, view.PageItem, view.PageSearch, view.PageCalendar, view.PageFile),
		Portal: firm.GrantID(matter, contact), Area: pick(p.chance, firm.AllAreas()...), Query: pick(p.chance, "", "", "the", "letter", "e"),
		From: firm.Micros(p.w.clock.Now().UnixMicro()), To: firm.Micros(p.w.clock.Now().UnixMicro()) + 60*firm.Day,
	}
	if ask.Page == view.PageSearch {
		ask.Area = ""
	}
	if items := p.items[matter]; len(items) > 0 {
		item := pick(p.chance, items...)
		ask.Item = item.ID
		if ask.Page == view.PageItem {
			ask.Area = item.Area
		}
	}
	if files := p.files[matter]; len(files) > 0 {
		ask.File = pick(p.chance, files...).ID
	}
	return matter, contact, ask
}

// compare puts one question to both ends; shown tells whether there was a page.
func (p *previewed) compare(matter, contact firm.ID, ask view.Ask) (shown bool) {
	p.w.t.Helper()
	preview, err := p.seat.desk.Preview(p.w.ctx, desk.PreviewAsk{
		MatterID: string(matter), ContactID: string(contact), Page: ask.Page, Area: string(ask.Area), Item: string(ask.Item), File: string(ask.File),
		Query: ask.Query, From: int64(ask.From), To: int64(ask.To),
	})
	p.w.must(err)
	answer, err := view.Answer{}, view.ErrClosed
	if account := p.accounts[contact]; account.ID != "" {
		answer, err = p.w.host.View(p.w.ctx, p.w.firm, account.ID, ask)
	}
	if err != nil && !errors.Is(err, view.ErrClosed) {
		p.w.must(err)
	}
	if preview.Closed != (err != nil) {
		p.w.t.Errorf("%+v: the preview is closed: %v, the host says %v", ask, preview.Closed, err)
	}
	ours, err := json.Marshal([]any{preview.Dashboard, preview.List, preview.Detail, preview.File})
	p.w.must(err)
	theirs, err := json.Marshal([]any{answer.Dashboard, answer.List, answer.Detail, answer.File})
	p.w.must(err)
	if string(ours) != string(theirs) {
		p.w.t.Errorf("%+v:\nthe preview shows %s\nthe client gets   %s", ask, ours, theirs)
	}
	return !preview.Closed
}
