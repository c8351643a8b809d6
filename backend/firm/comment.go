package firm

// Comment is what somebody wrote beside an item: an answer in a thread of
// messages, a remark on a document. Who sees the item sees its comments.
type Comment struct {
	ID       ID `col:"id" see:"matter"`
	MatterID ID `col:"matter_id" see:"matter"`
	ItemID   ID `col:"item_id" see:"matter"`
	// ByKind is staff or client; ByID is the staff member or the contact.
	ByKind ActorKind `col:"by_kind" see:"matter"`
	ByID   ID        `col:"by_id" see:"matter"`
	Text   string    `col:"text" see:"matter"`
	At     Micros    `col:"at" see:"matter"`
}

// RowKind says "comment".
func (Comment) RowKind() Kind { return "comment" }

// RowID is the comment's id.
func (c Comment) RowID() ID { return c.ID }
