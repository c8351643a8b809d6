package store

import (
	"errors"
	"slices"
	"testing"

	"anteroom/backend/firm"

	"github.com/google/go-cmp/cmp"
)

// secret is a kind with a column that never leaves the host, of which the
// firm's nouns have none today.
type secret struct {
	ID   firm.ID `col:"id" see:"everyone"`
	Hash string  `col:"hash" see:"host"`
	Name string  `col:"name" see:"matter"`
	Old  bool    `col:"old" see:"everyone"`
}

func (secret) RowKind() firm.Kind { return "secret" }
func (s secret) RowID() firm.ID   { return s.ID }

func specOf[R firm.Row]() firm.Spec {
	var none R
	return firm.Spec{Kind: none.RowKind(), New: func() any { return new(R) }, Value: func(p any) firm.Row { return *p.(*R) }}
}

func schemaOf(t *testing.T, specs ...firm.Spec) *Schema {
	t.Helper()
	s, err := NewSchema(specs)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEveryNounHasItsColumnsAndMarks(t *testing.T) {
	s := schemaOf(t, firm.Kinds()...)
	for _, spec := range firm.Kinds() {
		if len(s.Columns(spec.Kind)) == 0 {
			t.Errorf("%s has no columns", spec.Kind)
		}
		if got, want := s.WireColumns(spec.Kind), s.Columns(spec.Kind); len(got) == 0 || len(got) > len(want) {
			t.Errorf("%s sends %v", spec.Kind, got)
		}
	}
	if len(s.Kinds()) != len(firm.Kinds()) {
		t.Errorf("kinds: %v", s.Kinds())
	}
}

type (
	noCol struct{ ID string }
	noSee struct {
		ID firm.ID `col:"id"`
	}
	badSee struct {
		ID firm.ID `col:"id" see:"nobody"`
	}
	badType struct {
		ID firm.ID `col:"id" see:"everyone"`
		At float64 `col:"at" see:"everyone"`
	}
	noID struct {
		Name string `col:"name" see:"everyone"`
	}
	firmTwice struct {
		ID   firm.ID `col:"id" see:"everyone"`
		Firm string  `col:"firm" see:"everyone"`
	}
)

func TestANounWithoutColumnOrMarkIsRefused(t *testing.T) {
	for name, made := range map[string]any{
		"no column": new(noCol), "no mark": new(noSee), "an unknown mark": new(badSee), "a float": new(badType), "no id": new(noID), "a second firm": new(firmTwice),
	} {
		if _, err := NewSchema([]firm.Spec{{Kind: "odd", New: func() any { return made }}}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	odd := specOf[secret]()
	odd.Index = []string{"shoe"}
	if _, err := NewSchema([]firm.Spec{odd}); err == nil {
		t.Error("an index on a column that is not there: no error")
	}
	var unknown *UnknownKind
	s := schemaOf(t)
	if _, err := s.ImageOf(secret{}); !errors.As(err, &unknown) {
		t.Errorf("ImageOf: %v", err)
	}
	if _, err := s.Row(Image{Kind: "secret"}); !errors.As(err, &unknown) {
		t.Errorf("Row: %v", err)
	}
	if _, err := s.Remap("secret", nil, nil); !errors.As(err, &unknown) {
		t.Errorf("Remap: %v", err)
	}
	if s.Columns("secret") != nil || s.WireColumns("secret") != nil {
		t.Error("an unknown kind has columns")
	}
}

func TestWhatOnlyTheHostHoldsIsNotSent(t *testing.T) {
	s := schemaOf(t, specOf[secret]())
	image, err := s.ImageOf(&secret{ID: "s", Hash: "deadbeef", Name: "n", Old: true})
	if err != nil {
		t.Fatal(err)
	}
	sent := s.Wire(image)
	if !slices.Equal(sent.Values, []any{"s", "n", int64(1)}) || !slices.Equal(s.WireColumns("secret"), []string{"id", "name", "old"}) {
		t.Errorf("sent %v as %v", sent, s.WireColumns("secret"))
	}
	values, err := s.Remap("secret", s.WireColumns("secret"), sent.Values)
	if err != nil {
		t.Fatal(err)
	}
	row, err := s.Row(Image{Kind: "secret", ID: "s", Values: values})
	if err != nil || row != firm.Row(secret{ID: "s", Name: "n", Old: true}) {
		t.Errorf("came as %v, %v", row, err)
	}
	gone := Image{Kind: "secret", ID: "s", Gone: true}
	if got := s.Wire(gone); !got.Equal(gone) {
		t.Errorf("gone: %v", got)
	}
	if _, err := s.Row(gone); !errors.Is(err, firm.ErrNone) {
		t.Errorf("the row of a gone image: %v", err)
	}
}

func TestRemapNeedsAsManyNamesAsValues(t *testing.T) {
	s := schemaOf(t, specOf[secret]())
	var bad *BadImage
	if _, err := s.Remap("secret", []string{"id"}, nil); !errors.As(err, &bad) {
		t.Errorf("Remap: %v", err)
	}
	got, err := s.Remap("secret", []string{"shoe", "old", "id"}, []any{"x", int64(1), "s"})
	if diff := cmp.Diff([]any{"s", "", "", int64(1)}, got); err != nil || diff != "" {
		t.Errorf("Remap: %v %s", err, diff)
	}
}

type renamed struct {
	ID   firm.ID `col:"id" see:"everyone"`
	Hash string  `col:"digest" see:"host"`
	Name string  `col:"name" see:"matter"`
	Old  bool    `col:"old" see:"everyone"`
}

func (renamed) RowKind() firm.Kind { return "secret" }
func (s renamed) RowID() firm.ID   { return s.ID }

type opened struct {
	ID   firm.ID `col:"id" see:"everyone"`
	Hash string  `col:"hash" see:"everyone"`
	Name string  `col:"name" see:"matter"`
	Old  bool    `col:"old" see:"everyone"`
}

func (opened) RowKind() firm.Kind { return "secret" }
func (s opened) RowID() firm.ID   { return s.ID }

func TestTheHashChangesWithAnyColumnOrMark(t *testing.T) {
	hash := schemaOf(t, specOf[secret]()).Hash()
	if hash != schemaOf(t, specOf[secret]()).Hash() {
		t.Error("one schema has two hashes")
	}
	if hash == schemaOf(t, specOf[renamed]()).Hash() {
		t.Error("another name, the same hash")
	}
	if hash == schemaOf(t, specOf[opened]()).Hash() {
		t.Error("another mark, the same hash")
	}
}

func TestErrorsSayWhatToDoAndNotWhatWasWritten(t *testing.T) {
	for _, err := range []error{
		&Clash{Kind: "staff", Columns: []string{"email"}}, &BadText{Kind: "staff", Column: "name"},
		&UnknownKind{Kind: "x"}, &BadImage{Kind: "staff", Why: "why"},
	} {
		if len(err.Error()) < 20 {
			t.Errorf("%T says only %q", err, err)
		}
	}
}
