package host

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"anteroom/backend/demo"
	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/view"
)

// DemoPassword opens the logins of an invented firm. It stands in the open, so
// a demo belongs on a machine that only its owner reaches.
const DemoPassword = "walk along the quiet river"

// DemoMade tells how to get into an invented firm.
type DemoMade struct {
	Firm        string
	FirmID      firm.ID
	AdminEmail  string
	ClientEmail string
	Password    string
	Rows        int
}

// Demo fills an empty server with an invented firm, small or large, the same
// for the same seed. It mails nobody.
func (h *Host) Demo(ctx context.Context, size string, seed uint64) (DemoMade, error) {
	firms, err := h.db.Firms(ctx)
	if err != nil {
		return DemoMade{}, err
	}
	if len(firms) > 0 {
		return DemoMade{}, errors.New("there is a firm here already; choose another data folder with --data")
	}
	made := DemoMade{Firm: demo.FirmName, AdminEmail: demo.AdminEmail, Password: DemoPassword}
	if made.FirmID, err = h.newID(); err != nil {
		return DemoMade{}, err
	}
	hash, err := h.accounts.HashPassword(ctx, DemoPassword)
	if err != nil {
		return DemoMade{}, err
	}
	for _, content := range demo.StoryContents() {
		if err := h.demoContent(ctx, made.FirmID, content); err != nil {
			return DemoMade{}, err
		}
	}
	err = h.db.Write(ctx, made.FirmID, func(tx *store.Tx) error {
		made.Rows, made.ClientEmail = 0, ""
		return h.invent(tx, &made, demo.Options{Size: demo.Size(size), Seed: seed, Now: h.now(), FirmID: made.FirmID}, hash)
	})
	return made, err
}

func (h *Host) invent(tx *store.Tx, made *DemoMade, options demo.Options, hash string) error {
	epoch, err := h.newID()
	if err != nil {
		return err
	}
	if err := tx.StartEpoch(string(epoch)); err != nil {
		return err
	}
	var clients []firm.Account
	_, err = demo.Generate(options, func(rows []firm.Row) error {
		images := make([]store.Image, 0, len(rows))
		for _, row := range rows {
			image, err := tx.Schema().ImageOf(row)
			if err != nil {
				return err
			}
			images = append(images, image)
		}
		if err := tx.BulkPut(rows[0].RowKind(), images); err != nil {
			return err
		}
		made.Rows += len(rows)
		// A login is given to a person who stands in the rows already.
		for _, row := range rows {
			if err := h.demoLogin(tx, row, hash); err != nil {
				return err
			}
			if one, ok := row.(firm.Account); ok {
				clients = append(clients, one)
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("invent the firm: %w", err)
	}
	if err := h.demoClient(tx, made, clients, hash); err != nil {
		return fmt.Errorf("give a client a login: %w", err)
	}
	if err := tx.Reindex(); err != nil {
		return fmt.Errorf("index the firm: %w", err)
	}
	_, err = tx.Append(h.now(), store.Extra{})
	return err
}

// demoContent keeps what a file of the story holds, on a host that keeps contents.
func (h *Host) demoContent(ctx context.Context, firmID firm.ID, content demo.Content) error {
	if h.deps.Contents == nil {
		return nil
	}
	if err := h.deps.Contents.keep(ctx, firmID, bytes.NewReader(content.Bytes)); err != nil {
		return fmt.Errorf("keep the story's papers: %w", err)
	}
	return nil
}

// demoLogin gives the firm's people the demo's password.
func (h *Host) demoLogin(tx *store.Tx, row firm.Row, hash string) error {
	one, ok := row.(firm.Staff)
	if !ok {
		return nil
	}
	return h.accounts.PutStaffPassword(tx, one.ID, hash)
}

// demoClient gives the password to the first client who finds something in a
// portal: a login that opens nothing would show nothing.
func (h *Host) demoClient(tx *store.Tx, made *DemoMade, clients []firm.Account, hash string) error {
	for _, one := range clients {
		answer, err := view.Build(tx, one.ID, view.Ask{Page: view.PagePortals}, h.now())
		if err != nil {
			return err
		}
		if one.Verified && !one.Locked && slices.ContainsFunc(answer.Portals, holdsItems) {
			made.ClientEmail = one.Email
			return h.accounts.PutAccountPassword(tx, one.ID, hash)
		}
	}
	return nil
}

func holdsItems(portal view.Portal) bool {
	return slices.ContainsFunc(portal.Areas, func(a view.AreaCount) bool { return a.Count > 0 })
}
