package desk

import (
	"cmp"
	"context"
	"slices"

	"anteroom/backend/firm"
)

// ActsOf lists the commands of an act: one for each item, or one for each item
// and contact where the act concerns contacts.
func ActsOf(a ItemActs) ([]firm.ActOnItem, error) {
	contacts := a.Contacts
	switch firm.ItemAct(a.Act) {
	case firm.ActShare, firm.ActUnshare, firm.ActHide, firm.ActUnhide:
		if len(contacts) == 0 {
			return nil, trouble(CodeInvalid, "no_contacts", "contacts", "Choose at least one contact.")
		}
	default:
		contacts = []string{""}
	}
	if len(a.Items) == 0 {
		return nil, trouble(CodeInvalid, "no_items", "items", "Choose at least one item.")
	}
	if len(a.Items)*len(contacts) > actsLimit {
		return nil, trouble(CodeInvalid, "too_many", "items", "This is too much at once: at most %d items times contacts. Do it in several steps.", actsLimit)
	}
	cmds := []firm.ActOnItem{}
	for _, item := range a.Items {
		for _, contact := range contacts {
			cmds = append(cmds, firm.ActOnItem{
				Act: firm.ItemAct(a.Act), ItemID: firm.ID(item), MatterID: firm.ID(a.MatterID), ContactID: firm.ID(contact), Reason: a.Reason,
			})
		}
	}
	return cmds, nil
}

// UndoOf lists, for each act, the command that puts back what it is about to
// change, or nil where it changes nothing. What lies in a folder may have stood
// in several ways, so an act on a folder can't be undone.
func (d *Desk) UndoOf(ctx context.Context, cmds []firm.ActOnItem) ([]firm.Command, error) {
	back := make([]firm.Command, len(cmds))
	err := d.read(ctx, func(r *reader) error {
		for n, cmd := range cmds {
			item, err := firm.Get[firm.Item](r, cmd.ItemID)
			if err != nil || item.Kind == firm.Folder || item.Draft {
				continue
			}
			undo := cmd
			var there, wanted bool
			switch cmd.Act {
			case firm.ActShare, firm.ActUnshare:
				there, err = firm.Has(r, "share", firm.PairID("share", cmd.ItemID, cmd.ContactID))
				wanted, undo.Act = cmd.Act == firm.ActShare, opposite(cmd.Act)
			case firm.ActHide, firm.ActUnhide:
				there, err = firm.Has(r, "hidden", firm.PairID("hidden", cmd.ItemID, cmd.ContactID))
				wanted, undo.Act = cmd.Act == firm.ActHide, opposite(cmd.Act)
			default:
				there, wanted, undo.Act = item.Withdrawn, cmd.Act == firm.ActWithdraw, opposite(cmd.Act)
			}
			if err != nil {
				return err
			}
			if there != wanted {
				back[n] = undo
			}
		}
		return nil
	})
	return back, err
}

func opposite(act firm.ItemAct) firm.ItemAct {
	return map[firm.ItemAct]firm.ItemAct{
		firm.ActShare: firm.ActUnshare, firm.ActUnshare: firm.ActShare, firm.ActHide: firm.ActUnhide, firm.ActUnhide: firm.ActHide,
		firm.ActWithdraw: firm.ActRestore, firm.ActRestore: firm.ActWithdraw,
	}[act]
}

// ItemEffect tells what an act would change: it is done over the rows held here,
// without keeping anything, and the rule of sight is asked before and after.
func (d *Desk) ItemEffect(ctx context.Context, a ItemActs) (ItemEffect, error) {
	effect := ItemEffect{}
	cmds, err := ActsOf(a)
	if err != nil {
		return effect, err
	}
	err = d.read(ctx, func(r *reader) error {
		m, err := r.matter(a.MatterID)
		if err != nil {
			return err
		}
		effect = ItemEffect{Contacts: []EffectLine{}, Opposing: []string{}, Refused: []EffectNo{}}
		e := &acting{effect: &effect, asked: map[firm.ID]bool{}, by: map[firm.ID]*EffectLine{}}
		for _, id := range a.Items {
			e.asked[firm.ID(id)] = true
		}
		over := newOverlay(r.Tx, r.Schema())
		if e.before, err = newSighting(r.Tx, m); err != nil {
			return err
		}
		if e.after, err = newSighting(over, m); err != nil {
			return err
		}
		if err := e.run(over, firm.Env{Actor: r.actor(), Now: d.now(), OpID: "effect"}, cmds); err != nil {
			return err
		}
		for _, id := range over.items() {
			if err := e.compare(id); err != nil {
				return err
			}
		}
		return e.finish(cmds)
	})
	return effect, err
}

// acting compares, item by item, who sees before and after an act.
type acting struct {
	effect        *ItemEffect
	before, after *sighting
	asked         map[firm.ID]bool
	by            map[firm.ID]*EffectLine
}

// run does the commands over rows that are thrown away. Who would be refused for
// want of a reason is named, and the act goes on as if one had been given.
func (e *acting) run(over *overlay, env firm.Env, cmds []firm.ActOnItem) error {
	for _, cmd := range cmds {
		verdict, err := cmd.Check(over, env)
		if err != nil {
			return err
		}
		if verdict.Reason == "opposing_party" {
			one, err := e.before.onlooker(cmd.ContactID)
			if err != nil {
				return err
			}
			if !slices.Contains(e.effect.Opposing, one.contact.Name) {
				e.effect.Opposing = append(e.effect.Opposing, one.contact.Name)
			}
		} else if !verdict.Ok() && verdict.Answer != firm.OnlyHost {
			if len(e.effect.Refused) < sightLimit {
				e.effect.Refused = append(e.effect.Refused, EffectNo{
					ItemID: string(cmd.ItemID), ContactID: string(cmd.ContactID), Reason: verdict.Reason, Sentence: verdict.Sentence,
				})
			}
			continue
		}
		if err := cmd.Apply(over, env); err != nil {
			return err
		}
	}
	return nil
}

func (e *acting) compare(id firm.ID) error {
	was, err := firm.Get[firm.Item](e.before.rows, id)
	if err != nil {
		return err
	}
	is, err := firm.Get[firm.Item](e.after.rows, id)
	if err != nil {
		return err
	}
	e.effect.Items++
	if !e.asked[id] {
		e.effect.Inside++
	}
	if was.Draft && !is.Draft {
		e.effect.Drafts++
		if is.Area == firm.Invoices {
			e.effect.Invoices++
		}
	}
	before, err := e.before.stands(id)
	if err != nil {
		return err
	}
	after, err := e.after.stands(id)
	if err != nil {
		return err
	}
	named := before.named()
	for _, contact := range after.named() {
		if !slices.Contains(named, contact) {
			named = append(named, contact)
		}
	}
	for _, contact := range named {
		saw, err := e.before.decide(was, before, contact)
		if err != nil {
			return err
		}
		sees, err := e.after.decide(is, after, contact)
		if err != nil {
			return err
		}
		e.note(contact, is, saw.Sees, sees)
	}
	return nil
}

func (e *acting) note(contact firm.ID, item firm.Item, saw bool, sees firm.Decision) {
	line := e.by[contact]
	if line == nil {
		one := e.after.known[contact].face()
		line = &EffectLine{
			ContactID: one.ContactID, Name: one.Name, Initials: one.Initials, GainTitles: []string{}, LoseTitles: []string{}, ByArea: []AreaCount{}, Still: []WhyLine{},
		}
		e.by[contact] = line
	}
	switch {
	case sees.Sees && !saw:
		line.Gains++
		line.GainTitles = withTitle(line.GainTitles, item.Title)
	case saw && !sees.Sees:
		line.Loses++
		line.LoseTitles = withTitle(line.LoseTitles, item.Title)
	case !sees.Sees:
		for _, reason := range sees.Reasons {
			words := firm.Words(reason)
			why := WhyLine{Code: string(reason), Sentence: words.Sentence, Act: words.Act}
			if !slices.Contains(line.Still, why) {
				line.Still = append(line.Still, why)
			}
		}
		return
	default:
		return
	}
	for n := range line.ByArea {
		if line.ByArea[n].Area == string(item.Area) {
			line.ByArea[n].Count++
			return
		}
	}
	line.ByArea = append(line.ByArea, AreaCount{Area: string(item.Area), Count: 1})
}

func withTitle(list []string, title string) []string {
	if len(list) < titlesLimit {
		return append(list, title)
	}
	return list
}

// finish orders the contacts: those whose sight changes first. Of the others
// only those whom the act names are told.
func (e *acting) finish(cmds []firm.ActOnItem) error {
	meant := map[firm.ID]bool{}
	for _, cmd := range cmds {
		meant[cmd.ContactID] = cmd.Act == firm.ActShare || cmd.Act == firm.ActUnhide
	}
	for id, line := range e.by {
		if line.Gains > 0 {
			e.effect.Gaining++
		}
		if line.Loses > 0 {
			e.effect.Losing++
		}
		if line.Gains == 0 && line.Loses == 0 && !meant[id] {
			continue
		}
		if line.Gains > 0 || line.Loses > 0 {
			line.Still = []WhyLine{}
		}
		e.effect.Contacts = append(e.effect.Contacts, *line)
	}
	slices.SortFunc(e.effect.Contacts, func(a, b EffectLine) int {
		return cmp.Or(cmp.Compare(min(b.Gains+b.Loses, 1), min(a.Gains+a.Loses, 1)), compareNames(a.Name, b.Name), cmp.Compare(a.ContactID, b.ContactID))
	})
	e.effect.Warn = e.effect.Losing > 0 || e.effect.Drafts > 0 || len(e.effect.Opposing) > 0 || e.effect.Gaining > 1 || e.effect.Inside > 0
	return nil
}
