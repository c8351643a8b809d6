package bench

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
)

// firstSync fetches the whole firm from portald over HTTP into an encrypted
// cache with its search index. The limit is the same rows and the same
// documents, already in memory, put into the same tables of a file of the same
// encrypted engine by one prepared INSERT per table in one transaction.
func (h *house) firstSync(b *testing.B) {
	var ours, limit time.Duration
	rows := 0
	for b.Loop() {
		p, d := h.newProfile(b)
		debug.FreeOSMemory()
		forgetPeak("self")
		forgetPeak(h.serverProcess())
		start := time.Now()
		bring(b, d)
		ours += time.Since(start)
		reportPeak(b, "self", "peak-MB")
		reportPeak(b, h.serverProcess(), "server-peak-MB")
		must(b, d.Close())
		h.synced = p

		load := gather(b, p)
		rows = load.count()
		limit += load.insert(b, p.secret(b, "cache-key"))
	}
	b.ReportMetric(ours.Seconds()/float64(b.N), "s/sync")
	b.ReportMetric(limit.Seconds()/float64(b.N), "s/limit")
	b.ReportMetric(float64(rows*b.N)/ours.Seconds(), "rows/s")
	limited(b, ours.Seconds(), limit.Seconds())
}

// load is what a first sync brought, ready to be written again.
type load struct {
	firm   firm.ID
	schema *store.Schema
	// tables are the statements that make the cache's tables and indexes.
	tables    []string
	rows      map[firm.Kind][]store.Image
	documents []store.Document
}

func (l *load) count() (n int) {
	for _, images := range l.rows {
		n += len(images)
	}
	return n
}

// gather reads rows, documents and tables back from a profile's cache.
func gather(b *testing.B, p *profile) *load {
	b.Helper()
	l := &load{firm: p.names(b).FirmID, rows: map[firm.Kind][]store.Image{}}
	pool := p.cache(b)
	tables, err := pool.Query(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE 'search\_word\_%' ESCAPE '\'`)
	must(b, err)
	for tables.Next() {
		var text string
		must(b, tables.Scan(&text))
		l.tables = append(l.tables, text)
	}
	must(b, tables.Err())
	cache, err := store.New(pool, listening{sqlite.Dialect(), &l.documents}, store.Options{})
	must(b, err)
	l.schema = cache.Schema()
	must(b, cache.Write(context.Background(), l.firm, func(tx *store.Tx) error {
		if err := tx.Reindex(); err != nil {
			return err
		}
		for _, kind := range l.schema.Kinds() {
			images, err := tx.ImagesAfter(kind, "", 1<<30)
			if err != nil {
				return err
			}
			l.rows[kind] = images
		}
		return nil
	}))
	must(b, cache.Close())
	return l
}

// listening is an engine that hears which documents the index is built of and
// leaves the index as it is.
type listening struct {
	store.Dialect
	heard *[]store.Document
}

func (l listening) Index() store.Index { return heard{l.Dialect.Index(), l.heard} }

type heard struct {
	store.Index
	into *[]store.Document
}

func (h heard) Build(_ context.Context, _ *sql.Tx, _ store.Place, next func() ([]store.Document, error)) error {
	for {
		docs, err := next()
		if err != nil || len(docs) == 0 {
			return err
		}
		*h.into = append(*h.into, docs...)
	}
}

// insert writes it all into a new file and tells how long that took.
func (l *load) insert(b *testing.B, key string) time.Duration {
	b.Helper()
	db, err := openSealed(filepath.Join(b.TempDir(), "limit.db"), key)
	must(b, err)
	defer db.Close()
	for _, text := range l.tables {
		if _, err := db.Exec(text); err != nil {
			b.Fatalf("%s: %v", text, err)
		}
	}
	contents := l.contents()
	debug.FreeOSMemory()
	start := time.Now()
	tx, err := db.Begin()
	must(b, err)
	for _, kind := range l.schema.Kinds() {
		must(b, l.insertRows(tx, kind))
	}
	must(b, l.insertDocuments(tx, contents))
	must(b, tx.Commit())
	return time.Since(start)
}

func (l *load) insertRows(tx *sql.Tx, kind firm.Kind) error {
	columns := l.schema.Columns(kind)
	quoted := make([]string, 0, len(columns))
	for _, c := range columns {
		quoted = append(quoted, `"`+c.Name+`"`)
	}
	statement, err := tx.Prepare(fmt.Sprintf(`INSERT INTO %q (firm, %s) VALUES %s`, string(kind), strings.Join(quoted, ", "), store.Tuples(1, len(columns)+1)))
	if err != nil {
		return err
	}
	defer statement.Close()
	values := make([]any, len(columns)+1)
	values[0] = string(l.firm)
	for _, image := range l.rows[kind] {
		copy(values[1:], image.Values)
		if _, err := statement.Exec(values...); err != nil {
			return err
		}
	}
	return nil
}

// contents are the documents' texts; putting words together is not the engine's work.
func (l *load) contents() []string {
	texts := make([]string, 0, len(l.documents))
	for _, doc := range l.documents {
		text := strings.Join(doc.Words, " ")
		if doc.MatterID != "" {
			text += " _" + strings.ReplaceAll(string(doc.MatterID), "-", "")
		}
		texts = append(texts, text)
	}
	return texts
}

// insertDocuments leaves the index in the pieces that it was written in: joining
// them, as the desk does at the end, is work that searching is spared.
func (l *load) insertDocuments(tx *sql.Tx, contents []string) error {
	if _, err := tx.Exec(`INSERT INTO search_word (search_word, rank) VALUES ('automerge', 0)`); err != nil {
		return err
	}
	known, err := tx.Prepare(`INSERT INTO search_doc (doc, id, matter_id) VALUES ($1, $2, $3)`)
	if err != nil {
		return err
	}
	defer known.Close()
	words, err := tx.Prepare(`INSERT INTO search_word (rowid, words) VALUES ($1, $2)`)
	if err != nil {
		return err
	}
	defer words.Close()
	for i, doc := range l.documents {
		if _, err := known.Exec(i+1, string(doc.ID), string(doc.MatterID)); err != nil {
			return err
		}
		if _, err := words.Exec(i+1, contents[i]); err != nil {
			return err
		}
	}
	return nil
}
