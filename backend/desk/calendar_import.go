package desk

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/ics"
	"anteroom/backend/store"
)

// ImportCalendar brings an .ics file into a matter's calendar. An event is known
// by its UID: what is there already is brought up to date, never doubled. What
// can't come in is told with its line, and the rest comes in.
func (d *Desk) ImportCalendar(ctx context.Context, in CalendarImport) (CalendarReport, error) {
	plan := &importing{desk: d, in: in, report: CalendarReport{Unknown: []string{}, Faults: []CalendarFault{}, State: InForce}}
	if err := d.read(ctx, plan.plan); err != nil {
		return plan.report, err
	}
	if len(plan.cmds) == 0 {
		return plan.report, nil
	}
	results, err := d.DoAll(ctx, plan.cmds)
	if err != nil {
		return plan.report, err
	}
	return plan.report, plan.settle(results)
}

// importing is an import as it is planned: a command per change, and for each
// what it is counted as.
type importing struct {
	desk   *Desk
	in     CalendarImport
	report CalendarReport
	known  map[string]firm.Item
	by     map[string][]firm.ID
	cmds   []firm.Command
	counts []*int
	titles []string
}

// wanted is one event as an item: a series, one changed time of a series, or one
// time added to it, each under a UID of its own.
type wanted struct {
	item      firm.Item
	invitees  []ics.Invitee
	cancelled bool
}

func (p *importing) plan(r *reader) error {
	p.report.Made, p.report.Same = 0, 0
	m, err := r.matter(p.in.MatterID)
	if err != nil {
		return err
	}
	office, err := r.office()
	if err != nil {
		return err
	}
	home, err := time.LoadLocation(office.TimeZone)
	if err != nil {
		home = time.UTC
	}
	limits := ics.DefaultLimits()
	limits.Events = eventsLimit
	events, faults, err := ics.Read(strings.NewReader(p.in.Content), home, limits)
	var refused *ics.Error
	if errors.As(err, &refused) {
		return trouble(CodeInvalid, refused.Code, "content", "%s", refused.Sentence)
	}
	if err != nil {
		return err
	}
	p.note(faults)
	if err := p.look(r, m); err != nil {
		return err
	}
	for _, one := range wantedOf(m.ID, events) {
		if err := p.want(r, one); err != nil {
			return err
		}
	}
	return nil
}

func (p *importing) note(faults []ics.Fault) {
	for _, f := range faults {
		p.report.Faults = append(p.report.Faults, CalendarFault{Line: f.Line, Code: f.Code, Sentence: f.Sentence, Kept: f.Kept})
		if !f.Kept {
			p.report.Refused++
		}
	}
}

// look reads what the matter's calendar holds, and its people's addresses.
func (p *importing) look(r *reader, m firm.Matter) error {
	items, err := store.Select[firm.Item](r.Tx, store.Query{Where: "matter_id = $2 AND area = 'calendar'", Args: []any{string(m.ID)}})
	if err != nil {
		return err
	}
	p.known = map[string]firm.Item{}
	for _, item := range items {
		p.known[cmp.Or(item.UID, string(item.ID))] = item
	}
	people, err := r.people(m)
	p.by = map[string][]firm.ID{}
	for _, one := range people {
		if address := strings.ToLower(strings.TrimSpace(one.contact.Email)); address != "" {
			p.by[address] = append(p.by[address], one.contact.ID)
		}
	}
	return err
}

// wantedOf makes items of events. Of a series that stands twice in a file the
// later version counts; its changed times are left out of it and stand by
// themselves, as do those added to it.
func wantedOf(matter firm.ID, events []ics.Event) []wanted {
	latest, changed := map[string]int{}, map[string][]time.Time{}
	for n, e := range events {
		key := uidOf(e)
		if at, twice := latest[key]; !twice || events[at].Sequence <= e.Sequence {
			latest[key] = n
		}
		if !e.RecurrenceID.IsZero() {
			changed[e.UID] = append(changed[e.UID], e.RecurrenceID)
		}
	}
	list := []wanted{}
	for n, e := range events {
		if latest[uidOf(e)] != n {
			continue
		}
		if e.RecurrenceID.IsZero() {
			e.Except = append(slices.Clone(e.Except), changed[e.UID]...)
		}
		list = append(list, wanted{item: itemOfEvent(matter, e, uidOf(e)), invitees: e.Invitees, cancelled: e.Cancelled})
		for _, also := range e.Also {
			one := e
			one.Repeats, one.Except, one.Starts, one.Ends = "", nil, also, also.Add(e.Ends.Sub(e.Starts))
			list = append(list, wanted{item: itemOfEvent(matter, one, cutUID(e.UID, "+", also)), invitees: e.Invitees, cancelled: e.Cancelled})
		}
	}
	return list
}

func uidOf(e ics.Event) string {
	if e.RecurrenceID.IsZero() {
		return cutUID(e.UID, "", time.Time{})
	}
	return cutUID(e.UID, "#", e.RecurrenceID)
}

// cutUID is a UID within the limit of a line, with the time that it stands for.
func cutUID(uid, mark string, at time.Time) string {
	end := ""
	if mark != "" {
		end = mark + at.UTC().Format("20060102T150405Z")
	}
	return cutLine(uid, firm.LineLimit-len(end)) + end
}

func cutLine(text string, most int) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	return string(runes[:min(len(runes), most)])
}

func itemOfEvent(matter firm.ID, e ics.Event, uid string) firm.Item {
	item := firm.Item{
		ID: firm.PairID("item", matter, firm.ID(uid)), MatterID: matter, Area: firm.Calendar, Kind: firm.Event, UID: uid,
		Title: cmp.Or(cutLine(e.Title, firm.LineLimit), cutLine(e.Place, firm.LineLimit), "—"), Place: cutLine(e.Place, firm.LineLimit),
		Text: string([]rune(e.Text)[:min(len([]rune(e.Text)), firm.TextLimit)]), StartsAt: firm.Micros(e.Starts.UnixMicro()),
		EndsAt: firm.Micros(e.Ends.UnixMicro()), AllDay: e.AllDay, TimeZone: e.TimeZone,
	}
	if e.RecurrenceID.IsZero() {
		item.Repeats = e.Repeats
	}
	if item.Repeats != "" {
		except := []string{}
		for _, at := range e.Except {
			if text := strconv.FormatInt(at.UnixMicro(), 10); !slices.Contains(except, text) {
				except = append(except, text)
			}
		}
		slices.Sort(except)
		item.Except = strings.Join(except, ",")
	}
	return item
}

// want plans what one event needs.
func (p *importing) want(r *reader, one wanted) error {
	parties := p.parties(one.invitees)
	was, there := p.known[one.item.UID]
	switch {
	case one.cancelled && (!there || was.Withdrawn):
		p.report.Cancelled++
	case one.cancelled:
		p.add(firm.ActOnItem{Act: firm.ActWithdraw, ItemID: was.ID, MatterID: was.MatterID}, &p.report.Cancelled, was.Title)
	case !there:
		p.create(one.item, parties)
	default:
		return p.renew(r, was, one.item, parties)
	}
	return nil
}

func (p *importing) add(cmd firm.Command, count *int, title string) {
	p.cmds, p.counts, p.titles = append(p.cmds, cmd), append(p.counts, count), append(p.titles, title)
}

func (p *importing) create(item firm.Item, parties []firm.ID) {
	if len(parties) > 0 {
		item.Kind = firm.Appointment
	}
	p.report.Invited += len(parties)
	p.known[item.UID] = item
	p.add(firm.CreateItem{
		ID: item.ID, MatterID: item.MatterID, Area: item.Area, Kind: item.Kind, Title: item.Title, Text: item.Text, Place: item.Place,
		StartsAt: item.StartsAt, EndsAt: item.EndsAt, AllDay: item.AllDay, TimeZone: item.TimeZone, Repeats: item.Repeats, Except: item.Except,
		UID: item.UID, Parties: parties, Reason: p.in.Reason,
	}, &p.report.Made, item.Title)
}

// renew brings an event that is there up to date, and leaves what is the same.
func (p *importing) renew(r *reader, was, is firm.Item, parties []firm.ID) error {
	before, after := fieldsOf(was), fieldsOf(is)
	edit := firm.Edit{Was: map[string]string{}, Now: map[string]string{}}
	for name, text := range after {
		if before[name] != text {
			edit.Was[name], edit.Now[name] = before[name], text
		}
	}
	if len(edit.Now) == 0 {
		p.report.Same++
	} else {
		p.add(firm.EditItem{ID: was.ID, MatterID: was.MatterID, Edit: edit}, &p.report.Changed, is.Title)
	}
	if was.Kind != firm.Appointment {
		return nil
	}
	for _, contact := range parties {
		there, err := firm.Has(r, "party", firm.PairID("party", was.ID, contact))
		if err != nil {
			return err
		}
		if !there {
			p.add(firm.NameParty{ItemID: was.ID, MatterID: was.MatterID, ContactID: contact, On: true, Reason: p.in.Reason}, &p.report.Invited, is.Title)
		}
	}
	return nil
}

// fieldsOf are the fields that an import keeps up to date, as edits carry them.
func fieldsOf(i firm.Item) map[string]string {
	return map[string]string{
		"title": i.Title, "text": i.Text, "place": i.Place, "startsAt": strconv.FormatInt(int64(i.StartsAt), 10),
		"endsAt": strconv.FormatInt(int64(i.EndsAt), 10), "allDay": strconv.FormatBool(i.AllDay), "timeZone": i.TimeZone,
		"repeats": i.Repeats, "except": i.Except,
	}
}

// parties are the matter's contacts among the invitees; other addresses are told.
func (p *importing) parties(invitees []ics.Invitee) []firm.ID {
	found := []firm.ID{}
	for _, one := range invitees {
		address := strings.ToLower(strings.TrimSpace(one.Email))
		ids := p.by[address]
		if len(ids) == 0 && address != "" && len(p.report.Unknown) < unknownShown && !slices.Contains(p.report.Unknown, address) {
			p.report.Unknown = append(p.report.Unknown, address)
		}
		for _, id := range ids {
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	return found
}

// settle counts the answers. Where every change was refused for one reason, that
// is the answer.
func (p *importing) settle(results []Result) error {
	refused := map[string]int{}
	for n, result := range results {
		if result.State != WasRefused {
			*p.counts[n]++
			if result.State == NotYet {
				p.report.State = NotYet
			}
			continue
		}
		v := result.Verdict
		refused[v.Reason]++
		if made, ok := p.cmds[n].(firm.CreateItem); ok {
			p.report.Invited -= len(made.Parties)
		}
		p.report.Refused++
		p.report.Faults = append(p.report.Faults, CalendarFault{Code: v.Reason, Sentence: v.Sentence, Title: p.titles[n]})
	}
	if first := results[0]; len(refused) == 1 && refused[first.Verdict.Reason] == len(results) {
		return refusal(first.Verdict)
	}
	return nil
}
