package app

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestAPlaceForAnExportIsAskedForAndMayBeDeclined(t *testing.T) {
	s := &Sync{app: opened(t)}
	if _, err := s.ExportUnsent(""); refuse(err).Reason != "no_window" {
		t.Errorf("without a window: %v", err)
	}
	asked := ""
	OnSave(s, func(name string) (string, error) { asked = name; return "", nil })
	if got, err := s.ExportUnsent(""); err != nil || got.Path != "" || asked == "" {
		t.Errorf("declined: %+v %v, asked %q", got, err, asked)
	}
	OnSave(s, func(string) (string, error) { return "", errors.New("no screen") })
	if _, err := s.ExportUnsent(""); refuse(err).Reason != "no_dialog" {
		t.Errorf("no dialog: %v", err)
	}
	// Here is no keychain, so there is no key to encrypt a file with.
	if _, err := s.ExportUnsent(filepath.Join(t.TempDir(), "unsent")); refuse(err).Reason != "memory_only" {
		t.Errorf("without a keychain: %v", err)
	}
}

func TestAPlaceForACalendarIsAskedForUnderTheNameOfItsMatter(t *testing.T) {
	c := &Calendar{app: opened(t)}
	asked := ""
	OnSaveCalendar(c, func(name string) (string, error) { asked = name; return "", nil })
	if _, err := c.Save("m", "", ""); refuse(err).Reason != "signed_out" || asked != "" {
		t.Errorf("nobody signed in: %v, asked %q", err, asked)
	}
	for name, want := range map[string]string{`..\..\start.ics`: "start.ics", "/etc/x.ics": "x.ics"} {
		if path, err := placeFor(func(name string) (string, error) { return name, nil }, name); err != nil || path != want {
			t.Errorf("%q: %q %v", name, path, err)
		}
	}
}
