//go:build linux

package journey

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
)

// planted are words that stand nowhere else, each for one place where people's
// texts could come to lie on a disk.
var planted = map[string]string{
	"matter":     "Quittenmus",
	"note":       "Sanddornblatt",
	"contact":    "Weissdornhecke",
	"email":      "schlehenbusch",
	"search":     "Mispelzweig",
	"view state": "Kornelkirsche",
	"draft":      "Felsenbirne",
	"refused":    "Holunderrinde",
	"waiting":    "Berberitzenstrauch",
	"password":   "eberesche",
}

// plant brings every word in through the desktop.
func plant(t *testing.T, a *agent) string {
	t.Helper()
	matter := a.matter("In re "+planted["matter"], planted["contact"], planted["email"]+"@mail.example")
	a.do("Matters.AddNote", nil, matter, "Seen in "+planted["note"])
	a.find(planted["search"])
	a.find(planted["matter"])
	a.do("Window.Remember", nil, "filters", planted["view state"])
	a.do("Window.Remember", nil, "draft/"+matter, planted["draft"])
	a.call("Session.SignIn", nil, "http://127.0.0.1:1", "somebody@mail.example", planted["password"])
	a.call("Matters.Edit", nil, map[string]any{"id": "none", "was": map[string]string{}, "now": map[string]string{"title": planted["refused"]}})
	return matter
}

// search looks through every byte of every file below a folder for the planted
// words, however they may be written, and tells how many files it read.
func search(t *testing.T, folder string) (found []string, files int) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files++
		for place, word := range planted {
			for _, form := range forms(word) {
				if bytes.Contains(raw, form) || strings.Contains(entry.Name(), word) {
					found = append(found, fmt.Sprintf("the %s word in %s", place, path))
				}
			}
		}
		return nil
	})
	must(t, err)
	return found, files
}

// forms are the ways in which a text may lie in a file: as it is, folded for a
// search index, in capitals, and as web views write it.
func forms(word string) (all [][]byte) {
	for _, text := range []string{word, strings.ToLower(word), strings.ToUpper(word)} {
		var wide []byte
		for _, unit := range utf16.Encode([]rune(text)) {
			wide = append(wide, byte(unit), byte(unit>>8))
		}
		all = append(all, []byte(text), wide)
	}
	return all
}

// sealed refuses a home in which a planted word can be read, or whose files are
// not what they should be.
func sealed(t *testing.T, a *agent) {
	t.Helper()
	found, files := search(t, a.home)
	for _, one := range found {
		t.Errorf("readable: %s", one)
	}
	if files < 3 {
		t.Errorf("only %d files were searched", files)
	}
	for _, name := range []string{"cache.db", "outbox.db"} {
		raw, err := os.ReadFile(filepath.Join(a.profile(), name))
		if err != nil || len(raw) < 4096 || bytes.HasPrefix(raw, []byte("SQLite format")) {
			t.Errorf("%s is not an encrypted database: %d bytes, %v", name, len(raw), err)
		}
	}
}

func TestNoWordOfTheFirmCanBeReadOnTheDisk(t *testing.T) {
	if found, files := search(t, controlled(t)); files != 2 || len(found) < 2 {
		t.Fatalf("the search itself finds nothing: %v in %d files", found, files)
	}
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	matter := plant(t, a)
	a.inSync()
	sealed(t, a)

	// Changes that wait, and a log that was not written back when the power failed.
	s.stop()
	a.offline()
	a.do("Matters.AddNote", nil, matter, planted["waiting"])
	a.kill()
	if info, err := os.Stat(filepath.Join(a.profile(), "outbox.db-wal")); err != nil || info.Size() == 0 {
		t.Errorf("there is no write-ahead log to search: %v", err)
	}
	sealed(t, a)

	a.start()
	if got := a.find(planted["matter"]).Lines; len(got) != 1 {
		t.Errorf("after the power failed: %+v", got)
	}
	if got := a.notes(matter); len(got) != 2 || got[0] != planted["waiting"] && got[1] != planted["waiting"] {
		t.Errorf("notes after the power failed: %v", got)
	}
	var kept string
	if a.do("Window.Recall", &kept, "draft/"+matter); kept != planted["draft"] {
		t.Errorf("the draft after the power failed: %q", kept)
	}
	a.do("Sync.ExportUnsent", nil, filepath.Join(a.home, "export.db"))
	a.quit()
	sealed(t, a)
	if found, _ := search(t, keys.home); len(found) > 0 {
		t.Errorf("readable beside the keychain: %v", found)
	}
	s.serve()
	a.start()
	a.inSync()
	a.quit()
	s.stop()
	sealed(t, a)
}

// controlled is a folder in which a search must find something.
func controlled(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	must(t, os.WriteFile(filepath.Join(folder, "plain"), []byte("\x00\x01In re "+planted["matter"]+"\x00"), 0o600))
	must(t, os.WriteFile(filepath.Join(folder, "wide"), forms(planted["draft"])[1], 0o600))
	return folder
}

// session is what the first screen shows.
type session struct {
	SignedIn                              bool
	Keychain, KeychainSentence, Firm      string
	Notices                               []refusal
	Server, Name, Email, Version, StaffID string
}

func (a *agent) session() (s session) {
	a.t.Helper()
	a.do("Session.State", &s)
	return s
}

// noticed expects the person to be told of something at the start.
func (a *agent) noticed(reason string) {
	a.t.Helper()
	for _, one := range a.session().Notices {
		if one.Reason == reason {
			plain(a.t, one.Sentence)
			return
		}
	}
	a.t.Errorf("nobody is told of %s: %+v", reason, a.session().Notices)
}

const otherKey = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

func TestAWrongKeyOpensNothingAndLosesNothing(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	matter := plant(t, a)
	a.inSync()
	s.stop()
	a.offline()
	a.do("Matters.AddNote", nil, matter, planted["waiting"])
	a.quit()

	t.Run("of the cache", func(t *testing.T) {
		a.setSecret("cache-key", otherKey)
		a.start()
		a.noticed("cache_unreadable")
		if waits := a.state().Waiting; waits != 1 {
			t.Errorf("%d changes wait, of one", waits)
		}
		if exports, err := filepath.Glob(filepath.Join(a.profile(), "unsent-*.db")); err != nil || len(exports) != 1 {
			t.Errorf("exported before the cache was given up: %v %v", exports, err)
		}
		s.serve()
		a.inSync()
		if got := a.notes(matter); len(got) != 2 {
			t.Errorf("after the cache was fetched again: %v", got)
		}
		s.stop()
	})
	t.Run("of the outbox", func(t *testing.T) {
		a.offline()
		a.do("Matters.AddNote", nil, matter, planted["waiting"]+" twice")
		a.quit()
		right := a.secret("outbox-key")
		a.setSecret("outbox-key", otherKey)
		a.start()
		a.noticed("outbox_unreadable")
		aside, err := filepath.Glob(filepath.Join(a.profile(), "outbox.db.unreadable-*"))
		if err != nil || len(aside) != 1 {
			t.Fatalf("put aside: %v %v", aside, err)
		}
		a.quit()
		// The words promise that it can be read again with the key restored.
		must(t, os.Rename(aside[0], filepath.Join(a.profile(), "outbox.db")))
		a.setSecret("outbox-key", right)
		a.start()
		s.serve()
		a.inSync()
		if got := a.notes(matter); len(got) != 3 {
			t.Errorf("after the key was restored: %v", got)
		}
		a.quit()
		s.stop()
	})
	sealed(t, a)
}

func TestALostKeychainIsToldAndThePersonSignsInAgain(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	keys := keychain(t)
	a := newAgent(t, &keys)
	a.signIn(s, adminEmail, adminPassword)
	matter := plant(t, a)
	a.inSync()
	a.quit()
	for _, name := range []string{"cache-key", "outbox-key", "device-token"} {
		a.loseSecret(name)
	}
	a.start()
	a.noticed("outbox_unreadable")
	a.noticed("cache_unreadable")
	if a.session().SignedIn || a.state().State != "signed_out" {
		t.Errorf("signed in without a token: %+v", a.session())
	}
	if aside, err := filepath.Glob(filepath.Join(a.profile(), "outbox.db.unreadable-*")); err != nil || len(aside) != 1 {
		t.Errorf("put aside: %v %v", aside, err)
	}
	a.signIn(s, adminEmail, adminPassword)
	if got := a.notes(matter); len(got) != 1 {
		t.Errorf("after signing in again: %v", got)
	}
	a.quit()
	s.stop()
	sealed(t, a)
}

func TestWithoutAKeychainNothingIsKept(t *testing.T) {
	s := newServer(t, "")
	s.serve()
	a := newAgent(t, nil)
	if got := a.session(); got.Keychain != "missing" {
		t.Fatalf("the keychain is %+v", got)
	}
	plain(t, a.session().KeychainSentence)
	a.signIn(s, adminEmail, adminPassword)
	matter := plant(t, a)
	a.inSync()
	if !a.state().MemoryOnly || len(a.find(planted["matter"]).Lines) != 1 {
		t.Errorf("it does not work in memory: %+v", a.state())
	}
	a.refused("memory_only", "Sync.ExportUnsent", filepath.Join(a.home, "export.db"))
	if found, _ := search(t, a.home); len(found) > 0 {
		t.Errorf("readable: %v", found)
	}
	if files, err := filepath.Glob(filepath.Join(a.profile(), "*.db*")); err != nil || len(files) > 0 {
		t.Errorf("kept without a key: %v %v", files, err)
	}
	a.quit()
	a.start()
	a.signIn(s, adminEmail, adminPassword)
	if got := a.notes(matter); len(got) != 1 {
		t.Errorf("what the server had: %v", got)
	}
	a.quit()
	s.stop()
}
