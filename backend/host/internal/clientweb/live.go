package clientweb

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/view"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

type liveAsk struct {
	Portal firm.ID `query:"portal" required:"true" maxLength:"36"`
}

// registerLive adds the stream that tells an open page to ask again: "changed"
// when something that this client sees changed, "out" when nothing is to be seen
// any more, "beat" in between. What was changed stands in none of them.
func (w *web) registerLive() {
	op := operation("live", http.MethodGet, "/live", "Server-sent events: changed, out, beat")
	op.Responses = map[string]*huma.Response{"200": {
		Description: "A stream of server-sent events", Content: map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: huma.TypeString}}},
	}}
	register(w, op, w.live)
}

func (w *web) live(ctx context.Context, in *liveAsk) (*huma.StreamResponse, error) {
	v := visitOf(ctx)
	who, err := w.deps.Accounts.Session(ctx, v.firm.ID, v.session, false)
	if err != nil {
		return nil, err
	}
	// The ring is asked for before the look, so that no change falls between.
	// Which matter it is, only the look tells.
	ring := w.deps.Wait(v.firm.ID, "")
	seen, err := w.deps.View.Fingerprint(ctx, v.firm.ID, who.ID, in.Portal)
	if err != nil {
		return nil, err
	}
	leave, ok := w.streams.enter(string(v.firm.ID) + " " + string(who.ID))
	if !ok {
		return nil, outOfRation(w.deps.Beat)
	}
	one := &stream{web: w, visit: v, who: who.ID, portal: in.Portal, seen: seen, looked: w.deps.Now()}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		defer leave()
		out.SetHeader("Content-Type", "text/event-stream")
		_, one.out = humago.Unwrap(out)
		// The limit on reading a request would end a stream that outlives it; a
		// writer without deadlines has none.
		_ = http.NewResponseController(one.out).SetReadDeadline(time.Time{})
		one.run(out.Context(), ring)
	}}, nil
}

// stream is one open page that listens.
type stream struct {
	web         *web
	visit       visit
	who, portal firm.ID
	seen        view.Print
	// looked is when it last looked.
	looked time.Time
	out    http.ResponseWriter
}

func (s *stream) run(ctx context.Context, ring <-chan struct{}) {
	beat := time.NewTicker(s.web.deps.Beat)
	defer beat.Stop()
	err := s.say("beat")
	for err == nil {
		beats := false
		select {
		case <-ctx.Done():
			return
		case <-beat.C:
			beats = true
		case <-ring:
			// Many changes at once are one to this page; one alone is told at once.
			if !rest(ctx, min(liveRest, liveRest-s.web.deps.Now().Sub(s.looked))) {
				return
			}
			ring = s.web.deps.Wait(s.visit.firm.ID, s.seen.Matter)
		}
		var more bool
		if more, err = s.look(ctx, beats); !more {
			return
		}
	}
}

// look decides anew, as every request does, and tells what came of it. A failure
// of our own is no "out": the stream ends, and the page comes back by itself.
// A change that this client does not see is passed over in silence: a word would
// tell that something inner happened on the matter just now.
func (s *stream) look(ctx context.Context, beats bool) (bool, error) {
	s.looked = s.web.deps.Now()
	now, err := s.decide(ctx)
	var no *account.Refusal
	switch {
	case errors.As(err, &no), errors.Is(err, view.ErrClosed):
		return false, s.say("out")
	case err != nil:
		if ctx.Err() == nil {
			s.web.deps.Log.ErrorContext(ctx, "a live stream could not look", "error", err)
		}
		return false, nil
	case now != s.seen:
		s.seen = now
		return true, s.say("changed")
	case beats:
		return true, s.say("beat")
	}
	return true, nil
}

func (s *stream) decide(ctx context.Context) (view.Print, error) {
	who, err := s.web.deps.Accounts.Session(ctx, s.visit.firm.ID, s.visit.session, false)
	if err != nil {
		return view.Print{}, err
	}
	return s.web.deps.View.Fingerprint(ctx, s.visit.firm.ID, who.ID, s.portal)
}

func (s *stream) say(event string) error {
	control := http.NewResponseController(s.out)
	// Where the connection knows no deadlines, the server's own stands.
	_ = control.SetWriteDeadline(time.Now().Add(writeWithin))
	if _, err := fmt.Fprintf(s.out, "event: %s\ndata: {}\n\n", event); err != nil {
		return err
	}
	return control.Flush()
}

func rest(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

// streams counts the open streams, per account and together.
type streams struct {
	mu    sync.Mutex
	by    map[string]int
	total int
}

func newStreams() *streams { return &streams{by: map[string]int{}} }

func (s *streams) enter(who string) (leave func(), ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.total >= streamsAtOnce || s.by[who] >= streamsPerAccount {
		return nil, false
	}
	s.total++
	s.by[who]++
	return func() { s.leave(who) }, true
}

func (s *streams) leave(who string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.total--
	if s.by[who]--; s.by[who] == 0 {
		delete(s.by, who)
	}
}
