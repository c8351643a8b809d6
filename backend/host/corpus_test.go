package host_test

import (
	"errors"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/view"
)

// Every line of the corpus of decisions, asked of the host over a real store, each
// in a firm of its own.
func TestTheHostAnswersTheCorpusOfDecisions(t *testing.T) {
	ctx := t.Context()
	db, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "corpus.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := host.Migrate(ctx, db); err != nil {
		t.Fatal(err)
	}
	clock := &clock{now: time.UnixMicro(int64(firmtest.Noon))}
	jobs := host.NewStepper(db)
	h, err := host.New(ctx, host.Deps{
		DB: db, Queue: jobs, Now: clock.Now, Random: &chance{src: rand.NewChaCha8([32]byte{2})},
		Log: slog.New(slog.DiscardHandler), Address: "http://portal.test", Version: "test",
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Employ(jobs, &office{}, host.Mail{From: "portal@hale.example"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range firmtest.Decisions(t) {
		office := firmtest.ID("firm of " + c.Name)
		err := db.Write(ctx, office, func(tx *store.Tx) error {
			for _, row := range c.Rows().All() {
				if f, ok := row.(firm.Firm); ok {
					f.ID, f.Host = office, string(office)
					row = f
				}
				if err := tx.Put(row); err != nil {
					return err
				}
			}
			return tx.StartEpoch("corpus")
		})
		if err != nil {
			t.Fatalf("%s %s: %v", c.At, c.Name, err)
		}
		sees, err := sight(c, func(ask view.Ask) (view.Answer, error) { return h.View(ctx, office, firmtest.ID("account"), ask) })
		if err != nil || sees != c.Want.Sees {
			t.Errorf("%s %s: the host shows %v, %v; want %v", c.At, c.Name, sees, err, c.Want)
		}
		for name, act := range actsOn(c) {
			verdict, err := h.Act(ctx, office, firmtest.ID("account"), act)
			if ignoreClosed(err) != nil || (err == nil && verdict.Ok()) != c.Want.Sees {
				t.Errorf("%s %s: the host lets the client %s: %v, %v; want %v", c.At, c.Name, name, verdict, err, c.Want)
			}
		}
	}
}

// actsOn are what a client can do to a line's item, of whatever sort it is.
func actsOn(c firmtest.Case) map[string]host.Act {
	item := c.Facts.Item
	if item == nil {
		return nil
	}
	o := firmtest.NewOffice()
	act := func(make func(matter, contact firm.ID) firm.Command) host.Act {
		return host.Act{Portal: firm.GrantID(o.Matter.ID, o.Client.ID), Command: make}
	}
	all := map[string]host.Act{
		"open it": act(func(matter, contact firm.ID) firm.Command {
			return firm.MarkOpened{ItemID: item.ID, MatterID: matter, ContactID: contact}
		}),
		"comment on it": act(func(matter, contact firm.ID) firm.Command {
			return firm.AddComment{ID: firmtest.ID("comment"), ItemID: item.ID, MatterID: matter, ContactID: contact, Text: "Hello"}
		}),
	}
	if item.Area == firm.Tasks {
		all["tick it off"] = act(func(matter, contact firm.ID) firm.Command {
			return firm.TickTask{ItemID: item.ID, MatterID: matter, ContactID: contact, Done: true}
		})
	}
	return all
}

// sight asks for the page that a line is about; an item alone and in its list.
func sight(c firmtest.Case, read func(view.Ask) (view.Answer, error)) (bool, error) {
	o := firmtest.NewOffice()
	ask := view.Ask{Page: view.PageDashboard, Portal: firm.GrantID(o.Matter.ID, o.Client.ID)}
	if item := c.Facts.Item; item != nil {
		ask.Page, ask.Area, ask.Item = view.PageItem, item.Area, item.ID
	} else if c.Facts.Area != "" {
		ask.Page, ask.Area = view.PageList, c.Facts.Area
	}
	_, err := read(ask)
	if err != nil {
		return false, ignoreClosed(err)
	}
	if ask.Page != view.PageItem {
		return true, nil
	}
	ask.Page = view.PageList
	list, err := read(ask)
	if err != nil {
		return false, err
	}
	if !slices.ContainsFunc(list.List.Entries, func(e view.Entry) bool { return e.ID == ask.Item }) {
		return false, errors.New("the item is shown alone and stands in no list")
	}
	return true, nil
}

func ignoreClosed(err error) error {
	if errors.Is(err, view.ErrClosed) {
		return nil
	}
	return err
}
