package store

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"anteroom/backend/firm"
)

// Image is one row as its columns stand, or the fact that it is gone. As JSON
// it is ["kind","id",[values]], or ["kind","id",null] when it is gone.
type Image struct {
	Kind firm.Kind
	ID   firm.ID
	// Gone says that the row does not exist; Values is nil then.
	Gone bool
	// Values holds a string or an int64 per column, in the order of
	// Schema.Columns, or of Schema.WireColumns for an image made by Schema.Wire.
	Values []any
}

// Equal tells whether two images show the same row in the same state.
func (i Image) Equal(other Image) bool {
	return i.Kind == other.Kind && i.ID == other.ID && i.Gone == other.Gone && slices.Equal(i.Values, other.Values)
}

// ImageOf takes the image of a row.
func (s *Schema) ImageOf(row firm.Row) (Image, error) {
	p, err := s.plan(row.RowKind())
	if err != nil {
		return Image{}, err
	}
	value := reflect.Indirect(reflect.ValueOf(row))
	values := make([]any, len(p.columns))
	for i, field := range p.fields {
		values[i] = valueOf(value.Field(field))
	}
	return Image{Kind: p.spec.Kind, ID: row.RowID(), Values: values}, nil
}

func valueOf(field reflect.Value) any {
	switch field.Kind() {
	case reflect.String:
		return field.String()
	case reflect.Bool:
		if field.Bool() {
			return int64(1)
		}
		return int64(0)
	default:
		return field.Int()
	}
}

// Row makes the row that an image shows; firm.ErrNone when it is gone.
func (s *Schema) Row(image Image) (firm.Row, error) {
	p, err := s.plan(image.Kind)
	if err != nil {
		return nil, err
	}
	if image.Gone {
		return nil, firm.ErrNone
	}
	if err := p.fits(image); err != nil {
		return nil, err
	}
	return p.row(image.Values), nil
}

// row fills a row with values that are known to fit.
func (p *plan) row(values []any) firm.Row {
	pointer := p.spec.New()
	into := reflect.ValueOf(pointer).Elem()
	for i, index := range p.fields {
		field := into.Field(index)
		switch value := values[i].(type) {
		case string:
			field.SetString(value)
		case int64:
			if field.Kind() == reflect.Bool {
				field.SetBool(value != 0)
			} else {
				field.SetInt(value)
			}
		}
	}
	return p.spec.Value(pointer)
}

// fits checks what an image from anywhere must satisfy before it is kept.
func (p *plan) fits(image Image) error {
	if len(image.Values) != len(p.columns) {
		return &BadImage{Kind: image.Kind, Why: "the number of values differs"}
	}
	for i, c := range p.columns {
		switch value := image.Values[i].(type) {
		case string:
			if c.Integer {
				return &BadImage{Kind: image.Kind, Why: c.Name + " must be a number"}
			}
			if strings.IndexByte(value, 0) >= 0 || !utf8.ValidString(value) {
				return &BadText{Kind: image.Kind, Column: c.Name}
			}
		case int64:
			if !c.Integer {
				return &BadImage{Kind: image.Kind, Why: c.Name + " must be a text"}
			}
		default:
			return &BadImage{Kind: image.Kind, Why: c.Name + " must be a text or a number"}
		}
	}
	if image.Values[0] != string(image.ID) || image.ID == "" {
		return &BadImage{Kind: image.Kind, Why: "the id is missing or differs from the row's"}
	}
	return nil
}
