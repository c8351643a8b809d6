package app

import (
	"context"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// Create makes an item and shares it at once with whom it names.
func (i *Items) Create(n ItemNew) (Created, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Created, error) {
		cmd := n.command(d)
		results, err := d.DoAll(ctx, append([]firm.Command{cmd}, n.shares(cmd)...))
		if err != nil {
			return Created{}, err
		}
		if v := results[0].Verdict; results[0].State == desk.WasRefused {
			return Created{}, &Refusal{Code: "refused", Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
		}
		made := Created{ID: string(cmd.ID), State: results[0].State, Outcomes: []Outcome{}}
		for k, contact := range n.ShareWith {
			made.Outcomes = append(made.Outcomes, outcome(cmd.ID, firm.ID(contact), results[k+1]))
		}
		return made, nil
	})
}

func (n ItemNew) command(d *desk.Desk) firm.CreateItem {
	cmd := firm.CreateItem{
		ID: d.NewID(), MatterID: firm.ID(n.MatterID), Area: firm.Area(n.Area), Kind: firm.ItemKind(n.Kind), Title: n.Title, Text: n.Text,
		Place: n.Place, Number: n.Number, StartsAt: firm.Micros(n.StartsAt), EndsAt: firm.Micros(n.EndsAt), AmountCents: n.AmountCents,
		Currency: n.Currency, Draft: n.Draft, FolderID: firm.ID(n.FolderID), AssignedID: firm.ID(n.AssignedID), AllDay: n.AllDay,
		TimeZone: n.TimeZone, Repeats: n.Repeats, Members: idsOf(n.Members), Parties: idsOf(n.Parties), Reason: n.Reason,
		Charges: chargesOf(d, n.Charges),
	}
	for _, line := range n.Asked {
		cmd.Asked = append(cmd.Asked, line.line(d))
	}
	return cmd
}

func (n ItemNew) shares(made firm.CreateItem) []firm.Command {
	cmds := []firm.Command{}
	for _, contact := range n.ShareWith {
		cmds = append(cmds, firm.ActOnItem{Act: firm.ActShare, ItemID: made.ID, MatterID: made.MatterID, ContactID: firm.ID(contact), Reason: n.Reason})
	}
	return cmds
}

func (l AskedNew) line(d *desk.Desk) firm.AskedLine {
	id := firm.ID(l.ID)
	if id == "" {
		id = d.NewID()
	}
	return firm.AskedLine{ID: id, Title: l.Title, Text: l.Text}
}

func chargesOf(d *desk.Desk, list []ChargeNew) []firm.Charge {
	out := []firm.Charge{}
	for _, one := range list {
		id := firm.ID(one.ID)
		if id == "" {
			id = d.NewID()
		}
		out = append(out, firm.Charge{ID: id, OnDate: one.OnDate, Text: one.Text, QuantityMilli: one.QuantityMilli, RateCents: one.RateCents})
	}
	return out
}

// SetAsked adds a line to a file request or changes its words; drop takes it off.
func (i *Items) SetAsked(matterID, itemID string, line AskedNew, drop bool) (Done, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.SetAsked{ItemID: firm.ID(itemID), MatterID: firm.ID(matterID), Line: line.line(d), Drop: drop}
		return do(ctx, d, cmd, cmd.Line.ID)
	})
}

// JudgeAsked accepts what a client sent for a line, or asks again with a reason.
func (i *Items) JudgeAsked(j Judgement) (Done, error) {
	cmd := firm.JudgeAsked{
		ItemID: firm.ID(j.ItemID), MatterID: firm.ID(j.MatterID), LineID: firm.ID(j.LineID), Accept: j.Accept, Reason: j.Reason, Seen: firm.ID(j.Seen),
	}
	return i.do(cmd, j.LineID)
}

// SetCharges replaces the lines of an invoice that is still a draft.
func (i *Items) SetCharges(e ChargesEdit) (Done, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.SetCharges{
			ItemID: firm.ID(e.ItemID), MatterID: firm.ID(e.MatterID), WasCents: e.WasCents, Was: chargesOf(d, e.Was), Charges: chargesOf(d, e.Charges),
		}
		return do(ctx, d, cmd, cmd.ItemID)
	})
}

// RecordPayment writes down money received for an invoice.
func (i *Items) RecordPayment(p PaymentNew) (Done, error) {
	return ask(i.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		cmd := firm.RecordPayment{
			ID: d.NewID(), ItemID: firm.ID(p.ItemID), MatterID: firm.ID(p.MatterID), AmountCents: p.AmountCents, PaidOn: p.PaidOn,
			Method: p.Method, Account: firm.MoneyAccount(p.Account), Note: p.Note,
		}
		return do(ctx, d, cmd, cmd.ID)
	})
}

// RemovePayment takes a payment that was written down by mistake away again.
func (i *Items) RemovePayment(matterID, itemID, paymentID string) (Done, error) {
	return i.do(firm.RemovePayment{ID: firm.ID(paymentID), ItemID: firm.ID(itemID), MatterID: firm.ID(matterID)}, paymentID)
}
