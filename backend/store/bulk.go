package store

import (
	"fmt"

	"anteroom/backend/firm"
)

// BulkPut inserts or replaces many rows of one kind as fast as the engine
// takes them: for a snapshot. Nothing is tracked and nothing indexed; call
// Reindex when all is loaded. Larger calls are faster; thousands are right.
func (t *Tx) BulkPut(kind firm.Kind, images []Image) error {
	p, err := t.db.schema.plan(kind)
	if err != nil {
		return err
	}
	for _, image := range images {
		if image.Kind != kind || image.Gone {
			return &BadImage{Kind: kind, Why: "a bulk holds rows of one kind that are not gone"}
		}
		if err := t.allows(p, image); err != nil {
			return err
		}
	}
	batch := max(1, t.db.dialect.BulkValues()/(len(p.columns)+1))
	for len(images) > 0 {
		n := min(batch, len(images))
		if err := t.bulk(p, images[:n]); err != nil {
			return t.db.meaning(fmt.Errorf("load %s: %w", kind, err))
		}
		images = images[n:]
	}
	return nil
}

func (t *Tx) bulk(p *plan, images []Image) error {
	args := make([]any, 0, len(images)*(len(p.columns)+1))
	for _, image := range images {
		args = append(args, string(t.firm))
		args = append(args, image.Values...)
	}
	if len(images) == 1 {
		return t.exec(p.text.put, args...)
	}
	return t.exec(p.bulk(len(images)), args...)
}
