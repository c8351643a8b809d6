package main

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3" // to look into the data folder
)

func TestHelpAndVersionAreToldWithoutAnyData(t *testing.T) {
	o := newOperator(t)
	holds(t, o.must("--help"), "init", "serve", "import", "demo", "backup", "verify-audit", "version", "--config", "$PORTALD_DATA")
	for _, command := range []string{"init", "serve", "import", "demo", "backup", "verify-audit"} {
		holds(t, o.must(command, "--help"), "Usage: portald "+command)
	}
	if got := o.must("version"); !strings.HasPrefix(got, "portald ") {
		t.Errorf("version says %q", got)
	}
	if left, err := os.ReadDir(o.home); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestWhatIsMistypedIsToldWithAHint(t *testing.T) {
	o := newOperator(t)
	for _, args := range [][]string{
		{},
		{"nonsense"},
		{"serve", "--nonsense"},
		{"demo", "--size", "huge"},
		{"init"},
		{"import"},
		{"import", "missing.jsonl"},
		{"backup"},
		{"--log", "loud", "version"},
		{"init", "--firm", "F", "--admin", "A", "--email", "a@b.example", "--password-file", "missing"},
	} {
		o.fails(2, []string{"portald: ", "portald --help"}, args...)
	}
	if left, err := os.ReadDir(o.home); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestAFirmThatCannotBeMadeSaysWhatIsWrong(t *testing.T) {
	o := newOperator(t)
	args := func(email string) []string {
		return []string{"init", "--firm", "Hale & Ortiz", "--admin", "Ada Hale", "--email", email}
	}
	o.in = "short\n"
	o.fails(1, []string{"Use at least"}, args("ada@hale.example")...)
	o.in = ""
	o.fails(1, []string{"Use at least"}, args("ada@hale.example")...)
	o.in = "hale & ortiz & hale\n"
	o.fails(1, []string{"easy to guess"}, args("ada@hale.example")...)
	o.in = adminPassword
	o.fails(1, []string{"is not an e-mail address"}, args("ada at hale")...)
	o.fails(1, []string{"there is no firm yet; make one with portald init"}, "import", o.write("none.jsonl", ""))
	o.found()
	holds(t, o.must("verify-audit"), "Hale & Ortiz: ", "hold.")
	o.fails(1, []string{"there is a firm here already"}, "demo")
}

func TestFlagsComeFromAFileAndFromTheEnvironment(t *testing.T) {
	o := newOperator(t)
	o.found()
	other := filepath.Join(o.home, "other")
	file := o.write("portald.json", `{"data": "`+other+`", "demo": {"size": "small", "seed": 3}}`)
	o.env = []string{"PORTALD_DATA="}
	// The file stands behind the environment and the command line.
	holds(t, o.must("demo", "--config", file), "is ready, with", "Staff: ", "password: ")
	if _, err := os.Stat(filepath.Join(other, "portald.db")); err != nil {
		t.Errorf("the file's data folder was not taken: %v", err)
	}
	o.env = []string{"PORTALD_DATA=" + other}
	o.fails(1, []string{"there is a firm here already"}, "demo")
	third := filepath.Join(o.home, "third")
	o.must("demo", "--data", third)
	if _, err := os.Stat(filepath.Join(third, "portald.db")); err != nil {
		t.Errorf("the command line does not win: %v", err)
	}
	o.fails(2, []string{"portald: "}, "version", "--config", o.write("broken.json", "{"))
	o.fails(2, []string{"portald: "}, "version", "--config", filepath.Join(o.home, "missing.json"))
}

const good = `{"case_number":"1:26-cv-0000%","title":"Smith % v. Parr","court":"ctd","parties":[{"name":"Sara Smith","role":"Plaintiff"},{"name":"Odo Parr","role":"Defendant"}],"entries":[{"date":"2026-01-05","text":"Complaint filed"}]}`

func line(n string) string { return strings.ReplaceAll(good, "%", n) }

func TestMalformedLinesAreToldByNumberAndTheRestIsImported(t *testing.T) {
	o := newOperator(t)
	o.found()
	bad := map[string]string{
		"2": "this is not JSON", "4": `{"case_number":"1:26-cv-9","court":"ctd"}`, "5": `{"case_number":7,"title":"x","court":"ctd"}`,
		"6": line("6")[:80], "8": "{\"title\":\"\xff\xfe\",\"court\":\"ctd\",\"case_number\":\"1\"}", "9": "[]", "10": "null",
	}
	var text []string
	for _, n := range []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"} {
		one, isBad := bad[n]
		if !isBad {
			one = line(n)
		}
		text = append(text, one)
	}
	// Line 12 is blank, and the last line has no end.
	file := o.write("matters.jsonl", "\ufeff"+strings.Join(text, "\r\n")+"\n\n"+line("13"))
	told := filepath.Join(o.home, "refused.csv")
	out := o.must("import", file, "--errors", told)
	holds(t, out, "12 lines read: 5 matters new", "7 lines not taken", "Added: 10 contacts, 10 relationships, 5 internal notes. Nobody was sent a mail.")
	csv, err := os.ReadFile(told)
	if err != nil {
		t.Fatal(err)
	}
	for n := range bad {
		holds(t, out, "Line "+n)
		holds(t, string(csv), "\n"+n+",")
	}
	if strings.Contains(string(csv), "Sara") {
		t.Errorf("the error file repeats what the lines held:\n%s", csv)
	}
	before := o.rows()
	holds(t, o.must("import", file), "0 matters new, 0 grown, 5 unchanged; 7 lines not taken", "Added: 0 contacts, 0 relationships, 0 internal notes.")
	if after := o.rows(); after != before {
		t.Errorf("the second time made other rows: %v, then %v", before, after)
	}
	for n := range bad {
		text[number(n)-1] = line(n)
	}
	holds(t, o.must("import", o.write("mended.jsonl", strings.Join(text, "\n"))), "11 lines read: 7 matters new, 0 grown, 4 unchanged; 0 lines not taken")
}

func number(n string) int {
	if len(n) == 2 {
		return 10 + int(n[1]-'0')
	}
	return int(n[0] - '0')
}

// counts are how many rows of each kind the data folder holds.
type counts struct{ matters, contacts, ties, notes, activities int64 }

func (o *operator) rows() (c counts) {
	o.t.Helper()
	db := o.open()
	defer db.Close()
	err := db.QueryRow(`SELECT (SELECT COUNT(*) FROM matter), (SELECT COUNT(*) FROM contact), (SELECT COUNT(*) FROM relationship),
		(SELECT COUNT(*) FROM internal_note), (SELECT COUNT(*) FROM activity)`).Scan(&c.matters, &c.contacts, &c.ties, &c.notes, &c.activities)
	if err != nil {
		o.t.Fatal(err)
	}
	return c
}

// open looks into the data folder's database, as somebody with a copy of it would.
func (o *operator) open() *sql.DB {
	o.t.Helper()
	db, err := sql.Open("sqlite3", filepath.Join(o.data(), "portald.db"))
	if err != nil {
		o.t.Fatal(err)
	}
	return db
}

func TestABackupIsAWholeServer(t *testing.T) {
	o := newOperator(t)
	o.found()
	o.must("import", o.write("matters.jsonl", line("1")+"\n"+line("2")))
	copied := filepath.Join(o.home, "copy.db")
	holds(t, o.must("backup", copied), "The database was copied to copy.db.")
	if info, err := os.Stat(copied); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the copy: %v %v", info, err)
	}
	o.fails(1, []string{"copy.db exists already; name a new file"}, "backup", copied)
	o.fails(1, []string{"choose a folder that exists and has room"}, "backup", filepath.Join(o.home, "nowhere", "copy.db"))
	before := o.rows()
	o.must("import", o.write("more.jsonl", line("3")))

	restored := newOperator(t)
	if err := os.Mkdir(restored.data(), 0o700); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	restored.write(filepath.Join("data", "portald.db"), string(raw))
	if got := restored.rows(); got != before || got == o.rows() {
		t.Errorf("restored %v, of %v", got, before)
	}
	holds(t, restored.must("verify-audit"), "Hale & Ortiz: 2 commands and 0 readings hold.")
	holds(t, restored.must("import", o.write("again.jsonl", line("2"))), "0 matters new, 0 grown, 1 unchanged")
}

func TestATamperedAuditNamesTheLine(t *testing.T) {
	for name, tamper := range map[string]struct{ statement, told string }{
		"changed": {`UPDATE audit SET answer = 'refused' WHERE n = 2`, "the audit is broken at line 2: the line was changed"},
		"cut out": {`DELETE FROM audit WHERE n = 2`, "the audit is broken at line 2: the line is missing"},
		"put in":  {`INSERT INTO audit SELECT firm, 4, at, actor_kind, actor_id, device_id, command, subject_kind, subject_id, matter_id, answer, reason, body_hash, hash FROM audit WHERE n = 3`, "the audit is broken at line 4: the line was changed"},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOperator(t)
			o.found()
			o.must("import", o.write("matters.jsonl", line("1")+"\n"+line("2")+"\n"+line("3")))
			holds(t, o.must("verify-audit"), "Hale & Ortiz: 3 commands and 0 readings hold.")
			db := o.open()
			if _, err := db.Exec(tamper.statement); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			o.fails(1, []string{"Hale & Ortiz: " + tamper.told}, "verify-audit")
		})
	}
}

func TestTheDemoTellsHowToSignIn(t *testing.T) {
	o := newOperator(t)
	out := o.must("demo")
	holds(t, out, "is ready, with", "Staff: ", "Client: ", "password: ")
	holds(t, o.must("verify-audit"), "hold.")
	again := newOperator(t)
	if other := again.must("demo", "--seed", "1"); other != out {
		t.Errorf("the same seed invents another firm:\n%s%s", out, other)
	}
	if c := o.rows(); c.matters == 0 || c.contacts == 0 || c != again.rows() {
		t.Errorf("invented %v and %v", c, again.rows())
	}
}
