package firm

// AskedState is where one line of a file request stands.
type AskedState string

// The states of a line: asked of the client, sent by them, accepted by the firm,
// or asked for again with a reason.
const (
	AskedOpen     AskedState = "asked"
	AskedSent     AskedState = "sent"
	AskedAccepted AskedState = "accepted"
	AskedAgain    AskedState = "again"
)

// Asked is one line of a file request's checklist.
type Asked struct {
	ID       ID `col:"id" see:"matter"`
	MatterID ID `col:"matter_id" see:"matter"`
	ItemID   ID `col:"item_id" see:"matter"`
	// Place orders the lines, from 1.
	Place int64      `col:"place" see:"matter"`
	Title string     `col:"title" see:"matter"`
	Text  string     `col:"text" see:"matter"`
	State AskedState `col:"state" see:"matter"`
	// Reason says why it is asked for again, in words for the client.
	Reason string `col:"reason" see:"matter"`
}

// RowKind says "asked".
func (Asked) RowKind() Kind { return "asked" }

// RowID is the line's id.
func (a Asked) RowID() ID { return a.ID }
