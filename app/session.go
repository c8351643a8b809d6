package app

import (
	"context"

	"anteroom/backend/desk"
)

// Session is the first start: which server, who signs in.
type Session struct{ app *App }

// State tells who is signed in where, and how the keychain stands. A profile
// that can't be opened is told here as a Refusal.
func (s *Session) State() (desk.SessionState, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.SessionState, error) {
		state, err := d.Session(ctx)
		if err != nil {
			return state, err
		}
		if state.Server == "" {
			state.Server = s.app.cfg.Server
		}
		return state, nil
	})
}

// Connect checks that an address leads to a server of ours and tells its firm.
func (s *Session) Connect(server string) (desk.SessionState, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.SessionState, error) {
		return d.Connect(ctx, server)
	})
}

// SignIn signs this device in at the server that Connect found.
func (s *Session) SignIn(server, email, password string) (desk.SessionState, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.SessionState, error) {
		if err := d.SignIn(ctx, server, email, password); err != nil {
			return desk.SessionState{}, err
		}
		return d.Session(ctx)
	})
}

// SetPassword changes the password of who is signed in, who gives the old one;
// their other devices are signed out. It needs a connection.
func (s *Session) SetPassword(old, password string) (Done, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (Done, error) {
		return Done{State: desk.InForce}, d.SetOwnPassword(ctx, old, password)
	})
}

// SignOut ends this device at the server; changes not yet sent are kept.
func (s *Session) SignOut() (desk.SessionState, error) {
	return ask(s.app, func(ctx context.Context, d *desk.Desk) (desk.SessionState, error) {
		if err := d.SignOut(ctx); err != nil {
			return desk.SessionState{}, err
		}
		return d.Session(ctx)
	})
}
