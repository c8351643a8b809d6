//go:build libsqlite3

package cipher

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// writerPath makes this test program write rows to the file it names until it is killed, one line per commit.
const writerPath = "ANTEROOM_CIPHER_WRITER"

func TestMain(m *testing.M) {
	if path := os.Getenv(writerPath); path != "" {
		if err := writeForEver(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func writeForEver(path string) error {
	db, err := Open(context.Background(), path, rightKey, Options{})
	if err != nil {
		return err
	}
	for i := 1; ; i++ {
		if _, err := db.Exec(`INSERT INTO saved (n, text) VALUES (?, hex(randomblob(500)))`, i); err != nil {
			return err
		}
		fmt.Println(i)
	}
}

// Power cuts, which discard writes that were not synced, are tried where the outbox is; here the program dies.
func TestNothingCommittedIsLostWhenTheWriterIsKilled(t *testing.T) {
	for round := range 3 {
		path := filepath.Join(t.TempDir(), "outbox.db")
		db := reopen(t, path, Options{})
		mustExec(t, db, `CREATE TABLE saved (n INTEGER PRIMARY KEY, text TEXT)`)
		_ = db.Close()

		acknowledged := killAfter(t, path, 40+90*round)
		db = reopen(t, path, Options{Existing: true})
		var found int
		if err := db.QueryRow(`SELECT count(*) FROM saved WHERE n <= ?`, acknowledged).Scan(&found); err != nil || found != acknowledged {
			t.Errorf("round %d: %d rows were acknowledged, %d are there (%v)", round, acknowledged, found, err)
		}
		if err := Verify(context.Background(), db); err != nil {
			t.Errorf("round %d: %v", round, err)
		}
	}
}

// killAfter lets another process write, kills it in the middle of its work, and tells what it had acknowledged.
func killAfter(t *testing.T, path string, rows int) (last int) {
	t.Helper()
	writer := exec.Command(os.Args[0])
	writer.Env = append(os.Environ(), writerPath+"="+path)
	writer.Stderr = os.Stderr
	out, err := writer.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := writer.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if last, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatal(err)
		}
		if last == rows {
			_ = writer.Process.Kill()
		}
	}
	_ = writer.Wait() // it was killed, so it has no good end
	if last < rows {
		t.Fatalf("the writer stopped by itself after %d rows", last)
	}
	return last
}
