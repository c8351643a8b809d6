package firm_test

import (
	"testing"

	"pgregory.net/rapid"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestALineComesToQuantityTimesRateWithHalvesAwayFromZero(t *testing.T) {
	for _, c := range []struct{ quantityMilli, rateCents, want int64 }{
		{1000, 100, 100},
		{1500, 30_000, 45_000},
		{0, 100, 0},
		{1, 499, 0},
		{1, 500, 1},
		{5, 100, 1},
		{4, 100, 0},
		{333, 100, 33},
		{335, 100, 34},
		{1000, -2_500, -2_500},
		{1, -500, -1},
		{1, -499, 0},
		{firm.ChargeLimit, firm.ChargeLimit, 1_000_000_000_000_000},
		{firm.ChargeLimit, -firm.ChargeLimit, -1_000_000_000_000_000},
	} {
		if got := (firm.Charge{QuantityMilli: c.quantityMilli, RateCents: c.rateCents}).Total(); got != c.want {
			t.Errorf("%d thousandths at %d come to %d, want %d", c.quantityMilli, c.rateCents, got, c.want)
		}
	}
}

func TestAnInvoicesLinesAndSumChangeAsOne(t *testing.T) {
	o := busy(t)
	m, bill := o.Matter.ID, thing("Bill")
	two := append(charges(1500, 30_000), firm.Charge{ID: firmtest.ID("discount"), Text: "Courtesy", QuantityMilli: 1000, RateCents: -5_000})
	o.Must(t, firmtest.As(o.Normal), firm.SetCharges{ItemID: bill, MatterID: m, WasCents: 12_500, Charges: two})
	if i := firmtest.Read[firm.Item](t, o, bill); i.AmountCents != 40_000 {
		t.Errorf("%+v", i)
	}
	stale := firm.SetCharges{ItemID: bill, MatterID: m, WasCents: 12_500, Charges: charges(1000, 1)}
	if v := o.Do(t, firmtest.As(o.Normal), stale); v.Reason != "lines_changed" || v.Field != "charges" {
		t.Errorf("%+v", v)
	}
	words := append([]firm.Charge{}, two...)
	words[0].Text = "Words that somebody else has written over meanwhile"
	other := firm.SetCharges{ItemID: bill, MatterID: m, WasCents: 40_000, Was: words, Charges: two}
	if v := o.Do(t, firmtest.As(o.Normal), other); v.Reason != "lines_changed" {
		t.Errorf("the same sum in other words: %+v", v)
	}
	again := firm.SetCharges{ItemID: bill, MatterID: m, WasCents: 40_000, Was: two, Charges: two[1:]}
	if v := o.Do(t, firmtest.As(o.Normal), again); v.Reason != "bad_amount" {
		t.Errorf("nothing but a discount: %+v", v)
	}
	again.Charges = two[:1]
	o.Must(t, firmtest.As(o.Normal), again)
	left, err := firm.List[firm.Charge](o, "item_id", bill)
	if err != nil || len(left) != 1 || left[0].AmountCents != 45_000 || left[0].Place != 1 || left[0].MatterID != m {
		t.Errorf("%+v, %v", left, err)
	}
	// Shared it is final: its lines stand, and what comes to nothing has nothing due.
	o.Must(t, firmtest.As(o.Normal), firm.ActOnItem{Act: firm.ActShare, ItemID: bill, MatterID: m, ContactID: o.Client.ID})
	final := firm.SetCharges{ItemID: bill, MatterID: m, WasCents: 45_000, Was: two[:1]}
	if v := o.Do(t, firmtest.As(o.Normal), final); v.Reason != "final" || v.Field != "charges" {
		t.Errorf("%+v", v)
	}
	for name, draft := range map[string]bool{"a draft that is shared": true, "a final one": false} {
		id := firmtest.ID(name)
		o.Must(t, firmtest.As(o.Normal), firm.CreateItem{ID: id, MatterID: m, Area: firm.Invoices, Title: name, Draft: draft})
		o.Must(t, firmtest.As(o.Normal), firm.ActOnItem{Act: firm.ActShare, ItemID: id, MatterID: m, ContactID: o.Client.ID})
		if i := firmtest.Read[firm.Item](t, o, id); i.State != firm.StatePaid || i.Draft {
			t.Errorf("%s that comes to nothing: %+v", name, i)
		}
	}
}

func TestSettingLinesIsRefused(t *testing.T) {
	o := small()
	put := func(o *firmtest.Office) {
		o.Item(o.Matter, "Bill", func(i *firm.Item) { i.Draft = true })
		o.Item(o.Matter, "Task", in(firm.Tasks, func(i *firm.Item) { i.Draft = true }))
		if err := o.Put(firm.Charge{ID: firmtest.ID("foreign"), MatterID: o.Other.ID, ItemID: thing("Theirs"), Text: "x"}); err != nil {
			t.Fatal(err)
		}
	}
	set := func(title string, lines []firm.Charge) firm.SetCharges {
		return firm.SetCharges{ItemID: thing(title), MatterID: o.Matter.ID, WasCents: 12_500, Charges: lines}
	}
	with := func(change func(*firm.Charge)) []firm.Charge {
		all := charges(1000, 100)
		change(&all[0])
		return all
	}
	many := make([]firm.Charge, firm.LinesLimit+1)
	refused(t, []refusal{
		{name: "what is no invoice", in: put, cmd: set("Task", nil), reason: "no_invoice", field: "itemId"},
		{name: "what is not there", cmd: set("Bill", nil), reason: "no_item", field: "itemId"},
		{name: "too many", in: put, cmd: set("Bill", many), reason: "too_many", field: "charges"},
		{name: "a quantity below nothing", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.QuantityMilli = -1 })), reason: "bad_amount", field: "charges"},
		{name: "a quantity out of range", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.QuantityMilli = firm.ChargeLimit + 1 })), reason: "bad_amount", field: "charges"},
		{name: "a rate out of range", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.RateCents = -1 << 63 })), reason: "bad_amount", field: "charges"},
		{name: "a sum out of range", in: put, cmd: set("Bill", charges(firm.ChargeLimit, firm.ChargeLimit)), reason: "bad_amount", field: "charges"},
		{name: "no words", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.Text = "" })), reason: "empty", field: "charges"},
		{name: "no day", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.OnDate = "today" })), reason: "bad_date", field: "charges"},
		{name: "no id", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.ID = "1" })), reason: "bad_id", field: "charges"},
		{name: "another invoice's line", in: put, cmd: set("Bill", with(func(c *firm.Charge) { c.ID = firmtest.ID("foreign") })), reason: "exists", field: "charges"},
		{name: "one line twice", in: put, cmd: set("Bill", append(charges(1000, 1), charges(1000, 1)...)), reason: "twice", field: "charges"},
	})
	rights(t, firm.ShareItems, set("Bill", nil), firmtest.As(o.Limited))
	walled(t, func(m firm.ID) firm.Command { return firm.SetCharges{ItemID: thing("Bill"), MatterID: m} })
}

func TestRecordingMoneyIsRefused(t *testing.T) {
	o := small()
	put := func(o *firmtest.Office) {
		o.Item(o.Matter, "Bill", nil)
		o.Item(o.Matter, "Draft", func(i *firm.Item) { i.Draft = true })
		o.Item(o.Matter, "Gone", func(i *firm.Item) { i.Withdrawn = true })
		o.Item(o.Matter, "Nothing", func(i *firm.Item) { i.AmountCents = 0 })
		o.Item(o.Matter, "Task", in(firm.Tasks))
		if err := o.Put(firm.Payment{ID: firmtest.ID("taken"), MatterID: o.Other.ID, ItemID: thing("Theirs"), AmountCents: 1}); err != nil {
			t.Fatal(err)
		}
	}
	pay := func(title string, change func(*firm.RecordPayment)) firm.RecordPayment {
		c := firm.RecordPayment{ID: firmtest.ID("p"), ItemID: thing(title), MatterID: o.Matter.ID, AmountCents: 100, Method: "check", Account: firm.OperatingAccount}
		if change != nil {
			change(&c)
		}
		return c
	}
	refused(t, []refusal{
		{name: "on what is not there", cmd: pay("Bill", nil), reason: "no_item", field: "itemId"},
		{name: "on a task", in: put, cmd: pay("Task", nil), reason: "no_invoice", field: "itemId"},
		{name: "on a draft", in: put, cmd: pay("Draft", nil), reason: "draft", field: "itemId"},
		{name: "on what was withdrawn", in: put, cmd: pay("Gone", nil), reason: "withdrawn", field: "itemId"},
		{name: "to no account", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.Account = "petty" }), reason: "no_account", field: "account"},
		{name: "nothing", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.AmountCents = 0 }), reason: "bad_amount", field: "amountCents"},
		{name: "less than nothing", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.AmountCents = -5 }), reason: "bad_amount", field: "amountCents"},
		{name: "more than is due", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.AmountCents = 12_501 }), reason: "overpaid", field: "amountCents"},
		{name: "more than can be", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.AmountCents = 1<<63 - 1 }), reason: "overpaid", field: "amountCents"},
		{name: "for an invoice of nothing", in: put, cmd: pay("Nothing", nil), reason: "overpaid", field: "amountCents"},
		{name: "no way of paying", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.Method = "" }), reason: "empty", field: "method"},
		{name: "no day", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.PaidOn = "then" }), reason: "bad_date", field: "paidOn"},
		{name: "a note too long", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.Note = long(firm.LineLimit + 1) }), reason: "too_long", field: "note"},
		{name: "another payment's id", in: put, cmd: pay("Bill", func(c *firm.RecordPayment) { c.ID = firmtest.ID("taken") }), reason: "exists", field: "id"},
		{name: "taking back what is not there", in: put, cmd: firm.RemovePayment{ID: firmtest.ID("p"), ItemID: thing("Bill"), MatterID: o.Matter.ID}, reason: "no_payment", field: "id"},
		{name: "taking back another invoice's", in: put, cmd: firm.RemovePayment{ID: firmtest.ID("taken"), ItemID: thing("Bill"), MatterID: o.Matter.ID}, reason: "no_payment", field: "id"},
		{name: "taking back from a task", in: put, cmd: firm.RemovePayment{ID: firmtest.ID("p"), ItemID: thing("Task"), MatterID: o.Matter.ID}, reason: "no_invoice", field: "itemId"},
	})
	for _, cmd := range []firm.Command{pay("Bill", nil), firm.RemovePayment{ItemID: thing("Bill"), MatterID: o.Matter.ID}} {
		rights(t, firm.RecordPayments, cmd, firmtest.As(o.Limited))
	}
	behind := small()
	role := firmtest.Read[firm.Role](t, behind, firmtest.RoleID(firm.RoleNormal))
	role.Privileges = role.Privileges.With(firm.RecordPayments, true)
	if err := behind.Put(role); err != nil {
		t.Fatal(err)
	}
	put(behind)
	behind.Wall(behind.Matter, behind.Admin)
	for _, cmd := range []firm.Command{pay("Bill", nil), firm.RemovePayment{ID: firmtest.ID("taken"), ItemID: thing("Bill"), MatterID: behind.Matter.ID}} {
		if v := behind.Do(t, firmtest.As(behind.Normal), cmd); v.Reason != "no_matter" {
			t.Errorf("%s behind a wall: %+v", cmd.CommandName(), v)
		}
	}
}

func TestAnInvoiceIsPaidByItsPaymentsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		o := firmtest.NewOffice()
		bill := o.Item(o.Matter, "Bill", func(i *firm.Item) { i.AmountCents = 1_000 })
		paid, kept := int64(0), map[firm.ID]int64{}
		for n := range rapid.IntRange(1, 12).Draw(t, "steps") {
			id := firmtest.ID(string(rune('a' + n)))
			cmd := firm.Command(firm.RecordPayment{
				ID: id, ItemID: bill.ID, MatterID: o.Matter.ID, AmountCents: rapid.Int64Range(-50, 700).Draw(t, "cents"), Method: "check", Account: firm.TrustAccount,
			})
			cents := cmd.(firm.RecordPayment).AmountCents
			if rapid.IntRange(0, 2).Draw(t, "back") == 0 {
				id = firmtest.ID(string(rune('a' + rapid.IntRange(0, n).Draw(t, "which"))))
				cmd, cents = firm.RemovePayment{ID: id, ItemID: bill.ID, MatterID: o.Matter.ID}, -kept[id]
			}
			v, err := firm.Perform(o.Rows, o.Env(firmtest.As(o.Admin)), cmd)
			if err != nil {
				t.Fatal(err)
			}
			if v.Ok() {
				paid, kept[id] = paid+cents, kept[id]+cents
			}
			i, _ := firm.Get[firm.Item](o, bill.ID)
			want := firm.StatePartPaid
			if paid == 0 {
				want = firm.StateDue
			} else if paid == 1_000 {
				want = firm.StatePaid
			}
			if i.PaidCents != paid || i.State != want || paid > 1_000 || paid < 0 {
				t.Fatalf("%d paid, %+v", paid, i)
			}
		}
	})
}
