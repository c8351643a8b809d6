package staffweb

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"anteroom/backend/wire"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"
)

// live tells a desk when the log grows. Each beat asks anew whether the device
// is still signed in. Of one device the newest streams live.
func (w *web) live(ctx context.Context, in *Bearer) (*huma.StreamResponse, error) {
	given := token(in.Authorization)
	head, err := w.deps.Host.Head(ctx, given)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		out.SetHeader("Content-Type", "text/event-stream")
		writer := lasting(out)
		flush := http.NewResponseController(writer)
		say := func(event string, seq int64) error {
			if _, err := fmt.Fprintf(writer, "event: %s\ndata: {\"seq\":%d}\n\n", event, seq); err != nil {
				return err
			}
			return flush.Flush()
		}
		ctx, leave := w.listeners.enter(out.Context(), given)
		defer leave()
		w.tell(ctx, given, head, say)
	}}, nil
}

func (w *web) tell(ctx context.Context, given string, seq int64, say func(event string, seq int64) error) {
	if say("more", seq) != nil {
		return
	}
	for ctx.Err() == nil {
		head, err := w.deps.Host.Wait(ctx, given, seq, wire.Beat)
		var trouble *wire.Trouble
		switch {
		case errors.As(err, &trouble):
			_ = say("out", 0) // the stream ends either way
			return
		case err != nil:
			return
		case head > seq:
			seq = head
			err = say("more", head)
		default:
			err = say("beat", head)
		}
		if err != nil {
			return
		}
	}
}

// lasting frees an answer that takes long from the server's limit on reading a
// request, which would otherwise end it, and returns where it is written.
func lasting(out huma.Context) http.ResponseWriter {
	_, writer := humago.Unwrap(out)
	// A writer without deadlines has none that could cut it.
	_ = http.NewResponseController(writer).SetReadDeadline(time.Time{})
	return writer
}
