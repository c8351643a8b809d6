package store

import (
	"fmt"
	"strings"
)

// statements are the SQL texts of one kind, made once.
type statements struct {
	// columns is the quoted list of the kind's own columns.
	columns string
	one     string
	put     string
	drop    string
	page    string
	count   string
}

func statementsOf(p *plan) statements {
	table := quoted(string(p.spec.Kind))
	names := make([]string, 0, len(p.columns))
	for _, c := range p.columns {
		names = append(names, quoted(c.Name))
	}
	columns := strings.Join(names, ", ")
	return statements{
		columns: columns,
		one:     fmt.Sprintf("SELECT %s FROM %s WHERE firm = $1 AND id = $2", columns, table),
		put:     p.insert(names, 1),
		drop:    fmt.Sprintf("DELETE FROM %s WHERE firm = $1 AND id = $2", table),
		page:    fmt.Sprintf("SELECT %s FROM %s WHERE firm = $1 AND id > $2 ORDER BY id LIMIT $3", columns, table),
		count:   fmt.Sprintf("SELECT COUNT(*) FROM %s WHERE firm = $1", table),
	}
}

// quoted names a table or column; names come from tags in the code only.
func quoted(name string) string { return `"` + name + `"` }

func (p *plan) by(column string) string {
	return fmt.Sprintf("SELECT %s FROM %s WHERE firm = $1 AND %s = $2 ORDER BY id",
		p.text.columns, quoted(string(p.spec.Kind)), quoted(column))
}

func (p *plan) all() string {
	return fmt.Sprintf("SELECT %s FROM %s WHERE firm = $1 ORDER BY id", p.text.columns, quoted(string(p.spec.Kind)))
}

// insert is the statement that inserts or replaces so many rows.
func (p *plan) insert(names []string, rows int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "INSERT INTO %s (firm, %s) VALUES ", quoted(string(p.spec.Kind)), strings.Join(names, ", "))
	writeTuples(&b, rows, len(names)+1)
	b.WriteString(" ON CONFLICT (firm, id) DO ")
	if len(names) == 1 {
		b.WriteString("NOTHING")
		return b.String()
	}
	b.WriteString("UPDATE SET ")
	for i, name := range names[1:] {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s = excluded.%s", name, name)
	}
	return b.String()
}

// bulk is the statement for so many rows at once.
func (p *plan) bulk(rows int) string {
	return p.insert(strings.Split(p.text.columns, ", "), rows)
}

// Tuples writes ($1, $2), ($3, $4) … for so many rows of so many values each.
func Tuples(rows, width int) string {
	var b strings.Builder
	writeTuples(&b, rows, width)
	return b.String()
}

func writeTuples(b *strings.Builder, rows, width int) {
	n := 0
	for row := range rows {
		if row > 0 {
			b.WriteString(", ")
		}
		b.WriteByte('(')
		for i := range width {
			if i > 0 {
				b.WriteString(", ")
			}
			n++
			fmt.Fprintf(b, "$%d", n)
		}
		b.WriteByte(')')
	}
}
