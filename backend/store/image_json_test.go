package store

import (
	"encoding/json"
	"math"
	"testing"

	"anteroom/backend/firm"

	"pgregory.net/rapid"
)

func TestAnImageReadsAsOneLineOfJSON(t *testing.T) {
	cases := []struct {
		image Image
		want  string
	}{
		{Image{Kind: "role", ID: "r", Values: []any{"r", "a \"b\" é\n", int64(-5)}}, `["role","r",["r","a \"b\" é\n",-5]]`},
		{Image{Kind: "role", ID: "r", Values: []any{}}, `["role","r",[]]`},
		{Image{Kind: "role", ID: "r", Gone: true}, `["role","r",null]`},
	}
	for _, c := range cases {
		got, err := json.Marshal(c.image)
		if err != nil || string(got) != c.want {
			t.Errorf("%v reads as %s, %v", c.image, got, err)
		}
	}
	if _, err := json.Marshal(Image{Values: []any{1.5}}); err == nil {
		t.Error("a float was written")
	}
}

func TestAnImageComesBackFromJSON(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		image := Image{Kind: firm.Kind(rapid.String().Draw(r, "kind")), ID: firm.ID(rapid.String().Draw(r, "id")), Gone: rapid.Bool().Draw(r, "gone")}
		if !image.Gone {
			image.Values = rapid.SliceOf(rapid.OneOf(rapid.String().AsAny(), rapid.Int64().AsAny(),
				rapid.Just(int64(math.MaxInt64)).AsAny(), rapid.Just("\u2028<&>\\\"\x01\x7f").AsAny())).Draw(r, "values")
		}
		raw, err := json.Marshal(image)
		if err != nil {
			r.Fatal(err)
		}
		if !json.Valid(raw) {
			r.Fatalf("not JSON: %s", raw)
		}
		var got Image
		if err := json.Unmarshal(raw, &got); err != nil || !got.Equal(image) {
			r.Fatalf("%s came back as %v, %v", raw, got, err)
		}
	})
}

func TestAnImageIsReadWithSpaces(t *testing.T) {
	var got Image
	err := json.Unmarshal([]byte(" [ \"role\" ,\n\"r\",\t[ \"r\" , 5 , \"\\u00e9\" ] ] "), &got)
	if err != nil || !got.Equal(Image{Kind: "role", ID: "r", Values: []any{"r", int64(5), "é"}}) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestWhatIsNoImageIsRefused(t *testing.T) {
	for _, raw := range []string{
		``, `null`, `{}`, `[]`, `["a"]`, `["a","b"]`, `["a","b",5]`, `["a","b",[1.5]]`, `["a","b",[true]]`, `["a","b",[null]]`,
		`["a","b",[[]]]`, `["a","b",[99999999999999999999]]`, `["a","b",null,null]`, `[1,"b",null]`, `["a","b",["x]]`, `["a","b",["\q"]]`,
		`["a","b",[1 2]]`, `["a","b",[,1]]`, `["a","b",[1]`, `["a","b",[-]]`, `["a","b",nul]`, `["a","b",["x\`, `["a","b",[1]] 5`,
	} {
		var got Image
		if err := got.UnmarshalJSON([]byte(raw)); err == nil {
			t.Errorf("%s was read as %v", raw, got)
		}
	}
}

func FuzzReadingAnImageNeverPanics(f *testing.F) {
	f.Add([]byte(`["role","r",["r","x",5]]`))
	f.Add([]byte(`["role","r",null]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var image Image
		if err := image.UnmarshalJSON(raw); err != nil {
			return
		}
		again, err := json.Marshal(image)
		if err != nil {
			t.Fatalf("%q was read as %v, which cannot be written: %v", raw, image, err)
		}
		var got Image
		if err := json.Unmarshal(again, &got); err != nil {
			t.Fatalf("%s: %v", again, err)
		}
	})
}
