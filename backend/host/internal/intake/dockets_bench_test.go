package intake

import (
	"path/filepath"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/store"
)

// The import of 4,013 real matters with their parties and notes. The limit is the
// same rows put into the same tables of an empty store in one transaction, and the
// search index made once: no file to read, no names to compare, no log of changes.
func BenchmarkRealDockets(b *testing.B) {
	path := filepath.Join(firmtest.DataFolder(b), "matters", "matters.jsonl")
	var ours, limit time.Duration
	lines := int64(0)
	for b.Loop() {
		o := openOffice(b)
		start := time.Now()
		report := bringFile(b, o, path)
		ours += time.Since(start)
		lines += report.New
		limit += again(b, o)
	}
	b.ReportMetric(ours.Seconds()/float64(b.N), "s/import")
	b.ReportMetric(limit.Seconds()/float64(b.N), "s/limit")
	b.ReportMetric(float64(lines)/ours.Seconds(), "matters/s")
	b.ReportMetric(float64(ours)/float64(limit), "x-limit")
}

// again puts all that an office holds into an empty one and tells how long it took.
func again(b *testing.B, from *office) time.Duration {
	b.Helper()
	groups := map[firm.Kind][]store.Image{}
	schema := from.db.Schema()
	err := from.db.Read(b.Context(), from.id, func(tx *store.Tx) (err error) {
		for _, kind := range schema.Kinds() {
			if groups[kind], err = tx.ImagesAfter(kind, "", 1_000_000); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	to := openOffice(b)
	start := time.Now()
	to.write(b, func(tx *store.Tx) error {
		for _, kind := range schema.Kinds() {
			if err := tx.BulkPut(kind, groups[kind]); err != nil {
				return err
			}
		}
		return tx.Reindex()
	})
	return time.Since(start)
}
