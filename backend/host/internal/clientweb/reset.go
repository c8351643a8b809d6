package clientweb

import (
	"context"
	"net/http"

	"anteroom/backend/firm"
)

// Reset is what the holder of a reset's link may read.
type Reset struct {
	State       string      `json:"state" enum:"open,expired,used,unknown"`
	FirmName    string      `json:"firmName"`
	EmailMasked string      `json:"emailMasked"`
	ExpiresAt   firm.Micros `json:"expiresAt"`
}

type askResetBody struct {
	Email string `json:"email" maxLength:"320"`
}

type resetBody struct {
	Code     string `json:"code" maxLength:"60" doc:"The code from the same mail"`
	Password string `json:"password" maxLength:"4096"`
}

func (w *web) registerReset() {
	ask := operation("ask-reset", http.MethodPost, "/reset", "Ask for a mail to choose a new password; the answer is the same for every address")
	ask.DefaultStatus = http.StatusAccepted
	register(w, ask, func(ctx context.Context, in *struct{ Body askResetBody }) (*struct{}, error) {
		return nil, w.deps.Accounts.AskReset(ctx, visitOf(ctx).firm.ID, in.Body.Email)
	})
	register(w, operation("reset", http.MethodGet, "/reset/{token}", "What a reset's link opens; uses nothing up"), w.reset)
	register(w, operation("finish-reset", http.MethodPost, "/reset/{token}", "Choose the new password; all sessions end"), w.finishReset)
}

func (w *web) reset(ctx context.Context, in *LinkPath) (*struct{ Body Reset }, error) {
	office := visitOf(ctx).firm
	found, err := w.deps.Accounts.Reset(ctx, office.ID, in.Token)
	if err != nil {
		return nil, err
	}
	return &struct{ Body Reset }{Reset{State: found.State, FirmName: office.Name, EmailMasked: found.EmailMasked, ExpiresAt: found.ExpiresAt}}, nil
}

func (w *web) finishReset(ctx context.Context, in *struct {
	LinkPath
	Body resetBody
},
) (*sessionAnswer, error) {
	entered, err := w.deps.Accounts.TakeReset(ctx, visitOf(ctx).firm.ID, in.Token, in.Body.Code, in.Body.Password)
	if err != nil {
		return nil, err
	}
	return w.portalsOf(ctx, entered.Account, w.entered(entered))
}
