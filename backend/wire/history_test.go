package wire

import (
	"encoding/json"
	"testing"

	"anteroom/backend/firm"
)

func TestAChangeOfWhatIsSaidRaisesTheVersion(t *testing.T) {
	shape, err := Shape()
	if err != nil {
		t.Fatal(err)
	}
	history := History()
	last := history[len(history)-1]
	if last.Version != Version {
		t.Errorf("the history ends with version %d, the protocol is %d", last.Version, Version)
	}
	if last.Shape != shape {
		t.Errorf("what is said has the shape %s, version %d had %s: raise Version and add a line to History", shape, last.Version, last.Shape)
	}
	for i, one := range history {
		if one.Version != i+1 || one.What == "" {
			t.Errorf("line %d of the history: %+v", i, one)
		}
	}
}

func TestAnOpKeepsItsCommandOnTheWay(t *testing.T) {
	for _, cmd := range firm.Commands() {
		op, err := NewOp("01a20012-81b3-7400-b821-883e151973f5", 7, cmd, 9)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := json.Marshal(op)
		if err != nil {
			t.Fatal(err)
		}
		var back Op
		if err := json.Unmarshal(raw, &back); err != nil {
			t.Fatal(err)
		}
		got, err := back.Decode()
		if err != nil || got.CommandName() != cmd.CommandName() || back.N != 7 || back.Version != Version {
			t.Errorf("%s came back as %v, %v", cmd.CommandName(), got, err)
		}
	}
}

func TestAnOpWithAFieldTooManyIsNotDecoded(t *testing.T) {
	op := Op{Command: "SetMatterPortal", Body: json.RawMessage(`{"matterId":"m","on":true,"actor":"x"}`)}
	if _, err := op.Decode(); err == nil {
		t.Error("an unknown field was taken")
	}
}
