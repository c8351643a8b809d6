package firm

import (
	"errors"
	"fmt"
	"slices"
)

// MarkOpened says that a client has opened an item. Only the client's own page
// gives it, once the item is shown; a preview never does.
type MarkOpened struct {
	ItemID    ID `json:"itemId"`
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
}

// CommandName is MarkOpened.
func (MarkOpened) CommandName() string { return "MarkOpened" }

// About names the item.
func (c MarkOpened) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (MarkOpened) quiet() bool { return true }

// Check asks for an item that the client sees.
func (c MarkOpened) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := clientItem(rows, env, c.MatterID, c.ContactID, c.ItemID)
	return v, err
}

// Apply writes the mark, keeping the first time.
func (c MarkOpened) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	return opened(rows, env, item, c.ContactID)
}

// MarkItem keeps a staff member's own marks on an item: read until now, or put
// off until a time. It also marks what clients sent with the item as opened by
// the firm, when Files says that they were shown.
type MarkItem struct {
	ItemID   ID `json:"itemId"`
	MatterID ID `json:"matterId"`
	// Read marks it as read; Unread takes the mark away again.
	Read   bool `json:"read"`
	Unread bool `json:"unread"`
	// Seen is the item's LastAt as the person saw it: what came after it, while the
	// mark was under way, stays unread and is not put off. 0 is now.
	Seen Micros `json:"seen"`
	// SnoozeUntil puts it off; 0 leaves it, below 0 ends the putting off.
	SnoozeUntil Micros `json:"snoozeUntil"`
	// Files are the files that the staff member opened.
	Files []ID `json:"files"`
}

// CommandName is MarkItem.
func (MarkItem) CommandName() string { return "MarkItem" }

// About names the item.
func (c MarkItem) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (MarkItem) quiet() bool { return true }

// Check asks for staff who see the matter.
func (c MarkItem) Check(rows Rows, env Env) (Verdict, error) {
	if env.Actor.Kind != ByStaff {
		return Refuse("not_yours", "", "Only staff keep such marks."), nil
	}
	if len(c.Files) > FilesLimit {
		return Refuse("too_many", "files", "At most %d files can be marked at once.", FilesLimit), nil
	}
	works, err := staffWorks(rows, env.Actor.ID)
	if err != nil {
		return Verdict{}, err
	}
	if !works {
		return Refuse("not_yours", "", "Only staff keep such marks."), nil
	}
	_, v, err := itemOn(rows, env, c.MatterID, c.ItemID)
	return v, err
}

// Apply writes the mark and the files' first opening.
func (c MarkItem) Apply(rows Rows, env Env) error {
	id := PairID("staff_mark", c.ItemID, env.Actor.ID)
	mark, err := Get[StaffMark](rows, id)
	if errors.Is(err, ErrNone) {
		mark = StaffMark{ID: id, MatterID: c.MatterID, ItemID: c.ItemID, StaffID: env.Actor.ID}
	} else if err != nil {
		return fmt.Errorf("read mark: %w", err)
	}
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	if err := rows.Put(c.marked(mark, item, env)); err != nil {
		return err
	}
	for _, file := range c.Files {
		if err := openedByFirm(rows, env, c.ItemID, file); err != nil {
			return err
		}
	}
	return nil
}

// marked is a mark with the command's wishes in it. Reading what came back ends
// its putting off, and so do words of a client that the person has not seen.
func (c MarkItem) marked(mark StaffMark, item Item, env Env) StaffMark {
	if c.Read {
		mark.ReadAt = max(mark.ReadAt, c.until(env))
		if !mark.Asleep(env.Now) {
			mark.SnoozedUntil = 0
		}
	}
	if c.Unread {
		mark.ReadAt = 0
	}
	seen := c.Seen == 0 || item.ClientAt <= c.Seen
	if c.SnoozeUntil < 0 || c.SnoozeUntil > 0 && seen {
		mark.SnoozedUntil = max(c.SnoozeUntil, 0)
	}
	return mark
}

// until is up to when a person has read: never later than now, which only the
// host knows for certain.
func (c MarkItem) until(env Env) Micros {
	if c.Seen > 0 && c.Seen < env.Now {
		return c.Seen
	}
	return env.Now
}

func openedByFirm(rows Rows, env Env, item, id ID) error {
	file, err := Get[File](rows, id)
	if errors.Is(err, ErrNone) || err == nil && (file.ItemID != item || file.OpenedAt != 0) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read file: %w", err)
	}
	file.OpenedAt = env.Now
	return rows.Put(file)
}

// TickTask marks a task as done or open again, by the client whom it concerns.
type TickTask struct {
	ItemID    ID   `json:"itemId"`
	MatterID  ID   `json:"matterId"`
	ContactID ID   `json:"contactId"`
	Done      bool `json:"done"`
}

// CommandName is TickTask.
func (TickTask) CommandName() string { return "TickTask" }

// About names the task.
func (c TickTask) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (c TickTask) actingAs() ID { return c.ContactID }

func (c TickTask) detail() string {
	if c.Done {
		return string(StateDone)
	}
	return string(StateOpen)
}

// Check asks for a task that the client sees and staff do not do themselves.
func (c TickTask) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := clientItem(rows, env, c.MatterID, c.ContactID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if item.Area != Tasks {
		return Refuse("no_task", "itemId", "Only a task can be ticked off."), nil
	}
	if item.AssignedID != "" {
		return Refuse("not_yours", "itemId", "Somebody at the firm does this one; they tick it off."), nil
	}
	parties, err := List[Party](rows, "item_id", item.ID)
	if err != nil {
		return Verdict{}, fmt.Errorf("read for whom it is: %w", err)
	}
	theirs := slices.ContainsFunc(parties, func(p Party) bool { return p.ContactID == c.ContactID })
	if len(parties) > 0 && !theirs {
		return Refuse("not_yours", "itemId", "This one is for somebody else; they tick it off."), nil
	}
	return Verdict{}, nil
}

// Apply writes the task's state.
func (c TickTask) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	item.State = StateOpen
	if c.Done {
		item.State = StateDone
	}
	if err := rows.Put(item); err != nil {
		return err
	}
	return touched(rows, env, c.ItemID, c.ContactID)
}
