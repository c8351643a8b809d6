package clientweb

import (
	"context"
	"net/http"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/view"
)

// Session is who is signed in, and the portals that are open to them now.
type Session struct {
	Email   string        `json:"email"`
	Portals []view.Portal `json:"portals" nullable:"false"`
}

type sessionAnswer struct {
	Cookies []http.Cookie `header:"Set-Cookie"`
	Body    Session
}

type signInBody struct {
	Email    string `json:"email" maxLength:"320"`
	Password string `json:"password" maxLength:"4096"`
}

type passwordBody struct {
	Old string `json:"old" maxLength:"4096"`
	New string `json:"new" maxLength:"4096"`
}

func (w *web) registerSession() {
	register(w, operation("session", http.MethodGet, "/session", "Who is signed in, and their portals"), w.session)
	register(w, operation("sign-in", http.MethodPost, "/session", "Sign in"), w.signIn)
	out := operation("sign-out", http.MethodDelete, "/session", "Sign out")
	out.DefaultStatus = http.StatusNoContent
	register(w, out, w.signOut)
	register(w, operation("change-password", http.MethodPost, "/password", "Change the password; all other sessions end"), w.changePassword)
}

// client answers whose session a request carries, or refuses.
func (w *web) client(ctx context.Context) (firm.Account, error) {
	v := visitOf(ctx)
	return w.deps.Accounts.Session(ctx, v.firm.ID, v.session, true)
}

func (w *web) session(ctx context.Context, _ *struct{}) (*sessionAnswer, error) {
	who, err := w.client(ctx)
	if err != nil {
		return nil, err
	}
	return w.portalsOf(ctx, who, nil)
}

func (w *web) portalsOf(ctx context.Context, who firm.Account, cookies []http.Cookie) (*sessionAnswer, error) {
	answer, err := w.deps.View.View(ctx, visitOf(ctx).firm.ID, who.ID, view.Ask{Page: view.PagePortals})
	if err != nil {
		return nil, err
	}
	portals := answer.Portals
	if portals == nil {
		portals = []view.Portal{}
	}
	return &sessionAnswer{Cookies: cookies, Body: Session{Email: who.Email, Portals: portals}}, nil
}

func (w *web) signIn(ctx context.Context, in *struct{ Body signInBody }) (*sessionAnswer, error) {
	v := visitOf(ctx)
	entered, err := w.deps.Accounts.SignIn(ctx, v.firm.ID, account.SignIn{
		Email: in.Body.Email, Password: in.Body.Password, Session: v.session, Browser: v.browser,
	})
	if err != nil {
		return nil, err
	}
	return w.portalsOf(ctx, entered.Account, w.entered(entered))
}

type signedOut struct {
	Cookies []http.Cookie `header:"Set-Cookie"`
	// Clear makes the browser forget what it kept of this site.
	Clear string `header:"Clear-Site-Data"`
}

func (w *web) signOut(ctx context.Context, _ *struct{}) (*signedOut, error) {
	v := visitOf(ctx)
	if err := w.deps.Accounts.SignOut(ctx, v.firm.ID, v.session); err != nil {
		return nil, err
	}
	return &signedOut{Cookies: []http.Cookie{w.cookie(sessionCookie, "", time.Duration(0))}, Clear: `"cache"`}, nil
}

func (w *web) changePassword(ctx context.Context, in *struct{ Body passwordBody }) (*sessionAnswer, error) {
	v := visitOf(ctx)
	entered, err := w.deps.Accounts.ChangePassword(ctx, v.firm.ID, v.session, v.browser, in.Body.Old, in.Body.New)
	if err != nil {
		return nil, err
	}
	return w.portalsOf(ctx, entered.Account, w.entered(entered))
}
