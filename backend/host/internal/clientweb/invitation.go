package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
)

// Invitation is what the holder of an invitation's link may read before the code
// is proven, and so nothing of the matter. Of a link that
// is not open, or waiting for the firm to open the portal again, only State and
// FirmName are filled.
type Invitation struct {
	State       string      `json:"state" enum:"open,waits,expired,superseded,used,unknown"`
	FirmName    string      `json:"firmName"`
	InvitedBy   string      `json:"invitedBy"`
	EmailMasked string      `json:"emailMasked"`
	HasAccount  bool        `json:"hasAccount" doc:"The address has a password already: ask for it instead of a new one"`
	ExpiresAt   firm.Micros `json:"expiresAt"`
}

// Accepted names the portal that was opened.
type Accepted struct {
	Portal firm.ID `json:"portal"`
}

// LinkPath holds the secret part of a link from a mail.
type LinkPath struct {
	Token string `path:"token" maxLength:"100"`
}

type codeBody struct {
	Code string `json:"code" maxLength:"60" doc:"The code from the same mail"`
}

type acceptBody struct {
	Code     string `json:"code" maxLength:"60" doc:"The code from the same mail"`
	Password string `json:"password,omitempty" maxLength:"4096" doc:"A new password, or the account's; may be left out when signed in to that account"`
}

func (w *web) registerInvitations() {
	register(w, operation("invitation", http.MethodGet, "/invitations/{token}", "What an invitation's link opens; uses nothing up"), w.invitation)
	check := operation("check-invitation-code", http.MethodPost, "/invitations/{token}/code", "Whether a code fits the link; uses nothing up, a wrong one counts as in accepting")
	check.DefaultStatus = http.StatusNoContent
	register(w, check, w.checkCode)
	register(w, operation("accept-invitation", http.MethodPost, "/invitations/{token}/accept", "Take an invitation up with code and password"), w.accept)
	again := operation("invite-again", http.MethodPost, "/invitations/{token}/again", "Ask for a fresh mail to the same address; the answer is always the same")
	again.DefaultStatus = http.StatusAccepted
	register(w, again, w.inviteAgain)
}

func (w *web) invitation(ctx context.Context, in *LinkPath) (*struct{ Body Invitation }, error) {
	office := visitOf(ctx).firm
	found, err := w.deps.Accounts.Invitation(ctx, office.ID, in.Token)
	if err != nil {
		return nil, err
	}
	if found.Fresh {
		if err := w.deps.Accounts.Opened(ctx, office.ID, in.Token); err != nil {
			// Only what staff read of it is missing; the invited person goes on.
			w.deps.Log.WarnContext(ctx, "an invitation could not be marked as opened", "error", err)
		}
	}
	return &struct{ Body Invitation }{Invitation{
		State: found.State, FirmName: office.Name, InvitedBy: found.InvitedBy, EmailMasked: found.EmailMasked, HasAccount: found.HasAccount, ExpiresAt: found.ExpiresAt,
	}}, nil
}

func (w *web) checkCode(ctx context.Context, in *struct {
	LinkPath
	Body codeBody
},
) (*struct{}, error) {
	return nil, w.deps.Accounts.CheckCode(ctx, visitOf(ctx).firm.ID, in.Token, in.Body.Code)
}

// acceptedAnswer carries the cookies beside the portal.
type acceptedAnswer struct {
	Cookies []http.Cookie `header:"Set-Cookie"`
	Body    Accepted
}

func (w *web) accept(ctx context.Context, in *struct {
	LinkPath
	Body acceptBody
},
) (*acceptedAnswer, error) {
	v := visitOf(ctx)
	entered, err := w.deps.Accounts.Accept(ctx, v.firm.ID, account.Accept{
		Token: in.Token, Code: in.Body.Code, Password: in.Body.Password, Session: v.session, Browser: v.browser,
	})
	if err != nil {
		return nil, err
	}
	return &acceptedAnswer{Cookies: w.entered(entered), Body: Accepted{Portal: entered.GrantID}}, nil
}

func (w *web) inviteAgain(ctx context.Context, in *LinkPath) (*struct{}, error) {
	return nil, w.deps.Accounts.Again(ctx, visitOf(ctx).firm.ID, in.Token)
}
