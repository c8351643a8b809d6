package wire

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Bump is one line of the protocol's history.
type Bump struct {
	Version int
	// Shape is Shape() when the version was made.
	Shape string
	What  string
}

// History tells each version of the protocol, the newest last.
func History() []Bump {
	return []Bump{
		{1, "c1138afca1ca43c7", "the first: ops with answers, pages of the log, a snapshot in frames"},
	}
}

// Shape is a hash over everything that the two ends say: the rows' columns with
// who may hold them, every command's fields, and the envelopes. When it changes,
// raise Version and add a line to History.
func Shape() (string, error) {
	schema, err := store.NewSchema(firm.Kinds())
	if err != nil {
		return "", err
	}
	var said strings.Builder
	said.WriteString(schema.Hash())
	for _, one := range firm.Commands() {
		said.WriteString("\n" + one.CommandName() + " " + shapeOf(reflect.TypeOf(one)))
	}
	for _, one := range []any{Op{}, Answer{}, Page{}, Frame{}, SignIn{}, SignedIn{}, Hello{}, Trouble{}} {
		said.WriteString("\n" + reflect.TypeOf(one).Name() + " " + shapeOf(reflect.TypeOf(one)))
	}
	sum := sha256.Sum256([]byte(said.String()))
	return hex.EncodeToString(sum[:8]), nil
}

// shapeOf writes a type as its JSON names and kinds.
func shapeOf(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Pointer:
		return "*" + shapeOf(t.Elem())
	case reflect.Slice:
		return "[]" + shapeOf(t.Elem())
	case reflect.Map:
		return "map " + shapeOf(t.Key()) + " " + shapeOf(t.Elem())
	case reflect.Struct:
		var fields []string
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				fields = append(fields, fmt.Sprintf("%s:%s", f.Tag.Get("json"), shapeOf(f.Type)))
			}
		}
		return "{" + strings.Join(fields, ",") + "}"
	default:
		return t.Kind().String()
	}
}
