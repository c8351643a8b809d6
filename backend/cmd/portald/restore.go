package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host"
)

type restoreCommand struct {
	File    string `arg:"" optional:"" help:"A copy that portald backup wrote; it becomes the database of the data folder, and the files beside it come back." type:"existingfile"`
	Force   bool   `help:"Also into a data folder that is not empty: its database is put aside."`
	Epoch   bool   `help:"The database was put back by other means, such as pg_restore: begin anew with it."`
	Status  bool   `help:"Tell how far the desks have come since."`
	Confirm bool   `help:"Open the portal again and let mail go on."`
}

// Run does the one thing that was asked for.
func (c *restoreCommand) Run(ctx context.Context, common *Common) error {
	asked := 0
	for _, one := range []bool{c.File != "", c.Epoch, c.Status, c.Confirm} {
		if one {
			asked++
		}
	}
	if asked != 1 {
		return errors.New("say what to do: name a backup's file, or give one of --epoch, --status and --confirm")
	}
	if c.File != "" {
		return c.restore(ctx, common)
	}
	return common.offline(ctx, func(h *host.Host) error {
		firms, err := h.DB().Firms(ctx)
		if err != nil {
			return err
		}
		if len(firms) == 0 {
			return errors.New("there is no firm here; name the right data folder with --data, or the database with --db")
		}
		for _, office := range firms {
			if err := c.with(ctx, h, office); err != nil {
				return fmt.Errorf("%s: %w", office.Name, err)
			}
		}
		return nil
	})
}

const whatNow = `The portal is closed and no mail goes out. Everybody is signed out; links that were mailed have ended.
Next: start portald serve; have every desk sign in, so that it sends again what it had settled; look at it with
portald restore --status; then open the portal with portald restore --confirm.
`

func (c *restoreCommand) restore(ctx context.Context, common *Common) error {
	aside, err := host.Restore(ctx, common.host(), c.File, c.Force)
	if aside != "" {
		fmt.Printf("The database that was there is now %s.\n", filepath.Base(aside))
	}
	if err != nil {
		return err
	}
	fmt.Printf("%s was put back.\n%s", filepath.Base(c.File), whatNow)
	return nil
}

// with does to one firm what was asked for.
func (c *restoreCommand) with(ctx context.Context, h *host.Host, office firm.Firm) error {
	if c.Epoch {
		if err := h.BeginAnew(ctx, office.ID); err != nil {
			return err
		}
		fmt.Printf("%s begins anew.\n%s", office.Name, whatNow)
		return nil
	}
	standing, err := h.Standing(ctx, office.ID)
	if err != nil {
		return err
	}
	tell(office, standing)
	if !c.Confirm || standing.Since == 0 {
		return nil
	}
	if err := h.Confirm(ctx, office.ID); err != nil {
		return err
	}
	fmt.Printf("%s: the portal is open again, and mail goes out.\n", office.Name)
	return nil
}

func tell(office firm.Firm, s host.Standing) {
	if s.Since == 0 {
		fmt.Printf("%s is not held.\n", office.Name)
		return
	}
	since := time.UnixMicro(int64(s.Since)).UTC().Format("2006-01-02 15:04 MST")
	fmt.Printf("%s was put back and is held since %s.\n", office.Name, since)
	fmt.Printf("Desks have sent %d changes since; %d were not applied, and their people told.\n", s.Received, s.Refused)
	if len(s.Missing) == 0 {
		fmt.Println("Every desk that the backup knows has signed in again.")
		return
	}
	fmt.Println("Not yet back, so that what they had taken away may still be open:")
	for _, one := range s.Missing {
		fmt.Println("  " + one)
	}
}
