package desk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"anteroom/backend/desk/internal/contents"
	"anteroom/backend/firm"
)

// plan is what becomes of a batch of files once the server has them.
type plan struct {
	MatterID firm.ID `json:"matterId"`
	ItemID   firm.ID `json:"itemId"`
	// New says that the item is made with the file.
	New       bool      `json:"new,omitempty"`
	Title     string    `json:"title,omitempty"`
	FolderID  firm.ID   `json:"folderId,omitempty"`
	ShareWith []firm.ID `json:"shareWith,omitempty"`
	Reason    string    `json:"reason,omitempty"`
	AskedID   firm.ID   `json:"askedId,omitempty"`
	CommentID firm.ID   `json:"commentId,omitempty"`
	Text      string    `json:"text,omitempty"`
}

// source is one file to be read, twice: for its hash and for its bytes.
type source struct {
	name string
	size int64
	open func() (io.ReadCloser, error)
}

// Send takes files up to be sent, and returns the id of each; that becomes the id
// of its row. When it returns their contents are durable here, encrypted, and they
// are sent by themselves, now or when there is a connection again. It fails with
// bad_file, empty_file, too_large, too_many or no_matter, and then takes up none.
func (d *Desk) Send(ctx context.Context, ask FileSend) ([]string, error) {
	p, ok := d.who()
	if !ok {
		return nil, ErrSignedOut
	}
	if before, err := d.underWay(ctx, p, ask.CommentID); err != nil || len(before) > 0 {
		return before, err
	}
	sources, err := sourcesOf(ask)
	if err != nil {
		return nil, err
	}
	err = d.read(ctx, func(r *reader) error {
		if ask.ItemID != "" {
			_, err := r.item(ask.ItemID)
			return err
		}
		_, err := firm.Get[firm.Matter](r, firm.ID(ask.MatterID))
		if errors.Is(err, firm.ErrNone) {
			return trouble(CodeNotFound, "no_matter", "matterId", "This matter is not there any more. Go back to the list.")
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	all := make([]contents.Sending, 0, len(sources))
	batch := d.cfg.NewID()
	for _, from := range sources {
		s, err := d.takeUp(ctx, p, ask, from, batch)
		if err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	if err := d.withContents(func(c *contents.Contents) error { return c.Send(ctx, all) }); err != nil {
		return nil, err
	}
	ids := make([]string, 0, len(all))
	for _, s := range all {
		ids = append(ids, string(s.ID))
	}
	d.tellSending()
	d.carryOn()
	return ids, nil
}

// sourcesOf looks at what is to be sent before anything of it is kept.
func sourcesOf(ask FileSend) ([]source, error) {
	most := sendMost
	if ask.CommentID != "" {
		most = firm.FilesLimit
	}
	count := len(ask.Paths) + len(ask.Files)
	switch {
	case count == 0:
		return nil, trouble(CodeInvalid, "no_files", "paths", "No file was chosen. Choose one, or drop one here.")
	case count > most:
		return nil, trouble(CodeInvalid, "too_many", "paths", "At most %d files can be sent at once. Send them in several goes.", most)
	}
	all := make([]source, 0, count)
	for _, path := range ask.Paths {
		one, err := sourceAt(path)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	for _, f := range ask.Files {
		content, err := base64.StdEncoding.DecodeString(f.Content)
		if err != nil {
			return nil, badFile(f.Name, err)
		}
		if len(content) > droppedBytes {
			return nil, trouble(CodeInvalid, "too_large", "files", "“%s” is too large to be dropped here. Use “Choose files” for files above %d MB.", f.Name, droppedBytes>>20)
		}
		all = append(all, source{name: f.Name, size: int64(len(content)), open: func() (io.ReadCloser, error) {
			return io.NopCloser(bytes.NewReader(content)), nil
		}})
	}
	for _, one := range all {
		switch {
		case one.size == 0:
			return nil, trouble(CodeInvalid, "empty_file", "paths", "“%s” is empty. It may not have been saved yet.", one.name)
		case one.size > firm.FileLimitBytes:
			return nil, trouble(CodeInvalid, "too_large", "paths", "“%s” is larger than %d MB. Send it in parts.", one.name, firm.FileLimitBytes>>20)
		}
	}
	return all, nil
}

func sourceAt(path string) (source, error) {
	name := filepath.Base(path)
	at, err := os.Stat(path)
	if err != nil {
		return source{}, badFile(name, err)
	}
	if !at.Mode().IsRegular() {
		return source{}, trouble(CodeInvalid, "bad_file", "paths", "“%s” is no file. Choose the files in it instead.", name)
	}
	return source{name: name, size: at.Size(), open: func() (io.ReadCloser, error) { return os.Open(path) }}, nil
}

func badFile(name string, err error) *Trouble {
	return trouble(CodeInvalid, "bad_file", "paths", "“%s” can't be read. Check that it is still there and that you may open it.", name).from(err)
}

// takeUp keeps one file here and makes its sending.
func (d *Desk) takeUp(ctx context.Context, p profile, ask FileSend, from source, batch firm.ID) (contents.Sending, error) {
	hash, err := hashOf(from)
	if err != nil {
		return contents.Sending{}, badFile(from.name, err)
	}
	body, err := from.open()
	if err != nil {
		return contents.Sending{}, badFile(from.name, err)
	}
	defer body.Close()
	err = d.withContents(func(c *contents.Contents) error {
		if has, err := c.Has(ctx, p.FirmID, hash, d.now()); err != nil || has {
			return err
		}
		return c.Put(ctx, contents.Content{Firm: p.FirmID, Hash: hash, Size: from.size}, 0, body, d.now())
	})
	if errors.Is(err, contents.ErrOther) {
		return contents.Sending{}, trouble(CodeInvalid, "changed", "paths", "“%s” changed while it was read. Close it in other programs and choose it again.", from.name)
	}
	if err != nil {
		return contents.Sending{}, err
	}
	s := contents.Sending{
		ID: d.cfg.NewID(), Batch: batch, Firm: p.FirmID, Staff: p.StaffID, Name: from.name, Size: from.size, Hash: hash, State: contents.Waiting, At: d.now(),
	}
	if ask.CommentID == "" {
		s.Batch = s.ID
	}
	raw, err := json.Marshal(d.planOf(ask, from.name))
	s.Plan = string(raw)
	return s, err
}

func hashOf(from source) (string, error) {
	body, err := from.open()
	if err != nil {
		return "", err
	}
	defer body.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, io.LimitReader(body, firm.FileLimitBytes+1)); err != nil {
		return "", err
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// planOf says what becomes of one file. A new document is called as its file is,
// without the ending.
func (d *Desk) planOf(ask FileSend, name string) plan {
	one := plan{
		MatterID: firm.ID(ask.MatterID), ItemID: firm.ID(ask.ItemID), AskedID: firm.ID(ask.AskedID), CommentID: firm.ID(ask.CommentID), Text: ask.Text,
	}
	if ask.ItemID != "" {
		return one
	}
	one.New, one.ItemID, one.FolderID, one.Reason = true, d.cfg.NewID(), firm.ID(ask.FolderID), ask.Reason
	if one.Title = strings.TrimSpace(ask.Title); one.Title == "" || len(ask.Paths)+len(ask.Files) > 1 {
		one.Title = firm.TitleOf(name)
	}
	for _, contact := range ask.ShareWith {
		one.ShareWith = append(one.ShareWith, firm.ID(contact))
	}
	return one
}

// commands are what a batch that has arrived is for.
func (p plan) commands(all []contents.Sending) ([]firm.Command, error) {
	files := make([]firm.NewFile, 0, len(all))
	for _, s := range all {
		var kept firm.Content
		if err := json.Unmarshal([]byte(s.Arrived), &kept); err != nil {
			return nil, fmt.Errorf("read what arrived: %w", err)
		}
		files = append(files, firm.NewFile{ID: s.ID, Name: s.Name, Content: kept})
	}
	if p.CommentID != "" {
		return []firm.Command{firm.AddComment{ID: p.CommentID, ItemID: p.ItemID, MatterID: p.MatterID, Text: p.Text, Files: files}}, nil
	}
	cmds := []firm.Command{}
	if p.New {
		cmds = append(cmds, firm.CreateItem{ID: p.ItemID, MatterID: p.MatterID, Area: firm.Documents, Title: p.Title, Text: p.Text, FolderID: p.FolderID})
	}
	cmds = append(cmds, firm.AddFile{ItemID: p.ItemID, MatterID: p.MatterID, AskedID: p.AskedID, File: files[0]})
	for _, contact := range p.ShareWith {
		cmds = append(cmds, firm.ActOnItem{Act: firm.ActShare, ItemID: p.ItemID, MatterID: p.MatterID, ContactID: contact, Reason: p.Reason})
	}
	return cmds, nil
}

// Sendings lists what is on its way, on one matter or, without one, on all.
func (d *Desk) Sendings(ctx context.Context, matterID string) ([]Sending, error) {
	p, ok := d.who()
	if !ok {
		return nil, ErrSignedOut
	}
	lines, err := d.sendingBy(ctx, p)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(lines, func(line Sending) bool { return matterID != "" && line.MatterID != matterID }), nil
}

// sendingBy lists what a person has on its way; never nil.
func (d *Desk) sendingBy(ctx context.Context, p profile) ([]Sending, error) {
	lines := []Sending{}
	err := d.withContents(func(c *contents.Contents) error {
		all, err := c.Sendings(ctx, p.FirmID)
		if err != nil {
			return err
		}
		for _, s := range sendingsOf(all, p.StaffID) {
			line, err := sendingLine(s)
			if err != nil {
				return err
			}
			lines = append(lines, line)
		}
		return nil
	})
	return lines, err
}

func sendingLine(s contents.Sending) (Sending, error) {
	var what plan
	if err := json.Unmarshal([]byte(s.Plan), &what); err != nil {
		return Sending{}, fmt.Errorf("read a sending: %w", err)
	}
	line := Sending{
		ID: string(s.ID), MatterID: string(what.MatterID), ItemID: string(what.ItemID), FolderID: string(what.FolderID), AskedID: string(what.AskedID),
		CommentID: string(what.CommentID), Name: s.Name, Size: s.Size, Sent: s.Sent, State: s.State, Reason: s.Reason, Sentence: s.Sentence,
		Notes: []string{}, At: int64(s.At),
	}
	if what.New {
		line.ItemID = "" // it is made once the file has arrived: nobody can look at it before
	}
	var kept firm.Content
	if s.Arrived != "" && json.Unmarshal([]byte(s.Arrived), &kept) == nil && kept.Note != "" {
		line.Notes = strings.Split(kept.Note, ",")
	}
	return line, nil
}

func (d *Desk) tellSending() { d.tell(Event{Kinds: []string{sendingKind}}) }
