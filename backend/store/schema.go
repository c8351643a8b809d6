package store

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"
	"strings"

	"anteroom/backend/firm"
)

// Column describes one column of a kind.
type Column struct {
	Name string
	// Integer tells BIGINT columns from TEXT ones; truth values are integers.
	Integer bool
	// Sight says who may hold the column.
	Sight firm.Sight
}

// Schema is the plan of every kind of row: which columns, in which order, of
// which type, seen by whom. It is made once and never changes; all its methods
// are safe for concurrent use.
type Schema struct {
	plans  []*plan
	byKind map[firm.Kind]*plan
	clash  map[string]*Clash
	hash   string
}

type plan struct {
	spec    firm.Spec
	columns []Column
	fields  []int
	// wire lists the columns that may leave the host.
	wire  []int
	index map[string]bool
	text  statements
}

// NewSchema plans the kinds, which are firm.Kinds() outside of tests. It fails
// when a field lacks its column or its mark, or is of a type that is not kept.
func NewSchema(kinds []firm.Spec) (*Schema, error) {
	s := &Schema{byKind: map[firm.Kind]*plan{}, clash: map[string]*Clash{}}
	for _, spec := range kinds {
		p, err := planOf(spec)
		if err != nil {
			return nil, err
		}
		s.plans = append(s.plans, p)
		s.byKind[spec.Kind] = p
		for _, columns := range spec.Unique {
			s.clash[uniqueName(spec.Kind, columns)] = &Clash{Kind: spec.Kind, Columns: columns}
		}
	}
	s.clash[hostIndex] = &Clash{Kind: firm.Firm{}.RowKind(), Columns: []string{"host"}}
	s.hash = s.fingerprint()
	return s, nil
}

// hostIndex keeps host names unique over all firms; see the migrations.
const hostIndex = "firm_once_host"

// uniqueName is how migrations call the unique index over a kind's columns.
func uniqueName(kind firm.Kind, columns []string) string {
	return string(kind) + "_once_" + strings.Join(columns, "_")
}

func planOf(spec firm.Spec) (*plan, error) {
	p := &plan{spec: spec, index: map[string]bool{}}
	t := reflect.TypeOf(spec.New()).Elem()
	for i := range t.NumField() {
		column, err := columnOf(t.Field(i))
		if err != nil {
			return nil, fmt.Errorf("plan %s: %w", spec.Kind, err)
		}
		if column.Sight != firm.SeeHost {
			p.wire = append(p.wire, len(p.columns))
		}
		p.columns = append(p.columns, column)
		p.fields = append(p.fields, i)
	}
	if len(p.columns) == 0 || p.columns[0].Name != "id" {
		return nil, fmt.Errorf("plan %s: the first column must be id", spec.Kind)
	}
	for _, name := range spec.Index {
		if p.position(name) < 0 {
			return nil, fmt.Errorf("plan %s: there is no column %q to list by", spec.Kind, name)
		}
		p.index[name] = true
	}
	p.text = statementsOf(p)
	return p, nil
}

func columnOf(field reflect.StructField) (Column, error) {
	c := Column{Name: field.Tag.Get("col"), Sight: firm.Sight(field.Tag.Get("see"))}
	if c.Name == "" || c.Name == "firm" {
		return c, fmt.Errorf("field %s needs a tag col that names its column", field.Name)
	}
	switch c.Sight {
	case firm.SeeEveryone, firm.SeeMatter, firm.SeeHost:
	default:
		return c, fmt.Errorf("field %s needs a tag see: everyone, matter or host", field.Name)
	}
	switch field.Type.Kind() {
	case reflect.String:
	case reflect.Int64, reflect.Bool:
		c.Integer = true
	default:
		return c, fmt.Errorf("field %s is a %s; rows hold strings, int64 and bool", field.Name, field.Type)
	}
	return c, nil
}

func (p *plan) position(name string) int {
	for i, c := range p.columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}

func (s *Schema) plan(kind firm.Kind) (*plan, error) {
	if p := s.byKind[kind]; p != nil {
		return p, nil
	}
	return nil, &UnknownKind{Kind: kind}
}

// Kinds lists the kinds in the order in which they may be loaded.
func (s *Schema) Kinds() []firm.Kind {
	kinds := make([]firm.Kind, 0, len(s.plans))
	for _, p := range s.plans {
		kinds = append(kinds, p.spec.Kind)
	}
	return kinds
}

// Columns describes the columns of a kind in their order, or nil for a kind
// that is not known.
func (s *Schema) Columns(kind firm.Kind) []Column {
	p := s.byKind[kind]
	if p == nil {
		return nil
	}
	return append([]Column(nil), p.columns...)
}

// Hash changes when a kind, a column, its type, its order or its mark changes.
func (s *Schema) Hash() string { return s.hash }

func (s *Schema) fingerprint() string {
	sum := sha256.New()
	for _, p := range s.plans {
		fmt.Fprintf(sum, "%s\n", p.spec.Kind)
		for _, c := range p.columns {
			fmt.Fprintf(sum, " %s %t %s\n", c.Name, c.Integer, c.Sight)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}
