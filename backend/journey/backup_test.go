//go:build linux

package journey

import (
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"anteroom/backend/store/postgres/pgtest"
)

// A copy of a PostgreSQL server, taken while it serves, is a whole server: once
// it is put back the desktop brings what it forgot, and its audit holds.
func TestABackupOfPostgreSQLIsAWholeServer(t *testing.T) {
	cluster := pgtest.Start(t)
	s := newServer(t, cluster.Database(t))
	s.must("import", dockets(t, 20))
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	matter := a.find("smith v. parr").Lines[0].ID
	a.do("Matters.AddNote", nil, matter, "before the backup")
	a.inSync()
	copied := filepath.Join(t.TempDir(), "copy")
	told(t, s.must("backup", copied), "was copied to copy.")
	a.do("Matters.AddNote", nil, matter, "after the backup")
	a.inSync()
	s.stop()
	a.offline()
	a.do("Matters.AddNote", nil, matter, "while there was no server")

	s.db = cluster.Database(t)
	if out, err := exec.Command("pg_restore", "--no-owner", "--dbname", s.db, copied).CombinedOutput(); err != nil {
		t.Fatalf("restore: %v\n%s", err, out)
	}
	told(t, s.must("restore", "--epoch"), firmName+" begins anew.", "The portal is closed")
	s.serve()
	told(t, s.must("restore", "--status"), firmName+" was put back and is held since ", "Not yet back")
	a.signIn(s, adminEmail, adminPassword)
	a.inSync()
	told(t, s.must("restore", "--confirm"), "Every desk that the backup knows has signed in again.", firmName+": the portal is open again")
	other := newAgent(t, &keys)
	other.signIn(s, adminEmail, adminPassword)
	if page := other.find(""); page.All != 21 {
		t.Errorf("after the restore there are %d matters", page.All)
	}
	told(t, s.must("verify-audit"), firmName+": ", "hold.")
	for name, notes := range map[string][]string{"the desk of before": a.notes(matter), "a new desk": other.notes(matter)} {
		for _, text := range []string{"before the backup", "after the backup", "while there was no server"} {
			if !slices.Contains(notes, text) {
				t.Errorf("%s lacks the note %q: %q", name, text, notes)
			}
		}
	}
	a.quit()
	other.quit()
	s.stop()
}
