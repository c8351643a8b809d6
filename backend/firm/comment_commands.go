package firm

import "strings"

// AddComment says something beside an item, or answers in a thread, with files
// if wanted. Staff and clients give it alike.
type AddComment struct {
	ID       ID `json:"id"`
	ItemID   ID `json:"itemId"`
	MatterID ID `json:"matterId"`
	// ContactID is as whom a client acts; empty for staff.
	ContactID ID        `json:"contactId"`
	Text      string    `json:"text"`
	Files     []NewFile `json:"files"`
}

// CommandName is AddComment.
func (AddComment) CommandName() string { return "AddComment" }

// About names the item.
func (c AddComment) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (c AddComment) actingAs() ID { return c.ContactID }

// Check asks for an item in reach, and words or a file.
func (c AddComment) Check(rows Rows, env Env) (Verdict, error) {
	if _, v, err := reach(rows, env, c.MatterID, c.ContactID, c.ItemID); err != nil || !v.Ok() {
		return v, err
	}
	if strings.TrimSpace(c.Text) == "" && len(c.Files) == 0 {
		return Refuse("empty", "text", "Write something first."), nil
	}
	if v := plain("text", c.Text, TextLimit); !v.Ok() {
		return v, nil
	}
	if v, err := filesOk(rows, env, c.Files); err != nil || !v.Ok() {
		return v, err
	}
	return fresh(rows, "comment", "id", c.ID)
}

// Apply writes the comment and its files.
func (c AddComment) Apply(rows Rows, env Env) error {
	by := seatOf(env, c.ContactID)
	comment := Comment{ID: c.ID, MatterID: c.MatterID, ItemID: c.ItemID, ByKind: by.kind, ByID: by.id, Text: strings.TrimSpace(c.Text), At: env.Now}
	if err := rows.Put(comment); err != nil {
		return err
	}
	under := File{MatterID: c.MatterID, ItemID: c.ItemID, CommentID: c.ID}
	if err := putFiles(rows, env, by, under, c.Files); err != nil {
		return err
	}
	return touched(rows, env, c.ItemID, c.ContactID)
}

// WriteMessage begins a thread in a client's name: only that client and the firm
// see it until staff share it further.
type WriteMessage struct {
	ID        ID        `json:"id"`
	MatterID  ID        `json:"matterId"`
	ContactID ID        `json:"contactId"`
	Title     string    `json:"title"`
	Text      string    `json:"text"`
	Files     []NewFile `json:"files"`
}

// CommandName is WriteMessage.
func (WriteMessage) CommandName() string { return "WriteMessage" }

// About names the new thread.
func (c WriteMessage) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ID} }

func (c WriteMessage) actingAs() ID { return c.ContactID }

// Check asks for a portal with messages open, a title and words.
func (c WriteMessage) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := areaOpen(rows, env, c.MatterID, c.ContactID, Messages); err != nil || !v.Ok() {
		return v, err
	}
	v := first(line("title", c.Title, true), plain("text", c.Text, TextLimit))
	if !v.Ok() {
		return v, nil
	}
	if strings.TrimSpace(c.Text) == "" && len(c.Files) == 0 {
		return Refuse("empty", "text", "Write something first."), nil
	}
	if v, err := filesOk(rows, env, c.Files); err != nil || !v.Ok() {
		return v, err
	}
	return fresh(rows, "item", "id", c.ID)
}

// areaOpen asks for a portal of the client's with an area's page open.
func areaOpen(rows Rows, env Env, matter, contact ID, area Area) (Verdict, error) {
	portal, v, err := clientPortal(rows, env, matter, contact)
	if err != nil || !v.Ok() {
		return v, err
	}
	if !portal.Area(area).Sees {
		return Refuse("not_open", "", "This is not open to you any more. Ask your law firm."), nil
	}
	return Verdict{}, nil
}

// Apply writes the thread, shared with whoever began it.
func (c WriteMessage) Apply(rows Rows, env Env) error {
	item := fromClient(env, c.ID, c.MatterID, c.ContactID, Messages, c.Title)
	item.Text = strings.TrimSpace(c.Text)
	if err := rows.Put(item); err != nil {
		return err
	}
	if err := shareItem(rows, env, item, c.ContactID); err != nil {
		return err
	}
	return putFiles(rows, env, seatOf(env, c.ContactID), File{MatterID: c.MatterID, ItemID: c.ID}, c.Files)
}

// fromClient makes an item that a client began.
func fromClient(env Env, id, matter, contact ID, area Area, title string) Item {
	return Item{
		ID: id, MatterID: matter, Area: area, Title: strings.TrimSpace(title), FromID: contact, LastAt: env.Now, ClientAt: env.Now,
		CreatedBy: contact, CreatedAt: env.Now, ChangedAt: env.Now,
	}
}
