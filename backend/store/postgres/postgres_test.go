package postgres

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"anteroom/backend/store"

	"github.com/jackc/pgx/v5/pgconn"
)

func TestMigrationsAreWrittenInTheEnginesTypes(t *testing.T) {
	got := Dialect().Types("CREATE TABLE x (a TEXT NOT NULL, b BIGINT, c BLOB, context TEXT, textual BIGINT)")
	want := `CREATE TABLE x (a TEXT COLLATE "C" NOT NULL, b BIGINT, c BYTEA, context TEXT COLLATE "C", textual BIGINT)`
	if got != want {
		t.Errorf("got %s", got)
	}
}

func TestFaultsAreReadFromTheDriver(t *testing.T) {
	cases := []struct {
		err  error
		want store.FaultKind
	}{
		{errors.New("x"), store.FaultOther},
		{&pgconn.PgError{Code: "42601"}, store.FaultOther},
		{&pgconn.PgError{Code: "40001"}, store.FaultAgain},
		{fmt.Errorf("wrapped: %w", &pgconn.PgError{Code: "40P01"}), store.FaultAgain},
		{&pgconn.PgError{Code: "23503"}, store.FaultDangling},
		{&pgconn.PgError{Code: "23505", ConstraintName: "staff_once_email"}, store.FaultUnique},
	}
	for _, c := range cases {
		if got := Dialect().Fault(c.err); got.Kind != c.want {
			t.Errorf("%v is %v", c.err, got)
		}
	}
}

func TestAWrongAddressIsToldWithoutItsPassword(t *testing.T) {
	for _, address := range []string{"postgres://u:hunter2@[::1", "nonsense://u:hunter2@x", "postgres://u:hunter2@127.0.0.1:1/x?connect_timeout=2"} {
		_, err := Open(t.Context(), address, store.Options{})
		if err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("Open %s: %v", address, err)
		}
	}
}
