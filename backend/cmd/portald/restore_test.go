package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestABackupIsPutBackAndThePortalWaitsForAConfirmation(t *testing.T) {
	o := newOperator(t)
	o.found()
	o.must("import", o.write("matters.jsonl", line("1")+"\n"+line("2")))
	copied := filepath.Join(o.home, "copy.db")
	o.must("backup", copied)
	before := o.rows()
	o.must("import", o.write("more.jsonl", line("3")))
	later := o.rows()

	o.fails(1, []string{"the data folder is not empty", "--force"}, "restore", copied)
	o.fails(1, []string{"this file is the database itself"}, "restore", "--force", filepath.Join(o.data(), "portald.db"))
	if o.rows() != later {
		t.Error("a refused restore changed the database")
	}
	holds(t, o.must("restore", "--force", copied), "The database that was there is now portald.db.before-1.", "copy.db was put back.", "The portal is closed and no mail goes out.", "portald restore --confirm")
	if got := o.rows(); got != before {
		t.Errorf("put back: %v, of %v", got, before)
	}
	holds(t, o.must("restore", "--status"), "Hale & Ortiz was put back and is held since ", "Desks have sent 0 changes since; 0 were not applied", "Every desk that the backup knows has signed in again.")
	holds(t, o.must("restore", "--confirm"), "Hale & Ortiz: the portal is open again, and mail goes out.")
	holds(t, o.must("restore", "--status"), "Hale & Ortiz is not held.")
	holds(t, o.must("restore", "--confirm"), "Hale & Ortiz is not held.")
	holds(t, o.must("verify-audit"), "Hale & Ortiz: 4 commands and 0 readings hold.")
	holds(t, o.must("restore", "--epoch"), "Hale & Ortiz begins anew.", "The portal is closed")
	holds(t, o.must("restore", "--status"), "is held since ")

	// What was put aside is whole, and can be put back in turn.
	aside := filepath.Join(o.data(), "portald.db.before-1")
	empty := newOperator(t)
	holds(t, empty.must("restore", aside), "portald.db.before-1 was put back.")
	if got := empty.rows(); got != later {
		t.Errorf("of what was put aside came %v, of %v", got, later)
	}
	holds(t, o.must("restore", "--force", aside), "The database that was there is now portald.db.before-2.")
}

func TestWhatIsNoBackupIsRefusedAndNothingIsLost(t *testing.T) {
	o := newOperator(t)
	o.found()
	copied := filepath.Join(o.home, "copy.db")
	o.must("backup", copied)
	raw, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	before := o.rows()
	damaged := append([]byte{}, raw...)
	for i := len(damaged) / 2; i < len(damaged)/2+20_000 && i < len(damaged); i++ {
		damaged[i] = 0xa5
	}
	for name, text := range map[string]string{
		"words.db": "this is no database, but a text that somebody took for one", "empty.db": "", "cut.db": string(raw[:len(raw)/3]), "damaged.db": string(damaged),
	} {
		o.fails(1, []string{"the file is damaged or no backup of portald's; take another backup"}, "restore", "--force", o.write(name, text))
	}
	foreign := newOperator(t)
	foreign.found()
	db := foreign.open()
	if _, err := db.Exec("UPDATE migrated_store SET version_id = 9000 WHERE version_id = (SELECT MAX(version_id) FROM migrated_store)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	o.fails(1, []string{"made by a newer portald"}, "restore", "--force", filepath.Join(foreign.data(), "portald.db"))
	if o.rows() != before {
		t.Error("a refused backup changed the database")
	}
	left, err := os.ReadDir(o.data())
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range left {
		if name := one.Name(); name != "portald.db" && name != "portald.lock" && name != "portald.db-wal" && name != "portald.db-shm" {
			t.Errorf("%s was left behind", name)
		}
	}
	o.fails(1, []string{"say what to do"}, "restore")
	o.fails(1, []string{"say what to do"}, "restore", "--status", "--confirm")
	o.fails(1, []string{"pg_restore", "portald restore --epoch"}, "restore", "--db", "postgres://nobody@127.0.0.1/none", copied)
	o.fails(1, []string{"there is no firm here"}, "restore", "--status", "--data", filepath.Join(o.home, "nowhere"))
}
