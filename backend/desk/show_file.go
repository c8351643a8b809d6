package desk

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"anteroom/backend/desk/internal/contents"
	"anteroom/backend/desk/internal/link"
	"anteroom/backend/firm"
)

// file reads a file's row; the cache holds only what this person may see.
func (d *Desk) file(ctx context.Context, id string) (f firm.File, err error) {
	err = d.read(ctx, func(r *reader) error {
		f, err = firm.Get[firm.File](r, firm.ID(id))
		if errors.Is(err, firm.ErrNone) {
			return trouble(CodeNotFound, "no_file", "fileId", "This file is not there any more. Go back to the matter.")
		}
		return err
	})
	return f, err
}

// fileLink is the way to the server's contents, or ErrNotKept where there is none.
func (d *Desk) fileLink() (link.Files, string, error) {
	l, token, err := d.line()
	if err != nil {
		return nil, "", err
	}
	files, ok := l.(link.Files)
	if !ok {
		return nil, "", ErrNotKept
	}
	return files, token, nil
}

// notKept says of a file that can't be had now what to do to have it.
func notKept(err error) error {
	if err != nil && toldOf(err).Code == CodeOffline {
		return ErrNotKept.from(err)
	}
	if err != nil {
		return toldOf(err)
	}
	return nil
}

// OpenFile tells what can be shown of a file, and that somebody at the firm has
// opened it, after which its client can't take it back. Nothing plain is written
// to the disk.
func (d *Desk) OpenFile(ctx context.Context, id string) (FileOpened, error) {
	p, ok := d.who()
	if !ok {
		return FileOpened{}, ErrSignedOut
	}
	f, err := d.file(ctx, id)
	if err != nil {
		return FileOpened{}, err
	}
	opened := FileOpened{Shows: showsOf(f)}
	err = d.withContents(func(c *contents.Contents) error {
		opened.Kept, err = c.Has(ctx, p.FirmID, f.Hash, d.now())
		return err
	})
	if err != nil {
		return FileOpened{}, err
	}
	if err := d.markOpened(ctx, f); err != nil {
		return FileOpened{}, err
	}
	err = d.read(ctx, func(r *reader) error {
		m, err := firm.Get[firm.Matter](r, f.MatterID)
		if err != nil {
			return fmt.Errorf("read matter: %w", err)
		}
		l, err := d.newLines(r, m)
		if err != nil {
			return err
		}
		waiting, err := l.waitingRows("file")
		if err != nil {
			return err
		}
		opened.File, err = l.fileLine(f, waiting)
		return err
	})
	return opened, err
}

func showsOf(f firm.File) string {
	switch {
	case f.Pages > 0:
		return "pages"
	case strings.HasPrefix(f.Media, "text/plain"):
		return "text"
	default:
		return "nothing"
	}
}

func (d *Desk) markOpened(ctx context.Context, f firm.File) error {
	if f.ByKind != firm.ByClient || f.OpenedAt != 0 {
		return nil
	}
	_, err := d.Do(ctx, firm.MarkItem{ItemID: f.ItemID, MatterID: f.MatterID, Files: []firm.ID{f.ID}})
	return err
}

// FilePicture draws a page, counted from 1: from here where it was seen before or
// pinned, else by the server, which is then kept. It fails with not_kept.
func (d *Desk) FilePicture(ctx context.Context, id string, page, width int) (FilePicture, error) {
	p, f, err := d.asked(ctx, id)
	if err != nil {
		return FilePicture{}, err
	}
	l, token, err := d.fileLink()
	if err != nil && !errors.Is(err, ErrNotKept) {
		return FilePicture{}, err
	}
	drawn, err := d.picture(ctx, p, l, token, f, page, width)
	if err != nil {
		return FilePicture{}, notKept(err)
	}
	return FilePicture{URI: "data:" + drawn.Media + ";base64," + base64.StdEncoding.EncodeToString(drawn.Bytes), Pages: f.Pages}, nil
}

func (d *Desk) asked(ctx context.Context, id string) (profile, firm.File, error) {
	p, ok := d.who()
	if !ok {
		return p, firm.File{}, ErrSignedOut
	}
	f, err := d.file(ctx, id)
	return p, f, err
}

// picture finds a page here or has it drawn. Without a connection one of another
// width does.
func (d *Desk) picture(ctx context.Context, p profile, l link.Files, token string, f firm.File, page, width int) (contents.Page, error) {
	kept, err := d.keptPage(ctx, p, f, page, max(width, 1))
	if err == nil && kept.Width == width {
		return kept, nil
	}
	if err != nil && !errors.Is(err, contents.ErrNone) {
		return kept, err
	}
	if l == nil {
		if err == nil {
			return kept, nil
		}
		return kept, ErrNotKept
	}
	drawn := contents.Page{Number: page, Width: width}
	var gone error
	if drawn.Media, drawn.Bytes, gone = l.Picture(ctx, token, f.ID, page, width); gone != nil {
		if err == nil && toldOf(gone).Code == CodeOffline {
			return kept, nil
		}
		return drawn, gone
	}
	return drawn, d.withContents(func(c *contents.Contents) error { return c.PutPage(ctx, p.FirmID, f.Hash, drawn, d.now()) })
}

func (d *Desk) keptPage(ctx context.Context, p profile, f firm.File, page, width int) (kept contents.Page, err error) {
	err = d.withContents(func(c *contents.Contents) error {
		kept, err = c.FindPage(ctx, p.FirmID, f.Hash, page, width, d.now())
		return err
	})
	return kept, err
}

// FileText reads a page's words, as FilePicture draws it.
func (d *Desk) FileText(ctx context.Context, id string, page int) (FileText, error) {
	p, f, err := d.asked(ctx, id)
	if err != nil {
		return FileText{}, err
	}
	l, token, err := d.fileLink()
	if err != nil && !errors.Is(err, ErrNotKept) {
		return FileText{}, err
	}
	read, err := d.words(ctx, p, l, token, f, page)
	if err != nil {
		return FileText{}, notKept(err)
	}
	return FileText{Text: string(read.Bytes), Cut: read.Cut}, nil
}

func (d *Desk) words(ctx context.Context, p profile, l link.Files, token string, f firm.File, page int) (contents.Page, error) {
	kept, err := d.keptPage(ctx, p, f, page, 0)
	if err == nil || !errors.Is(err, contents.ErrNone) {
		return kept, err
	}
	if l == nil {
		return kept, ErrNotKept
	}
	text, cut, err := l.Words(ctx, token, f.ID, page)
	if err != nil {
		return kept, err
	}
	kept = contents.Page{Number: page, Media: "text/plain", Cut: cut, Bytes: []byte(text)}
	return kept, d.withContents(func(c *contents.Contents) error { return c.PutPage(ctx, p.FirmID, f.Hash, kept, d.now()) })
}

// SaveFile writes a file's content, fetched if it is not here, to a place that the
// person chose. It fails with not_kept, or file_unwritable.
func (d *Desk) SaveFile(ctx context.Context, id, path string) (int64, error) {
	p, f, err := d.asked(ctx, id)
	if err != nil {
		return 0, err
	}
	has := false
	err = d.withContents(func(c *contents.Contents) error { has, err = c.Has(ctx, p.FirmID, f.Hash, d.now()); return err })
	if err != nil {
		return 0, err
	}
	if !has {
		l, token, err := d.fileLink()
		if err != nil {
			return 0, err
		}
		if err := d.fetch(ctx, p, l, token, f); err != nil {
			return 0, notKept(err)
		}
		d.tell(Event{Kinds: []string{contentKind}})
	}
	if err := d.markOpened(ctx, f); err != nil {
		return 0, err
	}
	wrote := int64(0)
	return wrote, writeWhole(path, func(to io.Writer) error {
		return d.withContents(func(c *contents.Contents) error {
			wrote, err = c.Copy(ctx, p.FirmID, f.Hash, 0, to)
			return err
		})
	})
}

// writeWhole writes a file that is there whole or not at all.
func writeWhole(path string, write func(io.Writer) error) error {
	part, err := os.CreateTemp(filepath.Dir(path), ".saving-*")
	if err != nil {
		return unwritable(err)
	}
	err = errors.Join(write(part), part.Sync(), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), path)
	}
	if err != nil {
		return unwritable(errors.Join(err, ignoreGone(os.Remove(part.Name()))))
	}
	return nil
}

func ignoreGone(err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func unwritable(err error) *Trouble {
	return trouble(CodeRefused, "file_unwritable", "path", "The file could not be saved there. Choose another folder, one that you may write and that has room.").from(err)
}
