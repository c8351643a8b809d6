package host

import (
	"context"

	"anteroom/backend/firm"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Snapshot sends every row that the desk's person may see, frame by frame, each
// read in a short transaction of its own. The first frame names the log's head
// at the start and the last that at the end; pulling the log from the first to
// the last makes the desk's state whole (see wire.Frame).
func (h *Host) Snapshot(ctx context.Context, token string, from wire.Place, send func(wire.Frame) error) error {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return err
	}
	first, err := h.firstFrame(ctx, firmID, token)
	if err != nil {
		return err
	}
	if err := send(first); err != nil {
		return err
	}
	from.ID = keepable(from.ID)
	begun := from.Kind == ""
	for _, spec := range firm.Kinds() {
		after := firm.ID("")
		if !begun {
			if spec.Kind != from.Kind {
				continue
			}
			begun, after = true, from.ID
		}
		if err := h.sendKind(ctx, firmID, token, wire.Place{Kind: spec.Kind, ID: after}, send); err != nil {
			return err
		}
	}
	return h.lastFrame(ctx, firmID, token, send)
}

func (h *Host) firstFrame(ctx context.Context, firmID firm.ID, token string) (wire.Frame, error) {
	frame := wire.Frame{Columns: map[firm.Kind][]string{}}
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		if _, err := h.desk(tx, token); err != nil {
			return err
		}
		head, err := tx.Head()
		if err != nil {
			return err
		}
		frame.Start = &head
		for _, spec := range firm.Kinds() {
			frame.Columns[spec.Kind] = tx.Schema().WireColumns(spec.Kind)
			n, err := tx.CountOf(spec.Kind)
			if err != nil {
				return err
			}
			frame.Rows += int(n)
		}
		return nil
	})
	return frame, err
}

func (h *Host) sendKind(ctx context.Context, firmID firm.ID, token string, at wire.Place, send func(wire.Frame) error) error {
	for more := true; more; {
		frame := wire.Frame{Kind: at.Kind}
		err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
			desk, err := h.desk(tx, token)
			if err != nil {
				return err
			}
			images, all, err := frameful(tx, at)
			if err != nil {
				return err
			}
			more = !all
			if len(images) > 0 {
				at.ID = images[len(images)-1].ID
			}
			frame.Images, err = sifted(tx, desk, images)
			return err
		})
		if err != nil {
			return err
		}
		if len(frame.Images) > 0 {
			if err := send(frame); err != nil {
				return err
			}
		}
	}
	return nil
}

// frameful reads the rows of one frame: as many as it may have, or fewer where
// they are long, for clients write some of them and a desk takes no frame of any
// size. all tells that there are no more.
func frameful(tx *store.Tx, at wire.Place) (images []store.Image, all bool, err error) {
	for bytes := 0; len(images) < wire.FrameRows && bytes < wire.FrameBytes; {
		some, err := tx.ImagesAfter(at.Kind, at.ID, frameStep)
		if err != nil {
			return nil, false, err
		}
		images = append(images, some...)
		if len(some) < frameStep {
			return images, true, nil
		}
		at.ID = some[len(some)-1].ID
		for _, image := range some {
			bytes += textBytes(image)
		}
	}
	return images, false, nil
}

func textBytes(image store.Image) int {
	n := 0
	for _, value := range image.Values {
		if text, ok := value.(string); ok {
			n += len(text)
		}
	}
	return n
}

func sifted(tx *store.Tx, desk Desk, images []store.Image) ([]store.Image, error) {
	sieve, err := newSieve(tx, desk.Staff)
	if err != nil {
		return nil, err
	}
	out := make([]store.Image, 0, len(images))
	for _, image := range images {
		image = tx.Schema().Wire(image)
		passes, err := sieve.passes(image)
		if err != nil {
			return nil, err
		}
		if passes {
			out = append(out, image)
		}
	}
	return out, nil
}

func (h *Host) lastFrame(ctx context.Context, firmID firm.ID, token string, send func(wire.Frame) error) error {
	var head store.Cursor
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		if _, err := h.desk(tx, token); err != nil {
			return err
		}
		var err error
		head, err = tx.Head()
		return err
	})
	if err != nil {
		return err
	}
	return send(wire.Frame{End: &head})
}
