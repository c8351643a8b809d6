package staffweb

import (
	"context"
	"fmt"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"

	"github.com/danielgtaylor/huma/v2"
	"github.com/klauspost/compress/zstd"
)

// packedType is the media type of pages and snapshots: JSON under zstd.
const packedType = "application/zstd"

func (w *web) sync(api huma.API) {
	device := []map[string][]string{{"device": {}}}
	huma.Register(api, huma.Operation{
		OperationID: "changes", Method: http.MethodGet, Path: "/api/staff/changes", Summary: "The transactions after a cursor", Security: device,
		Description: "Answers a page (wire.Page) as JSON under zstd.",
	}, w.changes)
	huma.Register(api, huma.Operation{
		OperationID: "snapshot", Method: http.MethodGet, Path: "/api/staff/snapshot", Summary: "Every row this person may see", Security: device,
		Description: "Streams frames (wire.Frame), one JSON line each, under zstd. A cut stream goes on behind kind and id.",
	}, w.snapshot)
	huma.Register(api, huma.Operation{
		OperationID: "push", Method: http.MethodPost, Path: "/api/staff/ops", Summary: "Hand in changes", Security: device,
		MaxBodyBytes: wire.PushLimitBytes,
	}, w.push)
	huma.Register(api, huma.Operation{
		OperationID: "live", Method: http.MethodGet, Path: "/api/staff/live", Summary: "Says when there is more", Security: device,
		Description: "Server-sent events: `more` with the sequence, `beat` every 15 s, `out` when the device is signed out.",
	}, w.live)
}

type cursorIn struct {
	Bearer
	Epoch string `query:"epoch" maxLength:"100"`
	Seq   int64  `query:"seq" minimum:"0"`
	Hash  string `query:"hash" maxLength:"64"`
}

func (w *web) changes(ctx context.Context, in *cursorIn) (*huma.StreamResponse, error) {
	page, err := w.deps.Host.Changes(ctx, token(in.Authorization), store.Cursor{Epoch: in.Epoch, Seq: in.Seq, Hash: in.Hash})
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	body, err := encode(page)
	if err != nil {
		return nil, w.fail(ctx, err)
	}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		out.SetHeader("Content-Type", packedType)
		pack, err := zstd.NewWriter(out.BodyWriter(), zstd.WithEncoderConcurrency(1))
		if err != nil {
			w.deps.Log.Error("a page could not be packed", "error", err)
			return
		}
		// A connection cut here costs the desk one more request, nothing else.
		if _, err := pack.Write(body); err == nil {
			_ = pack.Close()
		}
	}}, nil
}

func (w *web) snapshot(ctx context.Context, in *struct {
	Bearer
	Kind string `query:"kind" maxLength:"40"`
	ID   string `query:"id" maxLength:"36"`
},
) (*huma.StreamResponse, error) {
	given := token(in.Authorization)
	if _, err := w.deps.Host.Head(ctx, given); err != nil {
		return nil, w.fail(ctx, err)
	}
	if _, known := firm.SpecOf(firm.Kind(in.Kind)); in.Kind != "" && !known {
		return nil, w.fail(ctx, &wire.Trouble{Problem: wire.ProblemVersion, Code: "refused", Sentence: "This version asks for what the server does not know. Update Anteroom."})
	}
	return &huma.StreamResponse{Body: func(out huma.Context) {
		out.SetHeader("Content-Type", packedType)
		lasting(out)
		if err := w.frames(out, given, wire.Place{Kind: firm.Kind(in.Kind), ID: firm.ID(in.ID)}); err != nil && ctx.Err() == nil {
			w.deps.Log.Error("a snapshot was cut", "error", err)
		}
	}}, nil
}

// frames sends a snapshot. A stream that breaks off has no last frame; the desk
// then goes on behind what it has.
func (w *web) frames(out huma.Context, given string, from wire.Place) error {
	pack, err := zstd.NewWriter(out.BodyWriter(), zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return fmt.Errorf("pack a snapshot: %w", err)
	}
	err = w.deps.Host.Snapshot(out.Context(), given, from, func(frame wire.Frame) error {
		line, err := encode(frame)
		if err != nil {
			return err
		}
		if _, err := pack.Write(append(line, '\n')); err != nil {
			return err
		}
		return pack.Flush()
	})
	if err != nil {
		return err
	}
	return pack.Close()
}

type opsIn struct {
	Bearer
	Body struct {
		Ops []wire.Op `json:"ops" maxItems:"200"`
	}
}

type answersOut struct {
	Body struct {
		Answers []wire.Answer `json:"answers"`
	}
}

func (w *web) push(ctx context.Context, in *opsIn) (*answersOut, error) {
	answers, err := w.deps.Host.Push(ctx, token(in.Authorization), in.Body.Ops)
	if err != nil && len(answers) == 0 {
		return nil, w.fail(ctx, err)
	}
	// Some were answered before the failure; the desk sends the others again.
	out := &answersOut{}
	out.Body.Answers = answers
	return out, nil
}
