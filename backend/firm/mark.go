package firm

// Opened says that a contact opened an item, for staff to see. Its id is
// PairID(item, contact).
type Opened struct {
	ID        ID     `col:"id" see:"matter"`
	MatterID  ID     `col:"matter_id" see:"matter"`
	ItemID    ID     `col:"item_id" see:"matter"`
	ContactID ID     `col:"contact_id" see:"matter"`
	FirstAt   Micros `col:"first_at" see:"matter"`
	LastAt    Micros `col:"last_at" see:"matter"`
}

// RowKind says "opened".
func (Opened) RowKind() Kind { return "opened" }

// RowID is the pair's id.
func (o Opened) RowID() ID { return o.ID }

// StaffMark is what one staff member has read of an item and until when they
// put it off. No client ever sees one. Its id is PairID(item, staff).
type StaffMark struct {
	ID           ID     `col:"id" see:"matter"`
	MatterID     ID     `col:"matter_id" see:"matter"`
	ItemID       ID     `col:"item_id" see:"matter"`
	StaffID      ID     `col:"staff_id" see:"matter"`
	ReadAt       Micros `col:"read_at" see:"matter"`
	SnoozedUntil Micros `col:"snoozed_until" see:"matter"`
}

// RowKind says "staff_mark".
func (StaffMark) RowKind() Kind { return "staff_mark" }

// RowID is the pair's id.
func (s StaffMark) RowID() ID { return s.ID }

// Unread tells whether an item waits for the mark's owner: a client added
// something since they read it, or the time until which they put it off has come.
func (s StaffMark) Unread(item Item, now Micros) bool {
	return item.ClientAt > s.ReadAt || s.SnoozedUntil > 0 && !s.Asleep(now)
}

// Asleep tells whether the mark's owner has put the item off for now. What a
// client adds ends it: no snooze hides words that its owner has not seen.
func (s StaffMark) Asleep(now Micros) bool { return s.SnoozedUntil > now }

// Member is a staff member who takes part in a thread: they are named to its
// clients and told of answers. Its id is PairID(item, staff).
type Member struct {
	ID       ID `col:"id" see:"matter"`
	MatterID ID `col:"matter_id" see:"matter"`
	ItemID   ID `col:"item_id" see:"matter"`
	StaffID  ID `col:"staff_id" see:"matter"`
}

// RowKind says "member".
func (Member) RowKind() Kind { return "member" }

// RowID is the pair's id.
func (m Member) RowID() ID { return m.ID }
