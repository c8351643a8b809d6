package host

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/staffweb"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// File names a file's content for a device whose person is inside the matter's
// wall. All others get firm.ErrNone, whether the file exists or not.
func (h *Host) File(ctx context.Context, token string, id firm.ID) (lend.File, error) {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return lend.File{}, err
	}
	var file firm.File
	err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		desk, err := h.desk(tx, token)
		if err != nil {
			return err
		}
		if file, err = firm.Get[firm.File](tx, keepable(id)); err != nil {
			return err
		}
		matter, err := firm.Get[firm.Matter](tx, file.MatterID)
		if err != nil {
			return err
		}
		inside, err := firm.SeesMatter(tx, desk.Staff, matter)
		if err == nil && !inside {
			err = firm.ErrNone
		}
		return err
	})
	if err != nil {
		return lend.File{}, fmt.Errorf("read a file: %w", err)
	}
	return lend.File{Firm: string(firmID), Hash: file.Hash, Name: file.Name, Media: file.Media}, nil
}

// Ring returns a channel that is closed when the firm of a file has changed.
func (h *Host) Ring(firmID firm.ID) <-chan struct{} { return h.bell.wait(firmID, "") }

// uploader says whose upload a request of a device is about. A photo loses its
// position here too: what staff file away today is shared tomorrow.
func (h *Host) uploader(r *http.Request) (blob.Uploader, error) {
	// A file that has arrived whole is taken although its desk has gone.
	ctx, token := context.WithoutCancel(r.Context()), staffweb.TokenOf(r)
	firmID, err := h.firmOf(ctx, token)
	var desk Desk
	if err == nil {
		err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
			desk, err = h.desk(tx, token)
			return err
		})
	}
	var no *wire.Trouble
	if errors.As(err, &no) {
		return blob.Uploader{}, &blob.Refusal{Status: http.StatusUnauthorized, Code: no.Code, Reason: no.Problem, Sentence: no.Sentence}
	}
	if err != nil {
		return blob.Uploader{}, err
	}
	return blob.Uploader{Firm: string(firmID), Kind: string(firm.ByStaff), ID: string(desk.Staff)}, nil
}
