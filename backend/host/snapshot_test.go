package host_test

import (
	"encoding/json"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// A client who writes a lot at great length must not keep a new desk from ever
// getting its rows: a desk takes no frame beyond a size.
func TestFramesAreCutWhereRowsAreLong(t *testing.T) {
	o := newOffice(t)
	matter, client := o.matter("Long letters")
	item := o.id()
	o.do(firm.CreateItem{ID: item, MatterID: matter, Area: firm.Messages, Title: "Thread"})
	const many = 3 * 210
	rows := make([]firm.Row, 0, many)
	for range many {
		rows = append(rows, firm.Comment{ID: o.id(), MatterID: matter, ItemID: item, ByKind: firm.ByClient, ByID: client, Text: strings.Repeat("a", firm.TextLimit), At: 1})
	}
	o.put(rows...)
	desk := o.signIn("ada@hale.example")
	if got := len(desk.rows["comment"]); got != many {
		t.Fatalf("%d of %d comments came", got, many)
	}
	err := o.host.Snapshot(t.Context(), desk.signed.Token, wire.Place{Kind: "comment"}, func(f wire.Frame) error {
		text, err := json.Marshal(f)
		if err == nil && len(text) > 40<<20 {
			t.Errorf("a frame of %d rows has %d bytes", len(f.Images), len(text))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
