package app

import (
	"context"

	"anteroom/backend/desk"
)

// Files is what files hold: sending, looking, saving and keeping them here.
type Files struct {
	app *App
	// save asks the person for a place to save a file, and pick for files to send;
	// nil where there is no window.
	save func(name string) (string, error)
	pick func() ([]string, error)
}

// OnFiles has a window's dialogs asked for places and files.
func OnFiles(f *Files, save func(name string) (string, error), pick func() ([]string, error)) {
	f.save, f.pick = save, pick
}

// FilesSent names the files taken up to be sent.
type FilesSent struct {
	// IDs stand in the order of the paths and then of the contents.
	IDs []string `json:"ids"`
}

// Saved tells where a file was saved.
type Saved struct {
	// Path is empty when the person chose no place.
	Path  string `json:"path"`
	Bytes int64  `json:"bytes"`
}

// Send takes files up; when it returns they are durable on this computer,
// encrypted, and go to the server by themselves.
func (f *Files) Send(files desk.FileSend) (FilesSent, error) {
	return askWithin(f.app, fileWithin, func(ctx context.Context, d *desk.Desk) (FilesSent, error) {
		ids, err := d.Send(ctx, files)
		return FilesSent{IDs: ids}, err
	})
}

// Choose asks the person for files, with the system's own dialog; none were chosen
// when the list is empty.
func (f *Files) Choose() ([]string, error) {
	if f.pick == nil {
		return nil, noWindow("There is no window here to ask for files. Name them.")
	}
	paths, err := f.pick()
	if err != nil {
		return nil, &Refusal{Code: "internal", Reason: "no_dialog", Sentence: "The system did not show its dialog for choosing files. Try again."}
	}
	if paths == nil {
		paths = []string{}
	}
	return paths, nil
}

// Sending lists what is on its way, on one matter or, without one, on all.
func (f *Files) Sending(matterID string) ([]desk.Sending, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) ([]desk.Sending, error) { return d.Sendings(ctx, matterID) })
}

// Cancel takes back a file that is on its way, or puts away one that was refused.
func (f *Files) Cancel(id string) (Done, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return Done{ID: id, State: desk.InForce}, d.CancelSending(ctx, id)
	})
}

// Retry sends a refused file once more.
func (f *Files) Retry(id string) (Done, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return Done{ID: id, State: desk.NotYet}, d.RetrySending(ctx, id)
	})
}

// Open tells what can be shown of a file, and marks a client's as opened by the
// firm. It writes nothing plain.
func (f *Files) Open(fileID string) (desk.FileOpened, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (desk.FileOpened, error) { return d.OpenFile(ctx, fileID) })
}

// Picture is a page, counted from 1, about so many pixels wide.
func (f *Files) Picture(fileID string, page, width int) (desk.FilePicture, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (desk.FilePicture, error) {
		return d.FilePicture(ctx, fileID, min(max(page, 1), pagesMost), min(max(width, 1), widthMost))
	})
}

// Text is a page's words.
func (f *Files) Text(fileID string, page int) (desk.FileText, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (desk.FileText, error) {
		return d.FileText(ctx, fileID, min(max(page, 1), pagesMost))
	})
}

// Save writes a file to a place of the person's own choice, where it is no longer
// encrypted. Without a path the person is asked for one.
func (f *Files) Save(fileID, path string) (Saved, error) {
	if path == "" {
		opened, err := f.Open(fileID)
		if err != nil {
			return Saved{}, err
		}
		if path, err = placeFor(f.save, opened.File.Name); err != nil || path == "" {
			return Saved{}, err
		}
	}
	return askWithin(f.app, fileWithin, func(ctx context.Context, d *desk.Desk) (Saved, error) {
		wrote, err := d.SaveFile(ctx, fileID, path)
		return Saved{Path: path, Bytes: wrote}, err
	})
}

// Pin keeps an item's files, or a folder's, on this computer, or no longer.
func (f *Files) Pin(itemID string, on bool) (Done, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return Done{ID: itemID, State: desk.InForce}, d.Pin(ctx, itemID, on)
	})
}

// Pinned tells what is kept on this computer.
func (f *Files) Pinned() (desk.PinnedPage, error) {
	return ask(f.app, func(ctx context.Context, d *desk.Desk) (desk.PinnedPage, error) { return d.Pinned(ctx) })
}
