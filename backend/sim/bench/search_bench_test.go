package bench

import (
	"context"
	"database/sql"
	"strings"
	"testing"
	"time"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// shown is how many lines of a list stand in the window.
const shown = 50

// search types, letter by letter, what people look for into the list of matters
// and asks the desk at each key as the window does. The limit is the bare engine:
// one FTS5 query that counts all that match, for the window shows how many there
// are, one for the first fifty of them, and fifty point reads for the lines.
func (h *house) search(b *testing.B) {
	p := h.withFirm(b)
	d := p.open(b)
	defer d.Close()
	cache := p.cache(b)
	defer cache.Close()
	keys := typed(b, cache)
	bare := newBare(b, cache, p.names(b).FirmID)
	defer bare.close()
	// The list stands in the window before somebody types.
	ask(b, d, "")
	var ours, limit took
	for b.Loop() {
		for _, text := range keys {
			start := time.Now()
			ask(b, d, text)
			ours = append(ours, time.Since(start))
		}
		for _, text := range keys {
			start := time.Now()
			must(b, bare.ask(text))
			limit = append(limit, time.Since(start))
		}
	}
	ours.reportMillis(b, "")
	limit.reportMillis(b, "limit-")
	b.ReportMetric(float64(len(keys)), "keys")
	limited(b, ours.sum().Seconds(), limit.sum().Seconds())
}

func ask(b *testing.B, d *desk.Desk, query string) {
	b.Helper()
	page, err := d.Matters(context.Background(), desk.MatterFilter{Query: query}, 0, shown)
	must(b, err)
	if query == "" && len(page.Lines) != shown {
		b.Fatalf("the list shows %d lines", len(page.Lines))
	}
}

// typed is what a person's keys make of parties' names, numbers and titles, and
// of every single letter and digit: each beginning of each.
func typed(b *testing.B, cache *sql.DB) (keys []string) {
	b.Helper()
	for _, one := range "abcdefghijklmnopqrstuvwxyz0123456789" {
		keys = append(keys, string(one))
	}
	found, err := cache.Query(`SELECT m.number, m.title, COALESCE(c.name, '') FROM matter m
		LEFT JOIN contact c ON c.firm = m.firm AND c.id = m.client_id ORDER BY m.id`)
	must(b, err)
	defer found.Close()
	for n := 0; found.Next(); n++ {
		var number, title, name string
		must(b, found.Scan(&number, &title, &name))
		// A few among thousands, of every age.
		if n%250 != 7 {
			continue
		}
		first, last, _ := strings.Cut(name, " ")
		for _, text := range []string{strings.ToLower(number), strings.ToLower(last), strings.ToLower(first + " " + last), beginning(title)} {
			for end := range text {
				if end > 0 {
					keys = append(keys, text[:end])
				}
			}
			keys = append(keys, text)
		}
	}
	must(b, found.Err())
	return keys
}

// beginning is as much of a title as people type.
func beginning(title string) string {
	words := strings.Fields(strings.ToLower(title))
	return strings.Join(words[:min(3, len(words))], " ")
}

// bare asks the cache's own engine, with statements that are prepared.
type bare struct {
	firm      firm.ID
	low, high int64
	count     *sql.Stmt
	match     *sql.Stmt
	line      *sql.Stmt
}

func newBare(b *testing.B, cache *sql.DB, firmID firm.ID) *bare {
	b.Helper()
	q := &bare{firm: firmID}
	must(b, cache.QueryRow(`SELECT MIN(d.doc), MAX(d.doc) FROM search_doc d JOIN matter m ON m.firm = $1 AND m.id = d.id`, string(firmID)).Scan(&q.low, &q.high))
	var err error
	q.count, err = cache.Prepare(`SELECT COUNT(*) FROM search_word WHERE search_word MATCH $1 AND rowid BETWEEN $2 AND $3`)
	must(b, err)
	q.match, err = cache.Prepare(`SELECT rowid FROM search_word WHERE search_word MATCH $1 AND rowid BETWEEN $2 AND $3 ORDER BY rowid LIMIT 50`)
	must(b, err)
	q.line, err = cache.Prepare(`SELECT m.id, m.number, m.title, m.stage, m.practice_area, m.changed_at FROM search_doc d
		JOIN matter m ON m.firm = $1 AND m.id = d.id WHERE d.doc = $2`)
	must(b, err)
	return q
}

func (q *bare) close() {
	_ = q.count.Close()
	_ = q.match.Close()
	_ = q.line.Close()
}

func (q *bare) ask(text string) error {
	words := store.Fold(text)
	if len(words) == 0 {
		return nil
	}
	match := `"` + strings.Join(words, `"* AND "`) + `"*`
	var all int
	if err := q.count.QueryRow(match, q.low, q.high).Scan(&all); err != nil {
		return err
	}
	numbers, err := q.first(match)
	if err != nil {
		return err
	}
	for _, number := range numbers {
		var id, no, title, stage, area string
		var changed int64
		if err := q.line.QueryRow(string(q.firm), number).Scan(&id, &no, &title, &stage, &area, &changed); err != nil {
			return err
		}
	}
	return nil
}

func (q *bare) first(words string) (numbers []int64, err error) {
	found, err := q.match.Query(words, q.low, q.high)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var number int64
		if err := found.Scan(&number); err != nil {
			return nil, err
		}
		numbers = append(numbers, number)
	}
	return numbers, found.Err()
}
