package lend

import (
	"context"
	"io"
	"net"
	"net/http"
	"time"

	"anteroom/backend/host/internal/paper"
)

// Watch is how a download under way is looked after.
type Watch struct {
	// Still decides anew whether the file may be read; any error ends the download.
	Still func(context.Context) error
	// Wait returns a channel that is closed when something changed by which Still
	// may answer otherwise.
	Wait func() <-chan struct{}
}

// Send answers a request with the content, or with the range of it that was asked
// for, always as a download. When the right to it ends meanwhile, the connection
// is cut at once and what the system still holds of the file thrown away, so that
// nobody takes the part for the whole.
func (n *Loan) Send(out http.ResponseWriter, r *http.Request, watch Watch) {
	paper.SetHeaders(out.Header(), paper.Download, n.file.Media, n.file.Name)
	out.Header().Set("ETag", `"`+n.file.Hash+`"`)
	control := http.NewResponseController(out)
	// The limit on reading a request would end an answer that outlives it; a
	// writer without deadlines has none.
	_ = control.SetReadDeadline(time.Time{})
	part := &watched{loan: n, ctx: r.Context(), watch: watch, control: control, ring: watch.Wait(), looked: n.lender.deps.Now()}
	http.ServeContent(out, r, "", time.Time{}, part)
	if part.ended {
		if conn, ok := r.Context().Value(connKey{}).(*net.TCPConn); ok {
			_ = conn.SetLinger(0) // a connection that is gone already needs no more
		}
		panic(http.ErrAbortHandler)
	}
}

// watched reads a content in parts, and before each makes sure that it may.
type watched struct {
	loan    *Loan
	ctx     context.Context
	watch   Watch
	control *http.ResponseController
	ring    <-chan struct{}
	looked  time.Time
	ended   bool
}

func (w *watched) Seek(offset int64, whence int) (int64, error) {
	return w.loan.reader.Seek(offset, whence)
}

func (w *watched) Read(p []byte) (int, error) {
	if err := w.look(); err != nil {
		w.ended = true
		return 0, err
	}
	_ = w.control.SetWriteDeadline(time.Now().Add(partWithin))
	n, err := w.loan.reader.Read(p[:min(len(p), partBytes)])
	// The answer began: what goes wrong now can only be told by its end.
	w.ended = w.ended || err != nil && err != io.EOF
	return n, err
}

func (w *watched) look() error {
	select {
	case <-w.ring:
		w.ring = w.watch.Wait() // before the look, so that no change falls between
	default:
		if w.loan.lender.deps.Now().Sub(w.looked) < lookEvery {
			return nil
		}
	}
	w.looked = w.loan.lender.deps.Now()
	return w.watch.Still(w.ctx)
}

type connKey struct{}

// WithConn is an http.Server's ConnContext: it bounds what the system holds of an
// answer, and lets Send throw that away.
func WithConn(ctx context.Context, conn net.Conn) context.Context {
	tcp, ok := conn.(*net.TCPConn)
	if !ok {
		return ctx
	}
	_ = tcp.SetWriteBuffer(sendBufferBytes) // a system that says no keeps its own
	return context.WithValue(ctx, connKey{}, tcp)
}
