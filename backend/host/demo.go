package host

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/demo"
	"anteroom/backend/firm"
	"anteroom/backend/store"
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
			if err := h.demoLogin(tx, made, row, hash); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("invent the firm: %w", err)
	}
	if err := tx.Reindex(); err != nil {
		return fmt.Errorf("index the firm: %w", err)
	}
	_, err = tx.Append(h.now(), store.Extra{})
	return err
}

// demoLogin gives the firm's people and one client the demo's password.
func (h *Host) demoLogin(tx *store.Tx, made *DemoMade, row firm.Row, hash string) error {
	switch one := row.(type) {
	case firm.Staff:
		return h.accounts.PutStaffPassword(tx, one.ID, hash)
	case firm.Account:
		if made.ClientEmail != "" || !one.Verified || one.Locked {
			return nil
		}
		made.ClientEmail = one.Email
		return h.accounts.PutAccountPassword(tx, one.ID, hash)
	default:
		return nil
	}
}
