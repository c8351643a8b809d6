package staffweb

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/lend"
	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/paper/papertest"
)

// walling is a host at which a wall goes up while a file is being read.
type walling struct {
	Host
	file  lend.File
	asked int
}

func (w *walling) File(context.Context, string, firm.ID) (lend.File, error) {
	if w.asked++; w.asked > 1 {
		return lend.File{}, firm.ErrNone
	}
	return w.file, nil
}

// Drawing a page takes a while, in which a wall may have gone up.
func TestAWallThatGoesUpWhileAPageIsReadKeepsIt(t *testing.T) {
	kept, err := blob.Open(t.Context(), t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	reader := paper.New(paper.Config{Code: papertest.Code()})
	t.Cleanup(func() { _ = reader.Close(); _ = kept.Close() })
	made, err := kept.Put(t.Context(), "f", strings.NewReader("behind the wall"), 100)
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	for _, rest := range []string{"text", "pages/1"} {
		host := &walling{file: lend.File{Firm: "f", Hash: made.Hash, Name: "a.txt", Media: "text/plain"}}
		if rest != "text" {
			if err := kept.KeepThumb(t.Context(), "f", made.Hash, paper.ThumbKey(1, 960), []byte("\x89PNG\r\n\x1a\nbehind the wall")); err != nil {
				t.Fatal(err)
			}
		}
		mux := http.NewServeMux()
		Register(mux, Deps{
			Host: host, Lender: lend.New(lend.Deps{Store: kept, Paper: reader, Now: time.Now, Log: log}), Log: log, Version: "test", Now: time.Now,
			Peer: func(*http.Request) string { return "" },
		})
		out := httptest.NewRecorder()
		mux.ServeHTTP(out, httptest.NewRequest(http.MethodGet, "/api/staff/files/x/"+rest, nil))
		if out.Code != http.StatusNotFound || strings.Contains(out.Body.String(), "behind") {
			t.Errorf("%s: %d %s", rest, out.Code, out.Body)
		}
	}
}
