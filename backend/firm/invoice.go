package firm

// Charge is one line of an invoice. Amounts are in cents.
type Charge struct {
	ID       ID    `col:"id" see:"matter" json:"id"`
	MatterID ID    `col:"matter_id" see:"matter" json:"-"`
	ItemID   ID    `col:"item_id" see:"matter" json:"-"`
	Place    int64 `col:"place" see:"matter" json:"-"`
	// OnDate is the day of the work, as YYYY-MM-DD, or empty.
	OnDate string `col:"on_date" see:"matter" json:"onDate"`
	Text   string `col:"text" see:"matter" json:"text"`
	// QuantityMilli is in thousandths: 1500 is one and a half hours.
	QuantityMilli int64 `col:"quantity_milli" see:"matter" json:"quantityMilli"`
	RateCents     int64 `col:"rate_cents" see:"matter" json:"rateCents"`
	// AmountCents is Total; below zero it is a discount.
	AmountCents int64 `col:"amount_cents" see:"matter" json:"-"`
}

// RowKind says "charge".
func (Charge) RowKind() Kind { return "charge" }

// RowID is the line's id.
func (c Charge) RowID() ID { return c.ID }

// Total is quantity times rate in cents, halves rounded away from zero.
func (c Charge) Total() int64 {
	thousandths := c.QuantityMilli * c.RateCents
	if thousandths < 0 {
		return -((-thousandths + 500) / 1000)
	}
	return (thousandths + 500) / 1000
}

// MoneyAccount is one of a law firm's two kinds of account.
type MoneyAccount string

// The accounts: the firm's own money, and money held for clients.
const (
	OperatingAccount MoneyAccount = "operating"
	TrustAccount     MoneyAccount = "trust"
)

// Payment is money received for an invoice.
type Payment struct {
	ID          ID    `col:"id" see:"matter"`
	MatterID    ID    `col:"matter_id" see:"matter"`
	ItemID      ID    `col:"item_id" see:"matter"`
	AmountCents int64 `col:"amount_cents" see:"matter"`
	// PaidOn is the day of the payment, as YYYY-MM-DD.
	PaidOn  string       `col:"paid_on" see:"matter"`
	Method  string       `col:"method" see:"matter"`
	Account MoneyAccount `col:"account" see:"matter"`
	// Note is the firm's own and never shown to clients.
	Note string `col:"note" see:"matter"`
	ByID ID     `col:"by_id" see:"matter"`
	At   Micros `col:"at" see:"matter"`
}

// RowKind says "payment".
func (Payment) RowKind() Kind { return "payment" }

// RowID is the payment's id.
func (p Payment) RowID() ID { return p.ID }
