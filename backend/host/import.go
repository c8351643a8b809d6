package host

import (
	"context"
	"io"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/intake"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
)

// ImportReport tells what an import brought.
type ImportReport = intake.Report

// Import brings in a file of court dockets, one JSON object a line. Refused
// lines go into errors as CSV; progress is told after every transaction. The
// same file can be imported again: nothing is doubled, nothing that staff have
// changed is overwritten, nobody is mailed.
func (h *Host) Import(ctx context.Context, firmID firm.ID, source io.Reader, errors io.Writer, progress func(ImportReport)) (ImportReport, error) {
	return intake.Dockets(ctx, source, intake.Config{
		Progress: progress,
		Errors:   errors,
		Do: func(ctx context.Context, cmds []firm.ImportMatter) ([]intake.Outcome, error) {
			var out []intake.Outcome
			err := h.db.Write(ctx, firmID, func(tx *store.Tx) error {
				var err error
				if out, err = h.importBatch(tx, cmds); err != nil {
					return err
				}
				_, err = h.log(tx, nil)
				return err
			})
			return out, err
		},
	})
}

func (h *Host) importBatch(tx *store.Tx, cmds []firm.ImportMatter) ([]intake.Outcome, error) {
	out := make([]intake.Outcome, 0, len(cmds))
	for _, cmd := range cmds {
		op, err := intake.OpID(cmd)
		if err != nil {
			return nil, err
		}
		env := firm.Env{Actor: firm.Actor{Kind: firm.BySystem}, Now: h.now(), OpID: op, Host: true}
		one, err := intake.Apply(tx, env, cmd)
		if err != nil {
			return nil, err
		}
		out = append(out, one)
		if one.Verdict.Ok() && one.Added.Nothing() {
			continue
		}
		err = ledger.Audit(tx, ledger.Entry{
			At: env.Now, Actor: env.Actor, Command: cmd.CommandName(), About: cmd.About(), Answer: one.Verdict.Answer, Reason: one.Verdict.Reason,
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
