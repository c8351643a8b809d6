package app

import (
	"context"

	"anteroom/backend/desk"
)

// Sync is the calm dot, and the list of changes made here.
type Sync struct {
	app *App
	// choose asks the person for a new file's place, "" where they changed their mind.
	choose func(name string) (string, error)
}

// OnSave says how a place for a new file is asked for: by the system's dialog.
func OnSave(s *Sync, choose func(name string) (string, error)) { s.choose = choose }

// State tells how this desk and the server stand, and how many changes wait.
func (s *Sync) State() (desk.SyncState, error) {
	return ask(s.app, func(_ context.Context, d *desk.Desk) (desk.SyncState, error) { return d.State(), nil })
}

// Changes lists the changes made here: waiting ones, and those answered that
// need a look.
func (s *Sync) Changes() ([]desk.ChangeLine, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) ([]desk.ChangeLine, error) { return d.Changes(ctx) })
}

// Dismiss takes an answered change off the list.
func (s *Sync) Dismiss(id string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return Done{ID: id, State: desk.InForce}, d.Dismiss(ctx, id)
	})
}

// Choose settles a change that asks: keep is "mine" or "theirs".
func (s *Sync) Choose(id, keep string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		result, err := d.Choose(ctx, id, keep)
		return Done{ID: id, State: result.State}, err
	})
}

// Now tries to reach the server at once.
func (s *Sync) Now() (desk.SyncState, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.SyncState, error) {
		return d.Now(ctx)
	})
}

// ExportUnsent writes the changes not yet sent, refused or asking, encrypted,
// into a new file. Without a path the person is asked for one.
func (s *Sync) ExportUnsent(path string) (Exported, error) {
	if path == "" {
		var err error
		if path, err = placeFor(s.choose, "unsent-changes.anteroom"); err != nil || path == "" {
			return Exported{}, err
		}
	}
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Exported, error) {
		n, err := d.ExportUnsent(ctx, path)
		return Exported{Path: path, Changes: n}, err
	})
}
