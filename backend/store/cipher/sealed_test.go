//go:build libsqlite3

package cipher

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/mattn/go-sqlite3"
)

var (
	rightKey = Key(bytes.Repeat([]byte{0x5a, 0xc3}, 16))
	wrongKey = Key(bytes.Repeat([]byte{0x5a, 0xc4}, 16))
)

// planted words are searched for in every file that the store touches.
var planted = []string{"Marlowe-Quillfeather", "privileged strategy memo", "CREATE TABLE", "client_secret_column", "SQLite format 3"}

func openNew(t *testing.T, options Options) (*sql.DB, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "cache.db")
	return reopen(t, path, options), path
}

func reopen(t *testing.T, path string, options Options) *sql.DB {
	t.Helper()
	db, err := Open(context.Background(), path, rightKey, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func mustExec(t *testing.T, db *sql.DB, statement string, args ...any) {
	t.Helper()
	if _, err := db.Exec(statement, args...); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// fill writes a few hundred pages of rows that hold the planted words, with a search index over them.
func fill(t *testing.T, db *sql.DB) {
	t.Helper()
	mustExec(t, db, `CREATE TABLE matter (id INTEGER PRIMARY KEY, client_secret_column TEXT)`)
	mustExec(t, db, `CREATE VIRTUAL TABLE matter_search USING fts5(title)`)
	mustExec(t, db, `INSERT INTO matter (client_secret_column)
		WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 5000)
		SELECT 'Marlowe-Quillfeather ' || i || ' privileged strategy memo ' || hex(randomblob(40)) FROM n`)
	mustExec(t, db, `INSERT INTO matter_search SELECT client_secret_column FROM matter`)
}

func TestTheLinkedLibraryIsThePinnedOne(t *testing.T) {
	if got := LibraryVersion(); got != "SQLite3 Multiple Ciphers 2.4.0" {
		t.Fatalf("linked %q; raise build/sqlite3mc and this line together", got)
	}
}

func TestRowsComeBackAfterReopening(t *testing.T) {
	db, path := openNew(t, Options{})
	fill(t, db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	var rows int
	db = reopen(t, path, Options{Existing: true})
	if err := db.QueryRow(`SELECT count(*) FROM matter_search WHERE matter_search MATCH '"privileged"'`).Scan(&rows); err != nil || rows != 5000 {
		t.Fatalf("found %d rows, %v", rows, err)
	}
}

func TestNoFileHoldsAPlantedWord(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	t.Setenv("SQLITE_TMPDIR", temporary)
	db, path := openNew(t, Options{Durability: Normal})
	fill(t, db)
	mustExec(t, db, `UPDATE matter SET client_secret_column = client_secret_column || ' privileged strategy memo' WHERE id % 7 = 0`)

	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() == 0 {
		t.Fatalf("the log should hold the rows now: %v", err)
	}
	noPlantedWord(t, filepath.Dir(path), temporary)
	if err := Truncate(context.Background(), db); err != nil {
		t.Fatal(err)
	}
	if log, err := os.Stat(path + "-wal"); err != nil || log.Size() != 0 {
		t.Fatalf("the log should be empty now: %v", err)
	}
	mustExec(t, db, `DELETE FROM matter WHERE id % 2 = 0`)
	mustExec(t, db, `VACUUM`)
	noPlantedWord(t, filepath.Dir(path), temporary)
}

func noPlantedWord(t *testing.T, folders ...string) {
	t.Helper()
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, word := range append(planted, string(rightKey[:]), hex.EncodeToString(rightKey[:])) {
				if bytes.Contains(bytes.ToLower(content), []byte(strings.ToLower(word))) {
					t.Errorf("%s holds %q", file, word)
				}
			}
		}
	}
}

// A sort too large for its memory would spill into a temporary file that is unlinked at once, so it shows only
// among the open files of this process.
func TestALargeSortSpillsNoTemporaryFile(t *testing.T) {
	const open = "/proc/self/fd"
	if _, err := os.Stat(open); err != nil {
		t.Skipf("only Linux shows the open files of a process: %v", err)
	}
	db, _ := openNew(t, Options{})
	fill(t, db)
	rows, err := db.Query(`SELECT a.client_secret_column FROM matter a, (SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close() //nolint:errcheck // the rows' own error is looked at below
	if !rows.Next() {
		t.Fatal(rows.Err())
	}
	entries, err := os.ReadDir(open)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if target, err := os.Readlink(filepath.Join(open, entry.Name())); err == nil && strings.Contains(target, "etilqs") {
			t.Errorf("the sort spilled into %s", target)
		}
	}
}

func TestWrongOrNoKeyIsRefusedAndNamed(t *testing.T) {
	db, path := openNew(t, Options{})
	fill(t, db)
	_ = db.Close()

	_, err := Open(context.Background(), path, wrongKey, Options{})
	if !errors.Is(err, ErrWrongKey) {
		t.Fatalf("wrong key gave %v", err)
	}
	for _, k := range []Key{rightKey, wrongKey} {
		if strings.Contains(fmt.Sprintf("%v %+v %#v", err, err, err), hex.EncodeToString(k[:])) {
			t.Fatal("the error holds a key")
		}
	}
	if _, err := openDSN("file:" + path); err == nil || !strings.Contains(err.Error(), "file is not a database") {
		t.Fatalf("no key gave %v", err)
	}
	var rows int
	if err := reopen(t, path, Options{}).QueryRow(`SELECT count(*) FROM matter`).Scan(&rows); err != nil || rows != 5000 {
		t.Fatalf("after the refusals the right key found %d rows, %v", rows, err)
	}
}

// openDSN opens and reads with the plain driver, as a careless program would.
func openDSN(dsn string) (int, error) {
	db := sql.OpenDB(&connector{dsn: dsn})
	defer db.Close() //nolint:errcheck // a reader's close has nothing to lose
	var tables int
	err := db.QueryRow(`SELECT count(*) FROM sqlite_schema`).Scan(&tables)
	return tables, err
}

func TestAMisspeltParameterIsCaughtAfterTheFirstWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cache.db")
	misspelt := strings.Replace(fileDSN(path, rightKey, Options{}), "key=", "keyy=", 1)
	db := pool(&connector{dsn: misspelt}, Options{})
	defer db.Close() //nolint:errcheck // a refused file
	if err := prove(context.Background(), db, path); !errors.Is(err, ErrPlain) {
		t.Fatalf("a file written without a key gave %v", err)
	}
	if _, err := Open(context.Background(), path, rightKey, Options{}); !errors.Is(err, ErrPlain) {
		t.Fatalf("opening that file again gave %v", err)
	}
}

// Why the key stands in the connection string: a hook comes too late, and the first open does not show it.
func TestAKeySetByAHookFailsAtTheSecondOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hooked.db")
	hooked := &sqlite3.SQLiteDriver{ConnectHook: func(c *sqlite3.SQLiteConn) error {
		_, err := c.Exec(`PRAGMA cipher = 'sqlcipher'; PRAGMA key = "`+rightKey.literal()+`"`, nil)
		return err
	}}
	first, err := hooked.Open("file:" + path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := first.(*sqlite3.SQLiteConn).Exec(`CREATE TABLE a (b)`, nil); err != nil {
		t.Fatal(err)
	}
	_ = first.Close()
	if second, err := hooked.Open("file:" + path); err == nil {
		_ = second.Close()
		t.Fatal("a hook may now set the key: read the driver's notes again before relying on it")
	}
}

func TestOneFlippedBitIsDetected(t *testing.T) {
	for _, offset := range []int64{5, 700, 4096 + 99, 40*4096 + 1000} {
		t.Run(fmt.Sprint(offset), func(t *testing.T) {
			db, path := openNew(t, Options{})
			fill(t, db)
			_ = db.Close()
			flip(t, path, offset)
			db, err := Open(context.Background(), path, rightKey, Options{})
			if err == nil {
				err = Verify(context.Background(), db)
				_ = db.Close()
			}
			if firstPage := offset < 4096; firstPage && !errors.Is(err, ErrWrongKey) || !firstPage && !errors.Is(err, ErrDamaged) {
				t.Fatalf("gave %v", err)
			}
		})
	}
}

func flip(t *testing.T, path string, offset int64) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	content[offset] ^= 1
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAWholeFileVerifies(t *testing.T) {
	db, _ := openNew(t, Options{})
	fill(t, db)
	if err := Verify(context.Background(), db); err != nil {
		t.Fatal(err)
	}
}

func TestFilesThatCannotBeOpenedAreNamed(t *testing.T) {
	folder := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	cases := []struct {
		name, path string
		options    Options
		want       *Error
	}{
		{"a readable SQLite file", write("plain.db", string(plainHeader)+strings.Repeat("x", 4080)), Options{}, ErrPlain},
		{"a file cut off in its first page", write("short.db", "only these bytes"), Options{}, ErrDamaged},
		{"another kind of file", write("letter.db", strings.Repeat("Dear Sir or Madam ", 500)), Options{}, ErrWrongKey},
		{"a vanished file", filepath.Join(folder, "gone.db"), Options{Existing: true}, ErrMissing},
		{"an emptied file", write("empty.db", ""), Options{Existing: true}, ErrMissing},
		{"no such folder", filepath.Join(folder, "nowhere", "cache.db"), Options{}, ErrUnwritable},
		{"a folder in its place", folder, Options{}, ErrUnwritable},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			db, err := Open(context.Background(), c.path, rightKey, c.options)
			if !errors.Is(err, c.want) {
				t.Fatalf("gave %v, want %s", err, c.want.Code)
			}
			if db != nil {
				t.Fatal("an error came with an open store")
			}
		})
	}
}

func TestARefusedReadableFileIsLeftAsItWas(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plain.db")
	before := append(bytes.Clone(plainHeader), bytes.Repeat([]byte("row"), 2000)...)
	if err := os.WriteFile(path, before, 0o600); err != nil {
		t.Fatal(err)
	}
	_, _ = Open(context.Background(), path, rightKey, Options{})
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, before) {
		t.Fatalf("the file was touched (%v)", err)
	}
}

func TestAnotherWriterIsNamedLocked(t *testing.T) {
	db, path := openNew(t, Options{})
	fill(t, db)
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback() //nolint:errcheck // the lock is all it is for
	other := reopen(t, path, Options{BusyTimeout: 1})
	if _, err = other.Exec(`DELETE FROM matter`); !errors.Is(Explain(err), ErrLocked) {
		t.Fatalf("gave %v", err)
	}
	if err := Truncate(context.Background(), other); !errors.Is(err, ErrLocked) {
		t.Fatalf("truncating beside a writer gave %v", err)
	}
}

func TestEveryConnectionOfThePoolHasTheSameSettings(t *testing.T) {
	for _, c := range []struct {
		options           Options
		synchronous, keys int
	}{
		{Options{Durability: Full, ForeignKeys: true, Connections: 3}, 2, 1},
		{Options{Durability: Normal, Connections: 3}, 1, 0},
	} {
		db, _ := openNew(t, c.options)
		for range 3 { // held, so that each is another connection
			conn, err := db.Conn(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close() //nolint:errcheck // handed back at the end
			for pragma, want := range map[string]any{
				"synchronous": int64(c.synchronous), "foreign_keys": int64(c.keys), "journal_mode": "wal",
				"temp_store": int64(2), "secure_delete": int64(1), "busy_timeout": int64(5000), "cache_size": int64(-pageCacheKiB), "query_only": int64(0),
			} {
				var got any
				if err := conn.QueryRowContext(context.Background(), "PRAGMA "+pragma).Scan(&got); err != nil || got != want {
					t.Errorf("%s is %v, want %v (%v)", pragma, got, want, err)
				}
			}
		}
	}
}

func TestAFolderNameMayHoldAnyCharacter(t *testing.T) {
	name := "50% #1 key=x' ä&b"
	if runtime.GOOS != "windows" { // where a name cannot hold it
		name += "?c=d"
	}
	folder := filepath.Join(t.TempDir(), name)
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	db := reopen(t, filepath.Join(folder, "cache.db"), Options{})
	mustExec(t, db, `CREATE TABLE a (b)`)
	entry, err := os.Stat(filepath.Join(folder, "cache.db"))
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && entry.Mode().Perm() != 0o600 {
		t.Errorf("the file may be opened by others: %v", entry.Mode())
	}
}

func TestReadersSeeOneStateWhileAWriterCommits(t *testing.T) {
	db, _ := openNew(t, Options{Connections: 6})
	mustExec(t, db, `CREATE TABLE pair (a INTEGER, b INTEGER); INSERT INTO pair VALUES (0, 0)`)
	var work sync.WaitGroup
	for range 5 {
		work.Go(func() {
			for range 100 {
				if err := readPair(db); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for i := range 100 {
		mustExec(t, db, `UPDATE pair SET a = ?`, i)
		mustExec(t, db, `UPDATE pair SET b = a`)
	}
	work.Wait()
}

// readPair reads the same row twice in one read-only transaction: both must agree, and writing must be refused.
func readPair(db *sql.DB) error {
	tx, err := db.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // nothing to undo after reading
	var first, again [2]int
	for _, pair := range []*[2]int{&first, &again} {
		if err := tx.QueryRow(`SELECT a, b FROM pair`).Scan(&pair[0], &pair[1]); err != nil {
			return err
		}
	}
	if first != again {
		return fmt.Errorf("one transaction read %v, then %v", first, again)
	}
	if _, err := tx.Exec(`UPDATE pair SET a = 7`); !errors.Is(Explain(err), ErrReadOnly) {
		return fmt.Errorf("writing in a read-only transaction gave %w", err)
	}
	return tx.Commit()
}

func TestAFullDiskIsNamed(t *testing.T) {
	db, _ := openNew(t, Options{Connections: 1})
	mustExec(t, db, `CREATE TABLE a (b)`)
	mustExec(t, db, `PRAGMA max_page_count = 10`)
	_, err := db.Exec(`INSERT INTO a VALUES (randomblob(100000))`)
	if !errors.Is(Explain(err), ErrDiskFull) {
		t.Fatalf("gave %v", err)
	}
}
