package job

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Queue takes orders inside a transaction of the store.
type Queue interface {
	// Enqueue keeps an order with the transaction's commit. An order whose Once
	// equals that of one still waiting or running is dropped: it is the same work.
	Enqueue(tx *store.Tx, order Order) error
}

// Order is one piece of work for one firm, the transaction's.
type Order struct {
	// Kind is the name of a registered kind.
	Kind string
	// Args are written as JSON. They hold ids; a token or a text in them would
	// stand in the database in the clear.
	Args any
	// At is the earliest moment; 0 is at once.
	At firm.Micros
	// Once names the work so that it waits at most once; empty means no limit.
	Once string
}

// Task is one try of an order.
type Task struct {
	Firm firm.ID
	Kind string
	Args json.RawMessage
	// Try is 1 for the first; Last tells that no other follows.
	Try  int
	Last bool
}

// Read fills the arguments into what the kind expects.
func (t Task) Read(into any) error {
	if err := json.Unmarshal(t.Args, into); err != nil {
		return Never(fmt.Errorf("read the arguments of %s: %w", t.Kind, err))
	}
	return nil
}

// Kind is a sort of work and who does it.
type Kind struct {
	Name string
	// Work does one try. An error means another try after Wait, up to Tries;
	// Later and Never say otherwise. It may be called twice for one order, after
	// a crash, so it looks at the rows before it acts.
	Work func(ctx context.Context, task Task) error
	// Tries is the most tries, 1 or more.
	Tries int
	// Wait is the pause after a failed try, counted from 1.
	Wait func(try int) time.Duration
	// Limit bounds one try; 0 is a minute.
	Limit time.Duration
}

// laterError asks for another try that does not count.
type laterError struct{ wait time.Duration }

func (l *laterError) Error() string { return "not yet; again in " + l.wait.String() }

// Later is returned by work that cannot be done yet; it does not count as a try.
func Later(wait time.Duration) error { return &laterError{wait: wait} }

// neverError ends an order.
type neverError struct{ cause error }

func (n *neverError) Error() string { return "given up: " + n.cause.Error() }
func (n *neverError) Unwrap() error { return n.cause }

// Never is returned by work that no further try could do.
func Never(cause error) error { return &neverError{cause: cause} }

// ErrUnknownKind is returned for an order of a kind that nobody registered.
var ErrUnknownKind = errors.New("job: nobody does this kind of work; register it before orders are placed")

// kinds is the list of registered kinds; both adapters hold one.
type kinds struct {
	mu     sync.RWMutex
	byName map[string]Kind
}

func newKinds() *kinds { return &kinds{byName: map[string]Kind{}} }

func (k *kinds) register(kind Kind) error {
	if kind.Name == "" || kind.Work == nil || kind.Wait == nil || kind.Tries < 1 || kind.Tries > triesMost {
		return fmt.Errorf("job: kind %q needs Name, Work, Wait and 1 to %d Tries", kind.Name, triesMost)
	}
	if kind.Limit == 0 {
		kind.Limit = workLife
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, twice := k.byName[kind.Name]; twice {
		return fmt.Errorf("job: kind %q is registered twice", kind.Name)
	}
	k.byName[kind.Name] = kind
	return nil
}

func (k *kinds) get(name string) (Kind, error) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	kind, ok := k.byName[name]
	if !ok {
		return Kind{}, fmt.Errorf("%w: %s", ErrUnknownKind, name)
	}
	return kind, nil
}

// args writes an order's arguments, within bounds.
func (o Order) args() (json.RawMessage, error) {
	text, err := json.Marshal(o.Args)
	if err != nil {
		return nil, fmt.Errorf("write the arguments of %s: %w", o.Kind, err)
	}
	if len(text) > argsBytes {
		return nil, fmt.Errorf("job: the arguments of %s have %d bytes, at most %d are kept; name rows instead of carrying them", o.Kind, len(text), argsBytes)
	}
	return text, nil
}

// Doubling is a pause that doubles from first with each try, at most longest.
func Doubling(first, longest time.Duration) func(try int) time.Duration {
	return func(try int) time.Duration {
		wait := first
		for i := 1; i < try && wait < longest; i++ {
			wait *= 2
		}
		return min(wait, longest)
	}
}
