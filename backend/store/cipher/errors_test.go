package cipher

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"
)

func TestWhatSQLiteSaysIsNamed(t *testing.T) {
	for _, c := range []struct {
		code sqlite3.ErrNo
		want *Error
	}{
		{sqlite3.ErrNotADB, ErrDamaged},
		{sqlite3.ErrCorrupt, ErrDamaged},
		{sqlite3.ErrBusy, ErrLocked},
		{sqlite3.ErrProtocol, ErrLocked},
		{sqlite3.ErrReadonly, ErrReadOnly},
		{sqlite3.ErrCantOpen, ErrUnwritable},
		{sqlite3.ErrPerm, ErrUnwritable},
		{sqlite3.ErrFull, ErrDiskFull},
		{sqlite3.ErrIoErr, ErrDisk},
	} {
		cause := fmt.Errorf("pull page: %w", sqlite3.Error{Code: c.code})
		got := Explain(cause)
		if !errors.Is(got, c.want) || !errors.Is(got, cause) {
			t.Errorf("%v became %v, want %s around it", c.code, got, c.want.Code)
		}
	}
}

func TestOtherErrorsPassUnchanged(t *testing.T) {
	for _, err := range []error{nil, errors.New("no route"), sqlite3.Error{Code: sqlite3.ErrConstraint}} {
		if got := Explain(err); got != err {
			t.Errorf("%v became %v", err, got)
		}
	}
}

func TestEveryNamedErrorHasItsOwnCodeAndSaysWhatToDo(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range []*Error{
		ErrNotEncryptedBuild, ErrWrongKey, ErrPlain, ErrDamaged, ErrMissing, ErrLocked, ErrReadOnly, ErrUnwritable,
		ErrDiskFull, ErrDisk,
	} {
		if seen[e.Code] || !strings.HasPrefix(e.Code, "store.") || !strings.HasSuffix(e.Sentence, ".") {
			t.Errorf("%s: %q", e.Code, e.Sentence)
		}
		seen[e.Code] = true
	}
}

func TestAKeyIsNeverPrinted(t *testing.T) {
	key := Key([]byte("0123456789abcdef0123456789abcdef"))
	holder := struct{ Key Key }{key}
	text, err := json.Marshal(holder)
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("open", "key", key, "holder", holder, "connector", &connector{dsn: key.literal()})
	shown := string(text) + log.String() + fmt.Sprintf("%v %+v %#v %x %s %d %v %+v", key, holder, holder, key, key, key, &connector{dsn: key.literal()}, connector{dsn: key.literal()})
	for _, secret := range []string{"0123456789", "30313233", "48 49 50", "0x30"} {
		if strings.Contains(shown, secret) {
			t.Errorf("%q shows in %s", secret, shown)
		}
	}
}
