package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"testing"

	"anteroom/backend/firm"
)

// A limit that is a program of its own is this test's binary, started again with
// this variable.
const (
	childVariable = "ANTEROOM_BENCH_CHILD"
	childRows     = "rows"
	childStatic   = "static"
)

// TestMain is the children's way in.
func TestMain(m *testing.M) {
	var err error
	switch os.Getenv(childVariable) {
	case "":
		os.Exit(m.Run())
	case childRows:
		err = printRows()
	case childStatic:
		err = serveStatic()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// rowsAsked comes on standard input: a key is nobody's argument.
type rowsAsked struct {
	Path, Key string
	Firm      firm.ID
}

// printRows opens an encrypted file and prints fifty matters in one line.
func printRows() error {
	var asked rowsAsked
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		return err
	}
	db, err := openSealed(asked.Path, asked.Key)
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := db.QueryContext(context.Background(), `SELECT * FROM matter WHERE firm = $1 ORDER BY id LIMIT 50`, string(asked.Firm))
	if err != nil {
		return err
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		return err
	}
	rows := [][]any{}
	for found.Next() {
		values := make([]any, len(columns))
		to := make([]any, len(columns))
		for i := range values {
			to[i] = &values[i]
		}
		if err := found.Scan(to...); err != nil {
			return err
		}
		rows = append(rows, values)
	}
	if err := found.Err(); err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(rows)
}

// staticAnswer is what the static server always says.
type staticAnswer struct {
	Header http.Header
	Body   []byte
}

// serveStatic serves one answer, taken from standard input, until that ends. It
// prints where.
func serveStatic() error {
	given := json.NewDecoder(os.Stdin)
	var said staticAnswer
	if err := given.Decode(&said); err != nil {
		return err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	go func() {
		_, _ = io.Copy(io.Discard, io.MultiReader(given.Buffered(), os.Stdin))
		_ = listener.Close()
	}()
	fmt.Println("http://" + listener.Addr().String())
	_ = http.Serve(listener, http.HandlerFunc(func(out http.ResponseWriter, _ *http.Request) {
		for name, values := range said.Header {
			out.Header()[name] = values
		}
		_, _ = out.Write(said.Body)
	}))
	return nil
}
