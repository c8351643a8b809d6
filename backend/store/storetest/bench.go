package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Bench measures a store against the limit: the same rows and words given to
// the same engine by the plainest code that does it.
type Bench struct {
	Open Open
	Size Size
	// Now is the clock that measures.
	Now func() time.Time
	// Chance returns a number from 0 up to and without n, the same ones in
	// every run.
	Chance func(n int) int
}

// Run measures loading and searching.
func (m Bench) Run(b *testing.B) {
	b.Run("load", m.load)
	b.Run("search", m.search)
}

func (m Bench) made(b *testing.B, schema *store.Schema) [][]store.Image {
	b.Helper()
	groups, err := maker{chance: m.Chance, schema: schema, size: m.Size}.images()
	if err != nil {
		b.Fatal(err)
	}
	return groups
}

// load is how a snapshot comes in.
func load(tx *store.Tx, groups [][]store.Image) error {
	for _, images := range groups {
		for page := range slices.Chunk(images, 2000) {
			if err := tx.BulkPut(page[0].Kind, page); err != nil {
				return err
			}
		}
	}
	return tx.Reindex()
}

func (m Bench) load(b *testing.B) {
	var ours, limit time.Duration
	for b.Loop() {
		db := fresh(b, m.Open, false)
		groups := m.made(b, db.Schema())
		start := m.Now()
		write(b, db, func(tx *store.Tx) error { return load(tx, groups) })
		ours += m.Now().Sub(start)

		db = fresh(b, m.Open, false)
		start = m.Now()
		write(b, db, func(tx *store.Tx) error { return plain(tx, groups) })
		limit += m.Now().Sub(start)
	}
	b.ReportMetric(ours.Seconds()/float64(b.N), "s/load")
	b.ReportMetric(limit.Seconds()/float64(b.N), "s/limit")
	b.ReportMetric(float64(ours)/float64(limit), "x-limit")
}

// plain inserts the rows and their texts with one prepared statement per table.
func plain(tx *store.Tx, groups [][]store.Image) error {
	for _, images := range groups {
		if err := plainRows(tx, images); err != nil {
			return err
		}
	}
	count := 0
	for _, images := range groups {
		texts := textColumns(tx.Schema(), images[0].Kind)
		if texts == nil {
			continue
		}
		if err := plainWords(tx, images, texts, &count); err != nil {
			return err
		}
	}
	return nil
}

func plainRows(tx *store.Tx, images []store.Image) error {
	columns := tx.Schema().Columns(images[0].Kind)
	names := make([]string, 0, len(columns))
	for _, c := range columns {
		names = append(names, `"`+c.Name+`"`)
	}
	statement, err := tx.SQL().Prepare(fmt.Sprintf("INSERT INTO %s (firm, %s) VALUES %s", images[0].Kind, strings.Join(names, ", "), store.Tuples(1, len(names)+1)))
	if err != nil {
		return err
	}
	defer statement.Close()
	args := make([]any, len(names)+1)
	for _, image := range images {
		args[0] = string(firmA)
		copy(args[1:], image.Values)
		if _, err := statement.Exec(args...); err != nil {
			return err
		}
	}
	return nil
}

// textColumns are where the words of a kind stand.
func textColumns(schema *store.Schema, kind firm.Kind) []int {
	names := map[firm.Kind][]string{"matter": {"number", "title", "court"}, "contact": {"name", "email", "phone"}, "item": {"title", "number", "text"}}[kind]
	var at []int
	for i, c := range schema.Columns(kind) {
		if slices.Contains(names, c.Name) {
			at = append(at, i)
		}
	}
	return at
}

func plainWords(tx *store.Tx, images []store.Image, texts []int, count *int) error {
	text := "INSERT INTO search_word (rowid, words) VALUES ($1, $2)"
	postgres := tx.Dialect().Name() == "postgres"
	if postgres {
		text = "INSERT INTO search_doc (firm, section, id, matter_id, words) VALUES ($1, 1, $2, '', to_tsvector('simple', $3))"
	}
	statement, err := tx.SQL().Prepare(text)
	if err != nil {
		return err
	}
	defer statement.Close()
	for _, image := range images {
		parts := make([]string, 0, len(texts))
		for _, i := range texts {
			parts = append(parts, image.Values[i].(string))
		}
		*count++
		args := []any{*count, strings.Join(parts, " ")}
		if postgres {
			args = []any{string(firmA), fmt.Sprint(*count), strings.Join(parts, " ")}
		}
		if _, err := statement.Exec(args...); err != nil {
			return err
		}
	}
	return nil
}

// search types names and numbers letter by letter, in the matters list and
// everywhere, and reports the slowest of a hundred.
func (m Bench) search(b *testing.B) {
	db := fresh(b, m.Open, false)
	groups := m.made(b, db.Schema())
	write(b, db, func(tx *store.Tx) error { return load(tx, groups) })
	queries := typed(groups)
	took := []time.Duration{}
	for b.Loop() {
		for _, o := range []store.SearchOptions{{Kinds: []firm.Kind{"matter"}, Limit: 50}, {Limit: 20}, {Limit: 20, MatterID: uuid("m", 17)}} {
			for _, query := range queries {
				start := m.Now()
				err := db.Read(context.Background(), firmA, func(tx *store.Tx) error { _, err := tx.Search(query, o); return err })
				if err != nil {
					b.Fatal(err)
				}
				took = append(took, m.Now().Sub(start))
			}
		}
	}
	slices.Sort(took)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(took[len(took)/2].Seconds()*1000, "p50-ms")
	b.ReportMetric(took[len(took)*99/100].Seconds()*1000, "p99-ms")
	b.ReportMetric(took[len(took)-1].Seconds()*1000, "max-ms")
}

// typed is what a person's keys make of some queries: every beginning.
func typed(groups [][]store.Image) []string {
	whole := []string{"a", "1", "2031-0", "please see the attached and let us know", "v court county superior", "qui x", "555 0", "n-0012", "maria maria", "zzzz", "e d l"}
	for _, n := range []int{3, 700, 4000} {
		whole = append(whole, groups[0][n].Values[2].(string), groups[1][n].Values[1].(string)+" "+groups[1][n].Values[2].(string))
	}
	queries := []string{}
	for _, query := range whole {
		for end := range len(query) {
			queries = append(queries, query[:end+1])
		}
	}
	return queries
}
