package desk

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/desk/internal/key"
	"anteroom/backend/firm"
	"anteroom/backend/store"

	"github.com/mattn/go-sqlite3"
)

func (b *bench) path(name string) string { return filepath.Join(b.folder, name) }

// files lists the profile's files whose name begins so.
func (b *bench) files(prefix string) []string {
	b.t.Helper()
	found, err := filepath.Glob(b.path(prefix + "*"))
	must(b.t, err)
	return found
}

func (b *bench) noticed(reason string) bool {
	for _, n := range b.Notices() {
		if n.Reason == reason {
			return true
		}
	}
	return false
}

// copyFiles puts the files of a database at another path.
func copyFiles(t *testing.T, from, to string) {
	t.Helper()
	for i, one := range databaseFiles(from) {
		raw, err := os.ReadFile(one)
		if errors.Is(err, os.ErrNotExist) {
			must(t, removeIfThere(databaseFiles(to)[i]))
			continue
		}
		must(t, err)
		must(t, os.WriteFile(databaseFiles(to)[i], raw, 0o600))
	}
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

func note(b *bench, matter firm.ID, text string) Result {
	b.t.Helper()
	return b.do(firm.WriteInternalNote{ID: b.NewID(), MatterID: matter, Text: text})
}

func TestAChangeSurvivesACrashBetweenTheOutboxAndTheCache(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	must(t, b.Close())
	copyFiles(t, b.path(cacheFile), b.path("before"))
	b.open()
	r := note(b, matter, "said on the phone")
	must(t, b.Close())
	// The outbox has the change, the cache is as it was before.
	copyFiles(t, b.path("before"), b.path(cacheFile))
	b.open()
	if line := b.change(r.OpID); line.State != "waiting" {
		t.Errorf("the change is %s", line.State)
	}
	notes, err := b.Notes(t.Context(), string(matter), 0, 9)
	must(t, err)
	if notes.Total != 1 {
		t.Errorf("%d notes after the crash", notes.Total)
	}
	b.sync()
	b.sameAsServer()
}

func TestAnOlderCacheThatIsPutBackFindsItsWay(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	note(b, matter, "one")
	must(t, b.Close())
	copyFiles(t, b.path(cacheFile), b.path("before"))
	b.open()
	b.sync()
	note(b, matter, "two")
	b.sync()
	must(t, b.Close())
	copyFiles(t, b.path("before"), b.path(cacheFile))
	b.open()
	b.sync()
	b.sameAsServer()
}

func TestWithoutAKeychainNothingIsWrittenAndTheFilesStay(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	r := note(b, matter, "kept for later")
	for reason, fails := range map[string]error{"keychain_missing": ErrKeyMissing, "keychain_locked": ErrKeyLocked} {
		must(t, b.Close())
		before := b.files("")
		b.keys.Fail(fails)
		b.open()
		state := b.State()
		session, err := b.Session(t.Context())
		must(t, err)
		if !state.MemoryOnly || state.State != SignedOut || "keychain_"+session.Keychain != reason || session.KeychainSentence == "" || !b.noticed(reason) {
			t.Errorf("%s: %+v %+v", reason, state, session)
		}
		must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
		b.sync()
		b.sameAsServer()
		if _, err := b.ExportUnsent(t.Context(), b.path("export")); !errors.Is(err, ErrNoDisk) {
			t.Errorf("an export without a key: %v", err)
		}
		if after := b.files(""); strings.Join(after, " ") != strings.Join(before, " ") {
			t.Errorf("%s: the files were %v and are %v", reason, before, after)
		}
	}
	b.keys.Fail(nil)
	b.restart()
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	if line := b.change(r.OpID); line.State != "applied" {
		t.Errorf("the change of before is %s", line.State)
	}
}

func TestALostKeychainPutsTheOutboxAsideAndFetchesEverythingAgain(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	note(b, matter, "not sent")
	must(t, b.Close())
	kept := b.keys
	b.keys = &MemoryKeys{}
	b.cfg.Keychain = b.keys
	b.open()
	if !b.noticed("outbox_unreadable") || !b.noticed("cache_unreadable") || len(b.files("outbox.db.unreadable-")) != 1 {
		t.Fatalf("told %v, files %v", b.Notices(), b.files(""))
	}
	if b.State().State != SignedOut {
		t.Errorf("a lost token leaves the desk %s", b.State().State)
	}
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	b.sameAsServer()
	// The old keychain still opens what was put aside.
	old, err := key.Read(t.Context(), kept, b.profile.keyName(outboxKey))
	must(t, err)
	must(t, os.Rename(b.files("outbox.db.unreadable-")[0], b.path("aside")))
	db, err := b.cfg.OpenStore(t.Context(), b.path("aside"), old, cipherOnce)
	must(t, err)
	defer db.Close()
	var n int
	must(t, db.QueryRow(`SELECT COUNT(*) FROM op`).Scan(&n))
	if n != 1 {
		t.Errorf("%d changes lie in the file put aside", n)
	}
}

func TestACacheThatCanNotBeReadIsFetchedAgainAfterAnExport(t *testing.T) {
	for say, spoil := range map[string]func(*bench){
		"another key": func(b *bench) {
			must(t, b.keys.Set(t.Context(), b.profile.keyName(cacheKey), strings.Repeat("ab", 32)))
		},
		"no key": func(b *bench) { must(t, b.keys.Delete(t.Context(), b.profile.keyName(cacheKey))) },
		"damage": func(b *bench) {
			raw := make([]byte, 4096)
			_, err := rand.Read(raw)
			must(t, err)
			must(t, os.WriteFile(b.path(cacheFile), raw, 0o600))
			must(t, removeIfThere(b.path(cacheFile+"-wal")))
		},
	} {
		s := newServer(t)
		matter, _ := s.story()
		b := s.signedIn(t, "aaaa", "admin")
		r := note(b, matter, "not sent")
		must(t, b.Close())
		spoil(b)
		b.open()
		if !b.noticed("cache_unreadable") || len(b.files("unsent-")) == 0 {
			t.Errorf("%s: told %v, files %v", say, b.Notices(), b.files(""))
		}
		if b.State().Waiting != 1 {
			t.Errorf("%s: %d changes wait", say, b.State().Waiting)
		}
		b.sync()
		if line := b.change(r.OpID); line.State != "applied" {
			t.Errorf("%s: the change is %s", say, line.State)
		}
		b.sameAsServer()
	}
}

func TestACacheThatBreaksWhileOpenIsReplaced(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	r := note(b, matter, "not sent")
	b.mu.Lock()
	b.damaged = true
	b.mu.Unlock()
	if state := b.State(); state.State != CacheUnreadable || state.Sentence == "" {
		t.Errorf("a broken cache is told as %+v", state)
	}
	b.sync()
	if line := b.change(r.OpID); line.State != "applied" || len(b.files("unsent-")) == 0 {
		t.Errorf("the change is %s, files %v", line.State, b.files(""))
	}
	b.sameAsServer()
}

func TestDamageThatIsFoundWhileReadingIsToldAndMended(t *testing.T) {
	s := newServer(t)
	s.story()
	b := s.signedIn(t, "aaaa", "admin")
	corrupt := fmt.Errorf("read: %w", sqlite3.Error{Code: sqlite3.ErrCorrupt})
	if err := b.cacheTrouble(corrupt); !errors.Is(err, ErrCacheUnreadable) || !errors.Is(err, corrupt) {
		t.Errorf("damage is told as %v", err)
	}
	if err := b.cacheTrouble(sqlite3.Error{Code: sqlite3.ErrFull}); !errors.Is(err, ErrDiskFull) || answerable(t.Context(), sqlite3.Error{Code: sqlite3.ErrFull}) {
		t.Errorf("a full disk is told as %v", err)
	}
	if b.State().State != CacheUnreadable {
		t.Errorf("the desk is %s", b.State().State)
	}
	b.sync()
	b.sameAsServer()
	if err := b.cacheTrouble(firm.ErrNone); !errors.Is(err, firm.ErrNone) {
		t.Errorf("an ordinary answer was changed to %v", err)
	}
}

func TestASnapshotThatGoesOnInAnotherEpochIsBegunAnew(t *testing.T) {
	s := newServer(t)
	for range 4 {
		s.story()
	}
	b := s.newDesk(t, "aaaa")
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	s.cutAfter = 3
	if _, err := b.Now(t.Context()); !errors.Is(err, ErrOffline) {
		t.Fatalf("a cut snapshot: %v", err)
	}
	if state := b.State(); state.State != Offline || state.Of == 0 {
		t.Errorf("told as %+v", state)
	}
	must(t, s.db.Write(t.Context(), s.firm, func(tx *store.Tx) error {
		if err := tx.StartEpoch("two"); err != nil {
			return err
		}
		_, err := tx.Append(s.tick(), store.Extra{})
		return err
	}))
	s.cutAfter = 0
	b.sync()
	b.sameAsServer()
}

func TestTheWindowsMemoryAndTheServersNameSurviveARestart(t *testing.T) {
	s := newServer(t)
	b := s.newDesk(t, "aaaa")
	session, err := b.Connect(t.Context(), "https://hale.example")
	must(t, err)
	if session.SignedIn || session.Firm != "Hale & Ortiz" || session.Server != "https://hale.example" || session.PortalAddress == "" {
		t.Errorf("connected: %+v", session)
	}
	must(t, b.Remember(t.Context(), "pane", "320"))
	b.restart()
	if text, err := b.Recall(t.Context(), "pane"); err != nil || text != "320" {
		t.Errorf("recalled %q %v", text, err)
	}
	if err := b.SetStaffPassword(t.Context(), "someone", "new password"); !errors.Is(err, ErrSignedOut) {
		t.Errorf("a password while signed out: %v", err)
	}
	must(t, b.SignIn(t.Context(), session.Server, "admin@hale.example", testPassword))
	must(t, b.SetStaffPassword(t.Context(), "someone", "new password"))
	must(t, b.SetOwnPassword(t.Context(), testPassword, "new password"))
	var told *Trouble
	if err := b.SetOwnPassword(t.Context(), "not it", "new password"); !errors.As(err, &told) || told.Reason != "wrong_old_password" || told.Field != "old" {
		t.Errorf("a wrong old password: %v", err)
	}
	if state, err := b.Session(t.Context()); err != nil || !state.SignedIn {
		t.Errorf("a wrong old password signed the person out: %+v %v", state, err)
	}
	s.setUnreachable(offlineNow())
	if err := b.SetOwnPassword(t.Context(), testPassword, "new password"); !errors.Is(err, ErrOffline) {
		t.Errorf("one's own password while offline: %v", err)
	}
	if err := b.SetStaffPassword(t.Context(), "someone", "new password"); !errors.Is(err, ErrOffline) {
		t.Errorf("a password while offline: %v", err)
	}
}

func TestAProfileIsOpenOnceAndInAFolderThatCanBeWritten(t *testing.T) {
	s := newServer(t)
	b := s.newDesk(t, "aaaa")
	if _, err := Open(t.Context(), b.cfg); !errors.Is(err, ErrProfileBusy) {
		t.Errorf("opened twice: %v", err)
	}
	cfg := b.cfg
	file := filepath.Join(t.TempDir(), "a file")
	must(t, os.WriteFile(file, nil, 0o600))
	cfg.Profile = filepath.Join(file, "profile")
	if _, err := Open(t.Context(), cfg); !errors.Is(err, ErrProfileUnwritable) {
		t.Errorf("a folder inside a file: %v", err)
	}
	must(t, b.Close())
	must(t, os.WriteFile(b.path(profileFile), []byte("{"), 0o600))
	if _, err := Open(t.Context(), b.cfg); !errors.Is(err, ErrProfileBroken) {
		t.Errorf("a broken profile.json: %v", err)
	}
	b.Desk = nil
}

func TestAnExportHoldsWhatWasNotSentAndIsNeverOverwritten(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	note(b, matter, "sent")
	b.sync()
	r := note(b, matter, "not sent")
	path := filepath.Join(t.TempDir(), "export.db")
	n, err := b.ExportUnsent(t.Context(), path)
	must(t, err)
	if n == 0 {
		t.Error("nothing was exported")
	}
	if _, err := b.ExportUnsent(t.Context(), path); err == nil {
		t.Error("an export was overwritten")
	}
	db, err := b.cfg.OpenStore(t.Context(), path, b.boxKey, cipherOnce)
	must(t, err)
	defer db.Close()
	var ids string
	must(t, db.QueryRow(`SELECT group_concat(id) FROM op`).Scan(&ids))
	if ids != string(r.OpID) {
		t.Errorf("exported %q", ids)
	}
}

func TestAnotherPersonMayNotTakeOverUnsentChanges(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	note(b, matter, "not sent")
	must(t, b.SignOut(t.Context()))
	err := b.SignIn(t.Context(), "https://hale.example", "normal@hale.example", testPassword)
	if !errors.Is(err, ErrOtherPerson) {
		t.Fatalf("another person: %v", err)
	}
	must(t, b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", testPassword))
	b.sync()
	must(t, b.SignOut(t.Context()))
	if _, err := b.Matters(t.Context(), MatterFilter{}, 0, 9); !errors.Is(err, ErrSignedOut) {
		t.Errorf("read while signed out: %v", err)
	}
	must(t, b.SignIn(t.Context(), "https://hale.example", "normal@hale.example", testPassword))
	if page, err := b.Matters(t.Context(), MatterFilter{}, 0, 9); err != nil || page.All != 0 {
		t.Errorf("the other person's rows were still here: %+v %v", page, err)
	}
	b.sync()
	b.sameAsServer()
}

func TestSigningInFailsInClearWords(t *testing.T) {
	s := newServer(t)
	b := s.newDesk(t, "aaaa")
	if err := b.SignIn(t.Context(), "https://hale.example", "admin@hale.example", "wrong"); !errors.Is(err, ErrWrongPassword) {
		t.Errorf("a wrong password: %v", err)
	}
	s.setUnreachable(offlineNow())
	if _, err := b.Connect(t.Context(), "https://hale.example"); !errors.Is(err, ErrOffline) {
		t.Errorf("nobody there: %v", err)
	}
	s.setUnreachable(&LinkFailure{Kind: LinkForeign})
	if _, err := b.Hello(t.Context(), "https://hale.example"); !errors.Is(err, ErrNotAnteroom) {
		t.Errorf("a hotel: %v", err)
	}
	s.setUnreachable(&LinkFailure{Kind: LinkNewer})
	if _, err := b.Hello(t.Context(), "https://hale.example"); !errors.Is(err, ErrNewServer) {
		t.Errorf("a newer server: %v", err)
	}
	s.setUnreachable(nil)
	b.Desk.cfg.Link = System("test").Link
	if _, err := b.Hello(t.Context(), "not an address"); !errors.Is(err, ErrWrongAddress) {
		t.Errorf("no address: %v", err)
	}
}
