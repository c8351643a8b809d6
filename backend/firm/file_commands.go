package firm

import (
	"errors"
	"fmt"
	"strings"
)

// NewFile names an uploaded content in a command. What it says of the content is
// a desk's own guess; the host puts what it found in its place.
type NewFile struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	Content
}

// Carries lists the contents that a command names, which its actor must have
// uploaded before.
func Carries(cmd Command) []NewFile {
	if c, ok := cmd.(interface{ carries() []NewFile }); ok {
		return c.carries()
	}
	return nil
}

func (c AddComment) carries() []NewFile   { return c.Files }
func (c WriteMessage) carries() []NewFile { return c.Files }
func (c AddFile) carries() []NewFile      { return []NewFile{c.File} }
func (c SendDocument) carries() []NewFile { return []NewFile{c.File} }

// filesOk refuses files whose content the actor has not uploaded.
func filesOk(rows Rows, env Env, files []NewFile) (Verdict, error) {
	if len(files) > FilesLimit {
		return Refuse("too_many", "files", "At most %d files can be sent at once.", FilesLimit), nil
	}
	if v, err := allFresh(rows, "file", "files", idsOf(files, func(f NewFile) ID { return f.ID })); err != nil || !v.Ok() {
		return v, err
	}
	for _, f := range files {
		v := first(line("files", f.Name, true), hashOk(f.Hash), sizeOk(f.Size), line("files", f.Media, false), line("files", f.Note, false))
		if !v.Ok() {
			return v, nil
		}
		if f.Pages < 0 {
			return Refuse("bad_pages", "files", "“%s” was not read to its end. Choose it again.", f.Name), nil
		}
		_, there, err := contentOf(env, f)
		if err != nil {
			return Verdict{}, err
		}
		if !there {
			return Refuse("no_content", "files", "“%s” has not arrived. Upload it again.", f.Name), nil
		}
	}
	return Verdict{}, nil
}

// contentOf is what is known of a file's content. On a desk that is what the
// command says, until the host has answered; a host that can't tell who uploaded
// what takes nothing, for knowing a hash gives nothing.
func contentOf(env Env, f NewFile) (Content, bool, error) {
	if env.Content == nil {
		return f.Content, !env.Host, nil
	}
	known, there, err := env.Content(f.Hash)
	if err != nil {
		return Content{}, false, fmt.Errorf("look for the content: %w", err)
	}
	return known, there, nil
}

func hashOk(hash string) Verdict {
	if len(hash) == 64 && strings.Trim(hash, "0123456789abcdef") == "" {
		return Verdict{}
	}
	return Refuse("bad_hash", "files", "This file was not read to its end. Choose it again.")
}

func sizeOk(size int64) Verdict {
	if size < 0 || size > FileLimitBytes {
		return Refuse("too_large", "files", "A file can have at most %d MB.", FileLimitBytes>>20)
	}
	return Verdict{}
}

// putFiles writes files under an item, a comment or a line, as `under` says.
func putFiles(rows Rows, env Env, by seat, under File, files []NewFile) error {
	for _, f := range files {
		content, there, err := contentOf(env, f)
		if err != nil || !there {
			return errors.Join(err, fmt.Errorf("the content of %s is not there", f.ID))
		}
		row := under
		row.ID, row.Name, row.ByKind, row.ByID, row.At = f.ID, strings.TrimSpace(f.Name), by.kind, by.id, env.Now
		row.Hash, row.Size, row.Media, row.Pages, row.Note = f.Hash, content.Size, content.Media, content.Pages, content.Note
		if by.kind == ByStaff {
			row.OpenedAt = env.Now
		}
		if err := rows.Put(row); err != nil {
			return err
		}
	}
	return nil
}

// AddFile adds a version to a document, or an answer to a line of a file
// request. Staff add both; a client answers lines and adds versions to what is
// the client's own.
type AddFile struct {
	ItemID    ID      `json:"itemId"`
	MatterID  ID      `json:"matterId"`
	ContactID ID      `json:"contactId"`
	AskedID   ID      `json:"askedId"`
	File      NewFile `json:"file"`
}

// CommandName is AddFile.
func (AddFile) CommandName() string { return "AddFile" }

// About names the item.
func (c AddFile) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (c AddFile) actingAs() ID { return c.ContactID }

// Check asks for an item in reach that takes files from this actor.
func (c AddFile) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := reach(rows, env, c.MatterID, c.ContactID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v, err := c.takes(rows, env, item); err != nil || !v.Ok() {
		return v, err
	}
	return filesOk(rows, env, []NewFile{c.File})
}

func (c AddFile) takes(rows Rows, env Env, item Item) (Verdict, error) {
	client := env.Actor.Kind == ByClient
	switch {
	case item.Kind == Folder:
		return Refuse("is_folder", "itemId", "A folder has no content of its own. Put a document into it."), nil
	case item.Area == FileRequests:
		asked, v, err := askedOn(rows, "askedId", c.ItemID, c.AskedID)
		if err == nil && v.Ok() && asked.State == AskedAccepted {
			return Refuse("accepted", "askedId", "“%s” was accepted already; nothing more is needed.", asked.Title), nil
		}
		return v, err
	case c.AskedID != "":
		return Refuse("no_line", "askedId", "Only a file request has a list of papers."), nil
	case client && (item.Area != Documents || item.FromID != c.ContactID):
		return Refuse("not_yours", "itemId", "This is the firm's. Send your file as a new document."), nil
	default:
		return Verdict{}, nil
	}
}

// Apply writes the file as the item's newest version, or for its line.
func (c AddFile) Apply(rows Rows, env Env) error {
	under := File{MatterID: c.MatterID, ItemID: c.ItemID, AskedID: c.AskedID}
	if c.AskedID == "" {
		all, err := List[File](rows, "item_id", c.ItemID)
		if err != nil {
			return fmt.Errorf("read versions: %w", err)
		}
		under.Version = 1
		for _, f := range all {
			under.Version = max(under.Version, f.Version+1)
		}
	}
	if err := putFiles(rows, env, seatOf(env, c.ContactID), under, []NewFile{c.File}); err != nil {
		return err
	}
	if c.AskedID == "" {
		return touched(rows, env, c.ItemID, c.ContactID)
	}
	asked, err := Get[Asked](rows, c.AskedID)
	if err != nil {
		return fmt.Errorf("read the request's line: %w", err)
	}
	asked.State, asked.Reason = AskedSent, ""
	if err := rows.Put(asked); err != nil {
		return err
	}
	if err := settleRequest(rows, env, c.ItemID); err != nil {
		return err
	}
	return touched(rows, env, c.ItemID, c.ContactID)
}

// SendDocument is a client's upload: a document of the firm's from now on, seen
// by its sender.
type SendDocument struct {
	ID        ID `json:"id"`
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
	// Title is what the document is called; empty calls it as its file is.
	Title string  `json:"title"`
	Text  string  `json:"text"`
	File  NewFile `json:"file"`
}

// CommandName is SendDocument.
func (SendDocument) CommandName() string { return "SendDocument" }

// About names the new document.
func (c SendDocument) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ID} }

func (c SendDocument) actingAs() ID { return c.ContactID }

// Check asks for a portal with documents open and an uploaded content.
func (c SendDocument) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := areaOpen(rows, env, c.MatterID, c.ContactID, Documents); err != nil || !v.Ok() {
		return v, err
	}
	if v := first(line("title", c.Title, false), plain("text", c.Text, TextLimit)); !v.Ok() {
		return v, nil
	}
	if v, err := filesOk(rows, env, []NewFile{c.File}); err != nil || !v.Ok() {
		return v, err
	}
	return fresh(rows, "item", "id", c.ID)
}

// Apply writes the document, shared with its sender.
func (c SendDocument) Apply(rows Rows, env Env) error {
	title := c.Title
	if strings.TrimSpace(title) == "" {
		title = TitleOf(c.File.Name)
	}
	item := fromClient(env, c.ID, c.MatterID, c.ContactID, Documents, title)
	item.Text = c.Text
	if err := rows.Put(item); err != nil {
		return err
	}
	if err := shareItem(rows, env, item, c.ContactID); err != nil {
		return err
	}
	return putFiles(rows, env, seatOf(env, c.ContactID), File{MatterID: c.MatterID, ItemID: c.ID, Version: 1}, []NewFile{c.File})
}

// TakeBack withdraws a client's own upload that no staff member has opened yet:
// a document as a whole, or one file sent for a line.
type TakeBack struct {
	FileID    ID `json:"fileId"`
	ItemID    ID `json:"itemId"`
	MatterID  ID `json:"matterId"`
	ContactID ID `json:"contactId"`
}

// CommandName is TakeBack.
func (TakeBack) CommandName() string { return "TakeBack" }

// About names the item.
func (c TakeBack) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (c TakeBack) actingAs() ID { return c.ContactID }

// Check asks for a file of one's own that nobody at the firm has opened.
func (c TakeBack) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := clientItem(rows, env, c.MatterID, c.ContactID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	file, err := Get[File](rows, c.FileID)
	if errors.Is(err, ErrNone) || err == nil && file.ItemID != c.ItemID {
		return noItem(), nil
	}
	if err != nil {
		return Verdict{}, fmt.Errorf("read file: %w", err)
	}
	own := file.AskedID != "" || item.Area == Documents && item.FromID == c.ContactID
	if !own || file.ByKind != ByClient || file.ByID != c.ContactID || file.CommentID != "" {
		return Refuse("not_yours", "fileId", "Only what you sent yourself can be taken back."), nil
	}
	if file.OpenedAt != 0 {
		return Refuse("opened", "fileId", "The firm has opened this already, so it can't be taken back. Write to them if it was a mistake."), nil
	}
	if file.AskedID != "" {
		return Verdict{}, nil
	}
	return c.notPassedOn(rows)
}

// notPassedOn refuses a document that staff have shared with somebody else: what
// one client does takes nothing from another.
func (c TakeBack) notPassedOn(rows Rows) (Verdict, error) {
	shares, err := List[Share](rows, "item_id", c.ItemID)
	if err != nil {
		return Verdict{}, fmt.Errorf("read shares: %w", err)
	}
	for _, share := range shares {
		if share.ContactID != c.ContactID {
			return Refuse("passed_on", "fileId", "The firm works with this already, so it can't be taken back. Write to them if it was a mistake."), nil
		}
	}
	return Verdict{}, nil
}

// Apply drops the file; a document without any version left is withdrawn, a line
// without an answer is open again, or still asked for again.
func (c TakeBack) Apply(rows Rows, env Env) error {
	file, err := Get[File](rows, c.FileID)
	if err != nil {
		return fmt.Errorf("read file: %w", err)
	}
	if err := rows.Drop("file", c.FileID); err != nil {
		return err
	}
	all, err := List[File](rows, "item_id", c.ItemID)
	if err != nil {
		return fmt.Errorf("read versions: %w", err)
	}
	for _, f := range all {
		if f.CommentID == "" && f.AskedID == file.AskedID {
			return touched(rows, env, c.ItemID, c.ContactID)
		}
	}
	if file.AskedID != "" {
		return c.reopen(rows, env, file.AskedID)
	}
	item, err := Get[Item](rows, c.ItemID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	item.Withdrawn, item.ChangedAt = true, env.Now
	return rows.Put(item)
}

// reopen leaves a line without an answer.
func (c TakeBack) reopen(rows Rows, env Env, id ID) error {
	asked, err := Get[Asked](rows, id)
	if err != nil {
		return fmt.Errorf("read the request's line: %w", err)
	}
	if asked.State == AskedSent {
		asked.State = AskedOpen
		if err := rows.Put(asked); err != nil {
			return err
		}
	}
	return touched(rows, env, c.ItemID, c.ContactID)
}
