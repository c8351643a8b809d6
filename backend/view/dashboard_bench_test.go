package view_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/view"
)

const benchItems = 10_000

// A client's dashboard of a matter with 10,000 items, in a real database. The
// limit is one indexed read of one row in a transaction of its own, which no
// request can do without.
func BenchmarkDashboardOfTenThousandItems(b *testing.B) {
	for _, shared := range []int{0, 40, 1_000, benchItems} {
		b.Run(fmt.Sprintf("%d-shared", shared), func(b *testing.B) {
			db, office, who, portal := bigMatter(b, shared)
			look := func(fn func(tx *store.Tx) error) {
				if err := db.Read(b.Context(), office, fn); err != nil {
					b.Fatal(err)
				}
			}
			one := func(tx *store.Tx) error { _, err := firm.Get[firm.Grant](tx, portal); return err }
			page := func(tx *store.Tx) error {
				answer, err := view.Build(tx, who, view.Ask{Page: view.PageDashboard, Portal: portal}, firmtest.Noon)
				if err == nil && len(answer.Dashboard.Recent) != min(shared, view.DashboardLimit) {
					b.Fatalf("the dashboard holds %d", len(answer.Dashboard.Recent))
				}
				return err
			}
			var ours, limit time.Duration
			for b.Loop() {
				start := time.Now()
				for range 10 {
					look(one)
				}
				limit += time.Since(start) / 10
				start = time.Now()
				look(page)
				ours += time.Since(start)
			}
			b.ReportMetric(float64(ours.Microseconds())/float64(b.N)/1000, "page-ms")
			b.ReportMetric(float64(limit.Nanoseconds())/float64(b.N)/1000, "limit-µs")
			b.ReportMetric(float64(ours)/float64(limit), "x-limit")
		})
	}
}

// bigMatter keeps a matter of 10,000 items, so many of them shared with its
// client, each with a file, every fifth with comments, half of the shared ones
// opened.
func bigMatter(b *testing.B, shared int) (db *store.DB, office, who, portal firm.ID) {
	b.Helper()
	o := firmtest.NewOffice()
	rita, grant := o.Account("rita@rivera.test", o.Client), o.Grant(o.Matter, o.Client, firm.Granted)
	areas := firm.AllAreas()
	rows := o.All()
	for n := range benchItems {
		item := firm.Item{
			ID: firmtest.ID(fmt.Sprintf("item %d", n)), MatterID: o.Matter.ID, Area: areas[n%len(areas)], Title: fmt.Sprintf("Item %d", n), State: firm.StateOpen,
			Text: "Some words that people wrote into it, as they do.", StartsAt: firmtest.Noon + firm.Micros(n)*1_000_000, CreatedAt: firmtest.Noon, LastAt: firmtest.Noon,
		}
		rows = append(rows, item, firm.File{ID: firmtest.ID(fmt.Sprintf("file %d", n)), MatterID: o.Matter.ID, ItemID: item.ID, Name: "a.pdf", Version: 1})
		if n%5 == 0 {
			rows = append(rows, firm.Comment{ID: firmtest.ID(fmt.Sprintf("comment %d", n)), MatterID: o.Matter.ID, ItemID: item.ID, ByKind: firm.ByStaff, Text: "Yes"})
		}
		if n >= shared {
			continue
		}
		rows = append(rows, firm.Share{ID: firm.PairID("share", item.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: item.ID, ContactID: o.Client.ID})
		if n%2 == 0 {
			rows = append(rows, firm.Opened{ID: firm.PairID("opened", item.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: item.ID, ContactID: o.Client.ID, LastAt: firmtest.Noon})
		}
	}
	db, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "big.db"), store.Options{Authority: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close() })
	if err := db.Migrate(b.Context()); err != nil {
		b.Fatal(err)
	}
	err = db.Write(b.Context(), o.Firm.ID, func(tx *store.Tx) error {
		for _, row := range rows {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return db, o.Firm.ID, rita.ID, grant.ID
}
