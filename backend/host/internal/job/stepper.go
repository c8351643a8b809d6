package job

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Stepper is the queue of the simulator: orders wait in a table of the host's
// own set until Step is called with a moment at which they are due. One seed so
// replays one run. It starts no goroutine and reads no clock.
type Stepper struct {
	kinds *kinds
	db    *store.DB
}

// NewStepper makes a queue over the store; the host's migrations must have run.
func NewStepper(db *store.DB) *Stepper { return &Stepper{kinds: newKinds(), db: db} }

// Register adds a kind of work.
func (s *Stepper) Register(kind Kind) error { return s.kinds.register(kind) }

// The states of a stepped order.
const (
	waiting = "waiting"
	ended   = "ended"
)

// Enqueue implements Queue.
func (s *Stepper) Enqueue(tx *store.Tx, order Order) error {
	if _, err := s.kinds.get(order.Kind); err != nil {
		return err
	}
	args, err := order.args()
	if err != nil {
		return err
	}
	if order.Once != "" {
		same, err := waits(tx, order)
		if err != nil || same {
			return err
		}
	}
	id, err := nextID(tx)
	if err != nil {
		return err
	}
	_, err = tx.SQL().ExecContext(tx.Context(), `INSERT INTO stepped_job (firm, id, kind, args, once, tries, due_at, state, trouble)
		VALUES ($1, $2, $3, $4, $5, 0, $6, $7, '')`, string(tx.Firm()), id, order.Kind, string(args), order.Once, int64(order.At), waiting)
	if err != nil {
		return fmt.Errorf("place an order for %s: %w", order.Kind, err)
	}
	return nil
}

func waits(tx *store.Tx, order Order) (bool, error) {
	var n int
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT COUNT(*) FROM stepped_job WHERE firm = $1 AND kind = $2 AND once = $3 AND state = $4`,
		string(tx.Firm()), order.Kind, order.Once, waiting).Scan(&n)
	if err != nil {
		return false, fmt.Errorf("look for the same order: %w", err)
	}
	return n > 0, nil
}

// nextID counts a firm's orders: the same run gives the same ids.
func nextID(tx *store.Tx) (string, error) {
	var n int64
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT COUNT(*) FROM stepped_job WHERE firm = $1`, string(tx.Firm())).Scan(&n)
	if err != nil {
		return "", fmt.Errorf("number the order: %w", err)
	}
	return fmt.Sprintf("%020d", n+1), nil
}

// stepped is an order as it is kept.
type stepped struct {
	firm     firm.ID
	id, kind string
	args     string
	tries    int
}

// Step does the one try that is due first at the given moment, of any firm, and
// tells whether there was one. What the work itself failed with is kept with
// the order, not returned; an error is a failure of the queue.
func (s *Stepper) Step(ctx context.Context, now firm.Micros) (bool, error) {
	one, found, err := s.due(ctx, now)
	if err != nil || !found {
		return false, err
	}
	kind, err := s.kinds.get(one.kind)
	if err != nil {
		return false, err
	}
	life, done := context.WithTimeout(ctx, kind.Limit)
	defer done()
	task := Task{Firm: one.firm, Kind: one.kind, Args: json.RawMessage(one.args), Try: one.tries + 1, Last: one.tries+1 >= kind.Tries}
	return true, s.settle(ctx, one, kind, now, kind.Work(life, task))
}

// RunDue steps until nothing is due, and tells how many tries there were.
func (s *Stepper) RunDue(ctx context.Context, now firm.Micros) (int, error) {
	for n := range stepsMost {
		more, err := s.Step(ctx, now)
		if err != nil || !more {
			return n, err
		}
	}
	return stepsMost, errors.New("job: work goes on making work; the run was cut")
}

// Next tells when the next order is due; 0 when none waits.
func (s *Stepper) Next(ctx context.Context) (firm.Micros, error) {
	var at sql.NullInt64
	err := s.db.Pool().QueryRowContext(ctx, `SELECT MIN(due_at) FROM stepped_job WHERE state = $1`, waiting).Scan(&at)
	if err != nil {
		return 0, fmt.Errorf("look for the next order: %w", err)
	}
	return firm.Micros(at.Int64), nil
}

func (s *Stepper) due(ctx context.Context, now firm.Micros) (stepped, bool, error) {
	var one stepped
	err := s.db.Pool().QueryRowContext(ctx, `SELECT firm, id, kind, args, tries FROM stepped_job
		WHERE state = $1 AND due_at <= $2 ORDER BY due_at, firm, id LIMIT 1`, waiting, int64(now)).
		Scan(&one.firm, &one.id, &one.kind, &one.args, &one.tries)
	if errors.Is(err, sql.ErrNoRows) {
		return one, false, nil
	}
	if err != nil {
		return one, false, fmt.Errorf("look for due orders: %w", err)
	}
	return one, true, nil
}

// settle keeps what became of a try.
func (s *Stepper) settle(ctx context.Context, one stepped, kind Kind, now firm.Micros, outcome error) error {
	state, tries, due, trouble := ended, one.tries+1, now, ""
	var later *laterError
	var never *neverError
	switch {
	case outcome == nil:
	case errors.As(outcome, &later):
		state, tries, due = waiting, one.tries, now+firm.Micros(later.wait.Microseconds())
	case errors.As(outcome, &never):
		trouble = outcome.Error()
	default:
		trouble = outcome.Error()
		if tries < kind.Tries {
			state, due = waiting, now+firm.Micros(kind.Wait(tries).Microseconds())
		}
	}
	err := s.db.Write(ctx, one.firm, func(tx *store.Tx) error {
		_, err := tx.SQL().ExecContext(ctx, `UPDATE stepped_job SET state = $1, tries = $2, due_at = $3, trouble = $4 WHERE firm = $5 AND id = $6`,
			state, tries, int64(due), trouble, string(one.firm), one.id)
		return err
	})
	if err != nil {
		return fmt.Errorf("keep what became of an order: %w", err)
	}
	return nil
}
