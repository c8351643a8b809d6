package demo

import (
	"fmt"
	"strings"

	"anteroom/backend/firm"
)

// dossier is one matter with what hangs on it, its items aside: they are
// made when their turn comes.
type dossier struct {
	row firm.Matter
	// work is the matter's practice; nil for the story's, which writes its own items.
	work   *practice
	ties   []tie
	team   []firm.ID
	grants []grant
	items  int
}

// tie is a contact on a matter in one role.
type tie struct {
	contact int
	role    string
	portal  bool
}

// has tells whether a contact is on the matter, in a role if one is named.
func (d *dossier) has(contact int, role string) bool {
	for _, t := range d.ties {
		if t.contact == contact && (role == "" || t.role == role) {
			return true
		}
	}
	return false
}

// client is the index of the matter's client, or -1.
func (d *dossier) client() int {
	if d.row.ClientID == "" {
		return -1
	}
	return d.ties[0].contact
}

// openMatters makes every matter beside the story's, oldest first, each with
// contacts of its own; their number and that of the ties are met exactly.
func (w *world) openMatters() {
	c := w.chance("matters", 0)
	n := w.shape.matters - len(w.dossiers)
	each := c.spread(w.shape.contacts-len(w.contacts), n, 1)
	for i := range n {
		w.openMatter(i, n, &w.words.work[c.IntN(len(w.words.work))], each[i])
	}
	w.moreTies(c)
}

func (w *world) openMatter(i, of int, work *practice, contacts int) {
	c := w.chance("matter", i)
	// Matters are opened evenly over six years, until a few days ago.
	span := firm.Micros(6*365-4) * firm.Day
	opened := midnight(w.now) - span + span/firm.Micros(of)*firm.Micros(i) + 9*hour + c.when(0, 8*hour)
	d := dossier{work: work, team: w.team(c)}
	since := opened - c.when(0, 20*firm.Day)
	for k := range contacts {
		w.cast(c, &d, since, k)
	}
	d.row = firm.Matter{
		ID: c.id(opened), Title: w.title(c, &d), Stage: w.stage(c, opened), PracticeArea: work.name,
		ResponsibleID: d.team[0], Areas: firm.EveryArea, CreatedAt: opened, ChangedAt: c.when(opened, w.now),
	}
	w.ordinal[year(opened)]++
	d.row.Number = fmt.Sprintf("%d-%04d", year(opened), w.ordinal[year(opened)])
	w.settle(c, &d)
	w.dossiers = append(w.dossiers, d)
}

// cast gives a matter one more contact: the client first, then the parts of its
// practice.
func (w *world) cast(c chance, d *dossier, since firm.Micros, k int) {
	if k == 0 {
		var kinds []string
		if c.percent(d.work.company) {
			kinds = traders()
		}
		d.ties = append(d.ties, tie{w.newContact(c, since, kinds), firm.ClientRole, true})
		return
	}
	as := d.work.cast[(k-1)%len(d.work.cast)]
	if k > 1 && k <= len(d.work.cast) && c.oneIn(3) {
		as = one(c, d.work.cast)
	}
	added := w.newContact(c, since, as.company)
	if as.role == "spouse" {
		w.household(c, d.ties[0].contact, added)
	}
	d.ties = append(d.ties, tie{added, as.role, as.portal})
}

func (w *world) title(c chance, d *dossier) string {
	client := w.contacts[d.ties[0].contact].Name
	other, _ := c.person()
	company, _ := c.company(traders())
	for _, t := range d.ties[1:] {
		if t.role == "opposing party" && w.contacts[t.contact].Kind == firm.Person {
			other = w.contacts[t.contact].Name
		} else if t.role == "opposing party" {
			company = w.contacts[t.contact].Name
		}
	}
	title := one(c, d.work.titles)
	title = strings.ReplaceAll(title, "{client}", client)
	title = strings.ReplaceAll(title, "{other}", other)
	title = strings.ReplaceAll(title, "{company}", company)
	return strings.ReplaceAll(title, "{street}", c.street())
}

// stage follows the matter's age: most old ones are closed, most leads new.
func (w *world) stage(c chance, opened firm.Micros) firm.Stage {
	age := int((w.now - opened) / (365 * firm.Day))
	switch {
	case age == 0 && c.percent(22):
		return firm.StageLead
	case c.percent(min(15*age, 75)):
		return firm.StageClosed
	case c.percent(16):
		return firm.StagePending
	default:
		return firm.StageOpen
	}
}

// settle sets what follows from the stage: dates, the client, the next step and
// the matter's own switches.
func (w *world) settle(c chance, d *dossier) {
	m := &d.row
	if m.Stage != firm.StageLead || c.percent(70) {
		m.ClientID = w.contacts[d.ties[0].contact].ID
	} else {
		d.ties[0].role = "enquirer"
	}
	if m.Stage == firm.StageLead {
		return
	}
	m.OpenedOn = onDate(m.CreatedAt)
	switch m.Stage {
	case firm.StageClosed:
		closed := c.when(days(m.CreatedAt, 30), w.now)
		m.ClosedOn, m.ChangedAt = onDate(closed), closed
	default:
		m.NextStep = one(c, d.work.next)
	}
	if c.oneIn(8) {
		m.Areas = m.Areas.With(one(c, firm.AllAreas()), false)
	}
	m.Restricted = c.oneIn(w.shape.restricted)
	m.PortalOn = c.percent(10)
	if c.percent(60) {
		m.Description = "Came to us through " + c.pick("a former client", "the bar's referral service", "our website", "a talk at the library", "another firm") + "."
	}
}

// moreTies adds relationships until the number is met: contacts who have a
// second role on their matter, and people known from an earlier one.
func (w *world) moreTies(c chance) {
	count := 0
	for _, d := range w.dossiers {
		count += len(d.ties)
	}
	second := []string{"third-party payor", "witness", "emergency contact", "beneficiary", "translator", "referral source", "bookkeeper"}
	for count < w.shape.relationships {
		d := &w.dossiers[c.IntN(len(w.dossiers))]
		if d.work == nil {
			continue
		}
		t := tie{one(c, d.ties).contact, one(c, second), false}
		if !c.oneIn(3) {
			t.contact = w.known(c, d)
		}
		if t.contact < 0 || d.has(t.contact, t.role) {
			continue
		}
		d.ties = append(d.ties, t)
		count++
	}
}

// known returns a contact of an earlier matter, the story's aside, or -1 where
// there is none yet.
func (w *world) known(c chance, d *dossier) int {
	first := d.ties[0].contact
	if first <= w.storyContacts {
		return -1
	}
	return c.between(w.storyContacts, first-1)
}
