package store

import (
	"io"
	"io/fs"
	"testing"
	"testing/fstest"
)

// shouting is an engine whose types are other ones.
type shouting struct{ Dialect }

func (shouting) Name() string             { return "postgres" }
func (shouting) Types(text string) string { return text + "!" }

func TestAMigrationIsRenderedForItsEngine(t *testing.T) {
	source := fstest.MapFS{
		"1.sql":  {Data: []byte("a{{if authority}}b{{end}}{{if sqlite}}c{{end}}{{if postgres}}d{{end}}")},
		"2.sql":  {Data: []byte("{{if")},
		"3.sql":  {Data: []byte("{{template \"none\"}}")},
		"note":   {Data: []byte("{{x")},
		"sub/f1": {},
	}
	r := rendered{source: source, dialect: shouting{}, authority: true}
	file, err := r.Open("1.sql")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(file)
	if err != nil || string(text) != "abd!" {
		t.Errorf("rendered %q, %v", text, err)
	}
	if stat, err := file.Stat(); err != nil || stat.Size() != 4 || stat.Name() != "1.sql" {
		t.Errorf("stat: %v, %v", stat, err)
	}
	if err := file.Close(); err != nil {
		t.Error(err)
	}
	for _, name := range []string{"2.sql", "3.sql", "4.sql"} {
		if _, err := r.Open(name); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if text, err := fs.ReadFile(r, "note"); err != nil || string(text) != "{{x" {
		t.Errorf("what is no SQL: %q, %v", text, err)
	}
}
