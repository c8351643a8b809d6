//go:build libsqlite3

package desk

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store/cipher"
)

func TestNoWordOfTheFirmStandsReadableInAnyFileOfTheProfile(t *testing.T) {
	s := newServer(t)
	planted := []string{"QUINCEPLANTED", "MEDLARPLANTED", "SORBPLANTED", "DAMSONPLANTED", "BULLACEPLANTED", "WARDENPLANTED", "COSTARDPLANTED", "ann@smith.example", "Hale & Ortiz", "admin@hale.example"}
	matter, contact := s.story()
	m, _ := row[firm.Matter](s, matter)
	m.Title = planted[0]
	s.put(m, firm.InternalNote{ID: s.ids(), MatterID: matter, Text: planted[1]})
	b := s.signedIn(t, "aaaa", "admin")
	note(b, matter, planted[2])
	b.do(firm.GrantAccess{MatterID: matter, ContactID: contact, InvitationID: b.NewID(), Reason: planted[3]})
	must(t, b.Remember(t.Context(), "search", planted[4]))
	_, err := b.Send(t.Context(), FileSend{MatterID: string(matter), Files: []FileContent{{Name: planted[5] + ".txt", Content: base64.StdEncoding.EncodeToString(bytes.Repeat([]byte(planted[6]), 100_000))}}})
	must(t, err)
	_, err = b.ExportUnsent(t.Context(), b.path("export.db"))
	must(t, err)
	token := b.token
	look := func(when string) {
		t.Helper()
		n := 0
		must(t, filepath.WalkDir(b.folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			n++
			raw, err := os.ReadFile(path)
			for _, word := range append(planted, token, "CREATE TABLE", "SQLite format 3", strings.ToLower(planted[0])) {
				if bytes.Contains(raw, []byte(word)) {
					t.Errorf("%s: %q stands in %s", when, word, entry.Name())
				}
			}
			return err
		}))
		if n < 4 {
			t.Errorf("%s: only %d files were looked at", when, n)
		}
	}
	look("open")
	b.sync()
	look("synced")
	must(t, b.Close())
	look("closed")
	b.open()
	if text, err := b.Recall(t.Context(), "search"); err != nil || text != planted[4] {
		t.Errorf("recalled %q %v", text, err)
	}
}

func TestTheRealOpeningRefusesAWrongKeyAndTellsDamage(t *testing.T) {
	s := newServer(t)
	b := s.signedIn(t, "aaaa", "admin")
	must(t, b.Close())
	var wrong cipher.Key
	wrong[0] = 1
	if _, err := cipher.Open(t.Context(), b.path(cacheFile), wrong, cipher.Options{}); !errors.Is(err, cipher.ErrWrongKey) {
		t.Errorf("a wrong key: %v", err)
	}
	b.cfg.OpenStore = nil
	b.open()
	b.sync()
	b.sameAsServer()
}
