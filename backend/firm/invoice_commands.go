package firm

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

func chargesOk(area Area, charges []Charge) Verdict {
	if len(charges) > 0 && area != Invoices {
		return Refuse("no_invoice", "charges", "Only an invoice has lines with amounts.")
	}
	if len(charges) > LinesLimit {
		return Refuse("too_many", "charges", "An invoice can have at most %d lines.", LinesLimit)
	}
	for _, c := range charges {
		if v := first(newID("charges", c.ID), line("charges", c.Text, true), dayIn("charges", c.OnDate)); !v.Ok() {
			return v
		}
		if c.QuantityMilli < 0 || c.QuantityMilli > ChargeLimit || c.RateCents < -ChargeLimit || c.RateCents > ChargeLimit {
			return Refuse("bad_amount", "charges", "The amount of “%s” is out of range. Check quantity and rate.", c.Text)
		}
	}
	switch sum := sumOf(charges); {
	case sum < 0:
		return Refuse("bad_amount", "charges", "The lines come to less than nothing. Check the discounts.")
	case sum > AmountLimitCents:
		return Refuse("bad_amount", "charges", "The lines come to more than an invoice can hold. Check quantities and rates.")
	}
	return Verdict{}
}

func sumOf(charges []Charge) int64 {
	var sum int64
	for _, c := range charges {
		sum += c.Total()
	}
	return sum
}

func chargeRows(matter, item ID, charges []Charge) []Row {
	var rows []Row
	for i, c := range charges {
		c.MatterID, c.ItemID, c.Place, c.AmountCents = matter, item, int64(i+1), c.Total()
		rows = append(rows, c)
	}
	return rows
}

// SetCharges replaces the lines of an invoice that is still a draft: lines and
// total change as one.
type SetCharges struct {
	ItemID   ID `json:"itemId"`
	MatterID ID `json:"matterId"`
	// WasCents and Was are the sum and the lines that the person saw: whoever saw
	// another invoice is asked to look again.
	WasCents int64    `json:"wasCents"`
	Was      []Charge `json:"was"`
	Charges  []Charge `json:"charges"`
}

// CommandName is SetCharges.
func (SetCharges) CommandName() string { return "SetCharges" }

// About names the invoice.
func (c SetCharges) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

// Check asks for ShareItems and a draft that nobody else changed.
func (c SetCharges) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if item.Area != Invoices {
		return Refuse("no_invoice", "itemId", "Only an invoice has lines with amounts."), nil
	}
	if v := chargesOk(item.Area, c.Charges); !v.Ok() {
		return v, nil
	}
	if !item.Draft {
		return Refuse("final", "charges", "This invoice is final. Withdraw it and write a new one."), nil
	}
	before, err := List[Charge](rows, "item_id", c.ItemID)
	if err != nil {
		return Verdict{}, fmt.Errorf("read the invoice's lines: %w", err)
	}
	if item.AmountCents != c.WasCents || !sameCharges(before, c.Was) {
		return Refuse("lines_changed", "charges", "Somebody else changed the lines of this invoice meanwhile. Look at them and make your change again."), nil
	}
	return c.checkIDs(rows, before)
}

// sameCharges tells whether an invoice's rows are the lines that somebody saw.
func sameCharges(rows, seen []Charge) bool {
	inOrder := slices.SortedFunc(slices.Values(rows), func(a, b Charge) int { return cmp.Compare(a.Place, b.Place) })
	return slices.EqualFunc(inOrder, seen, func(a, b Charge) bool {
		return a.ID == b.ID && a.OnDate == b.OnDate && a.Text == b.Text && a.QuantityMilli == b.QuantityMilli && a.RateCents == b.RateCents
	})
}

// checkIDs asks that each line is one of the invoice's own or new, and stands
// there once.
func (c SetCharges) checkIDs(rows Rows, before []Charge) (Verdict, error) {
	ours, seen := map[ID]bool{}, map[ID]bool{}
	for _, one := range before {
		ours[one.ID] = true
	}
	var others []ID
	for _, one := range c.Charges {
		if !ours[one.ID] || seen[one.ID] {
			others = append(others, one.ID)
		}
		seen[one.ID] = true
	}
	return allFresh(rows, "charge", "charges", others)
}

// Apply writes the lines and their sum.
func (c SetCharges) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	before, err := List[Charge](rows, "item_id", c.ItemID)
	if err != nil {
		return fmt.Errorf("read the invoice's lines: %w", err)
	}
	for _, one := range before {
		if err := rows.Drop("charge", one.ID); err != nil {
			return err
		}
	}
	for _, row := range chargeRows(c.MatterID, c.ItemID, c.Charges) {
		if err := rows.Put(row); err != nil {
			return err
		}
	}
	item.AmountCents, item.ChangedAt = sumOf(c.Charges), env.Now
	return rows.Put(item)
}

// RecordPayment writes down money received for an invoice.
type RecordPayment struct {
	ID          ID           `json:"id"`
	ItemID      ID           `json:"itemId"`
	MatterID    ID           `json:"matterId"`
	AmountCents int64        `json:"amountCents"`
	PaidOn      string       `json:"paidOn"`
	Method      string       `json:"method"`
	Account     MoneyAccount `json:"account"`
	Note        string       `json:"note"`
}

// CommandName is RecordPayment.
func (RecordPayment) CommandName() string { return "RecordPayment" }

// About names the invoice.
func (c RecordPayment) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

// Check asks for RecordPayments, a final invoice, an account, and no more than
// is due.
func (c RecordPayment) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := invoiceFor(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	v = first(line("method", c.Method, true), plain("note", c.Note, LineLimit), dayIn("paidOn", c.PaidOn))
	switch due := item.AmountCents - item.PaidCents; {
	case !v.Ok():
		return v, nil
	case item.Withdrawn:
		return Refuse("withdrawn", "itemId", "This invoice was withdrawn. Restore it first, or record the money on the one that replaced it."), nil
	case item.Draft:
		return Refuse("draft", "itemId", "This invoice is still a draft. Share it first; that makes it final."), nil
	case c.Account != OperatingAccount && c.Account != TrustAccount:
		return Refuse("no_account", "account", "Say which account the money went to: operating or trust."), nil
	case c.AmountCents <= 0:
		return Refuse("bad_amount", "amountCents", "A payment is more than nothing. Type the amount received."), nil
	case c.AmountCents > due:
		return Refuse("overpaid", "amountCents", "This is more than is due on the invoice. Check the amount, or record what is due and hold the rest in trust."), nil
	}
	return fresh(rows, "payment", "id", c.ID)
}

// invoiceFor asks for RecordPayments and reads an invoice of the matter.
func invoiceFor(rows Rows, env Env, matter, id ID) (Item, Verdict, error) {
	if v, err := may(rows, env, RecordPayments); err != nil || !v.Ok() {
		return Item{}, v, err
	}
	item, v, err := itemOn(rows, env, matter, id)
	if err == nil && v.Ok() && item.Area != Invoices {
		return item, Refuse("no_invoice", "itemId", "Money is recorded on invoices only."), nil
	}
	return item, v, err
}

// Apply writes the payment and what is paid by it.
func (c RecordPayment) Apply(rows Rows, env Env) error {
	payment := Payment{
		ID: c.ID, MatterID: c.MatterID, ItemID: c.ItemID, AmountCents: c.AmountCents, PaidOn: c.PaidOn, Method: strings.TrimSpace(c.Method),
		Account: c.Account, Note: c.Note, ByID: env.Actor.ID, At: env.Now,
	}
	if err := rows.Put(payment); err != nil {
		return err
	}
	return settleInvoice(rows, env, c.ItemID)
}

// RemovePayment takes back a payment that was recorded by mistake.
type RemovePayment struct {
	ID       ID `json:"id"`
	ItemID   ID `json:"itemId"`
	MatterID ID `json:"matterId"`
}

// CommandName is RemovePayment.
func (RemovePayment) CommandName() string { return "RemovePayment" }

// About names the invoice.
func (c RemovePayment) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

// Check asks for RecordPayments and a payment of the invoice.
func (c RemovePayment) Check(rows Rows, env Env) (Verdict, error) {
	if _, v, err := invoiceFor(rows, env, c.MatterID, c.ItemID); err != nil || !v.Ok() {
		return v, err
	}
	payment, err := Get[Payment](rows, c.ID)
	if errors.Is(err, ErrNone) || err == nil && payment.ItemID != c.ItemID {
		return Refuse("no_payment", "id", "This payment is not there any more."), nil
	}
	return Verdict{}, err
}

// Apply drops the payment.
func (c RemovePayment) Apply(rows Rows, env Env) error {
	if err := rows.Drop("payment", c.ID); err != nil {
		return err
	}
	return settleInvoice(rows, env, c.ItemID)
}

// settleInvoice keeps an invoice's paid sum and state true to its payments.
func settleInvoice(rows Rows, env Env, id ID) error {
	item, err := Get[Item](rows, id)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	all, err := List[Payment](rows, "item_id", id)
	if err != nil {
		return fmt.Errorf("read payments: %w", err)
	}
	item.PaidCents = 0
	for _, p := range all {
		item.PaidCents += p.AmountCents
	}
	item.State = invoiceState(item)
	item.ChangedAt, item.LastAt = env.Now, env.Now
	return rows.Put(item)
}

// invoiceState is where a final invoice stands by what is paid of it; one that
// comes to nothing has nothing due.
func invoiceState(item Item) ItemState {
	switch {
	case item.PaidCents >= item.AmountCents:
		return StatePaid
	case item.PaidCents == 0:
		return StateDue
	default:
		return StatePartPaid
	}
}
