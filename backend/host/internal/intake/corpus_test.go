package intake

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/store"
)

// fileCount is the file counted from its JSON without a line of the import's code.
type fileCount struct {
	lines, parties, entries int
	names, ties             int
	keys                    map[string]bool
	numbers                 map[string]int
	most                    int
	mostKey                 string
}

func countFile(t *testing.T, path string) fileCount {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	c := fileCount{keys: map[string]bool{}, numbers: map[string]int{}}
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 64<<20)
	for scan.Scan() {
		var d map[string]any
		if err := json.Unmarshal(scan.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		c.add(d)
	}
	return c
}

func (c *fileCount) add(d map[string]any) {
	c.lines++
	key := strings.ToLower(d["court"].(string)) + "|" + d["case_number"].(string)
	c.keys[key] = true
	c.numbers[d["case_number"].(string)]++
	parties := d["parties"].([]any)
	c.parties += len(parties)
	c.entries += len(d["entries"].([]any))
	if len(parties) > c.most {
		c.most, c.mostKey = len(parties), key
	}
	names, ties := map[string]bool{}, map[string]bool{}
	for _, p := range parties {
		party := p.(map[string]any)
		name := party["name"].(string)
		role, _ := party["role"].(string)
		names[name] = true
		ties[name+"|"+roleOf(role)] = true
		for _, a := range party["attorneys"].([]any) {
			attorney := strings.TrimSpace(a.(map[string]any)["name"].(string))
			names[attorney] = true
			ties[attorney+"|attorney"] = true
		}
	}
	c.names += len(names)
	c.ties += len(ties)
}

func TestTheRealDocketsComeInWholeAndOnlyOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("one goroutine brings in and reads a hundred thousand rows, minutes under the race detector; the full run does it")
	}
	path := filepath.Join(firmtest.DataFolder(t), "matters", "matters.jsonl")
	want := countFile(t, path)
	if want.lines != 4013 || want.parties != 26309 || want.entries != 20541 || want.most != 2187 {
		t.Fatalf("not the file this test was written for: %+v", want)
	}
	o := openOffice(t)
	report := bringFile(t, o, path)
	t.Logf("%d matters in %d batches", report.New, o.batches)
	shared := 0
	for _, n := range want.numbers {
		shared += n - 1
	}
	if shared != 5 || report.Renumbered != 5 {
		t.Errorf("%d numbers are used twice, %d matters renumbered", shared, report.Renumbered)
	}
	added := Added{Matters: int64(len(want.keys)), Contacts: int64(want.names), Relationships: int64(want.ties), Notes: int64(want.entries)}
	if report.Added != added || report.New != int64(want.lines) || report.Refused != 0 || report.Repeated != 0 || report.Grown != 0 {
		t.Errorf("report %+v, wanted %+v", report, added)
	}
	if len(rows[firm.Matter](t, o)) != want.lines || len(rows[firm.Contact](t, o)) != want.names || len(rows[firm.InternalNote](t, o)) != want.entries {
		t.Error("the store holds other counts than the report tells")
	}
	before := o.dump(t)
	again := bringFile(t, o, path)
	if again.Unchanged != int64(want.lines) || !again.Added.Nothing() || again.New != 0 || again.Refused != 0 {
		t.Errorf("again: %+v", again)
	}
	if o.dump(t) != before {
		t.Error("a second import changed rows")
	}
	theseMatters(t, o, want)
	foundBySearch(t, o)
}

func bringFile(t testing.TB, o *office, path string) Report {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	report, err := Dockets(context.Background(), file, Config{Do: o.do})
	if err != nil {
		t.Fatal(err)
	}
	if info, err := file.Stat(); err != nil || report.Bytes != info.Size() {
		t.Errorf("read %d bytes of the file: %v", report.Bytes, err)
	}
	return report
}

// theseMatters looks at the file's edge cases: very many parties, none, several
// roles, aliases, a name beyond ASCII, and what no import may do.
func theseMatters(t *testing.T, o *office, want fileCount) {
	t.Helper()
	most, number, _ := strings.Cut(want.mostKey, "|")
	if got := len(tiesOf(t, o, most, number)); got < 2000 {
		t.Errorf("the largest matter has %d relationships", got)
	}
	if got := tiesOf(t, o, "gand", "1:22-cv-03027"); len(got) != 0 {
		t.Errorf("the matter without parties has %v", got)
	}
	contacts := map[string]firm.Contact{}
	for _, c := range rows[firm.Contact](t, o) {
		contacts[c.Name] = c
		if c.Email != "" || c.Phone != "" {
			t.Fatalf("a docket gave an address: %+v", c)
		}
	}
	if c := contacts["America First Policy Institute & The Independent Women’s Forum"]; c.Kind != firm.Organisation {
		t.Errorf("beyond ASCII: %+v", c)
	}
	if c := contacts["Jose Miguel Santana-Esmeralda"]; c.Aliases != "Carlos Prezaz-Aguilar; Jose M Santana" || c.Kind != firm.Person {
		t.Errorf("aliases: %+v", c)
	}
	if c := contacts["Pouriya Mozaffary"]; c.Aliases != "Pouriya Pete Mozaffary" {
		t.Errorf("an alias told twice: %+v", c)
	}
	for _, m := range rows[firm.Matter](t, o) {
		if m.ClientID != "" || m.PortalOn || m.PracticeArea == "" || m.Court == "" || m.Stage == "" {
			t.Fatalf("%+v", m)
		}
	}
	if n := len(rows[firm.Grant](t, o)) + len(rows[firm.Invitation](t, o)) + len(rows[firm.Account](t, o)); n != 0 {
		t.Errorf("the import granted something: %d rows", n)
	}
}

func tiesOf(t *testing.T, o *office, court, number string) []firm.Relationship {
	t.Helper()
	var ties []firm.Relationship
	err := o.db.Read(context.Background(), o.id, func(tx *store.Tx) (err error) {
		id := firm.ImportedMatterID(court + " " + number)
		if _, err := firm.Get[firm.Matter](tx, id); err != nil {
			return err
		}
		ties, err = firm.List[firm.Relationship](tx, "matter_id", id)
		return err
	})
	if err != nil {
		t.Fatalf("%s %s: %v", court, number, err)
	}
	return ties
}

func foundBySearch(t *testing.T, o *office) {
	t.Helper()
	err := o.db.Read(context.Background(), o.id, func(tx *store.Tx) error {
		for _, words := range []string{"1:06-cv-00017", "Gurganus", "Prezaz"} {
			hits, err := tx.Search(words, store.SearchOptions{Limit: 10})
			if err != nil {
				return err
			}
			if len(hits) == 0 {
				t.Errorf("%q is not found", words)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
