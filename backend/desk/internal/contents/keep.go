package contents

import (
	"context"
	"database/sql"
	"fmt"

	"anteroom/backend/firm"
)

// Drop forgets a content and its pages. One that is being sent stays.
func (c *Contents) Drop(ctx context.Context, firmID firm.ID, hash string) error {
	err := c.write(ctx, func(tx *sql.Tx) error {
		for _, text := range []string{
			`DELETE FROM part WHERE firm = ?1 AND hash = ?2 AND NOT EXISTS (SELECT 1 FROM sending WHERE firm = ?1 AND hash = ?2)`,
			`DELETE FROM content WHERE firm = ?1 AND hash = ?2 AND NOT EXISTS (SELECT 1 FROM sending WHERE firm = ?1 AND hash = ?2)`,
			`DELETE FROM page WHERE firm = ?1 AND hash = ?2`,
		} {
			if _, err := tx.ExecContext(ctx, text, firmID, hash); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("drop a content: %w", err)
	}
	return nil
}

// Clear forgets everything; for a profile that another person takes over.
func (c *Contents) Clear(ctx context.Context) error {
	_, err := c.db.ExecContext(ctx, `DELETE FROM part; DELETE FROM content; DELETE FROM page; DELETE FROM pin; DELETE FROM sending`)
	if err != nil {
		return fmt.Errorf("clear the files kept here: %w", err)
	}
	return nil
}

// Kept is one content of which something is here.
type Kept struct {
	Hash   string
	Bytes  int64
	Whole  bool
	UsedAt firm.Micros
}

// All lists what is here of a firm's contents and is not being sent, the longest
// unused first. Bytes counts pages too.
func (c *Contents) All(ctx context.Context, firmID firm.ID) ([]Kept, error) {
	rows, err := c.db.QueryContext(ctx, `
		SELECT hash, SUM(bytes), MAX(whole), MAX(used_at) FROM (
			SELECT hash, size AS bytes, whole, used_at FROM content WHERE firm = ?1
			UNION ALL SELECT hash, length(bytes), 0, used_at FROM page WHERE firm = ?1)
		WHERE hash NOT IN (SELECT hash FROM sending WHERE firm = ?1)
		GROUP BY hash ORDER BY MAX(used_at)`, firmID)
	if err != nil {
		return nil, fmt.Errorf("list the contents: %w", err)
	}
	defer rows.Close()
	list := []Kept{}
	for rows.Next() {
		var k Kept
		if err := rows.Scan(&k.Hash, &k.Bytes, &k.Whole, &k.UsedAt); err != nil {
			return nil, fmt.Errorf("list the contents: %w", err)
		}
		list = append(list, k)
	}
	return list, rows.Err()
}

// Pin keeps an item's contents here from now on, or no longer.
func (c *Contents) Pin(ctx context.Context, firmID, item firm.ID, on bool, now firm.Micros) error {
	text, args := `DELETE FROM pin WHERE firm = ? AND item_id = ?`, []any{firmID, item}
	if on {
		text, args = `INSERT INTO pin (firm, item_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, append(args, now)
	}
	if _, err := c.db.ExecContext(ctx, text, args...); err != nil {
		return fmt.Errorf("pin an item: %w", err)
	}
	return nil
}

// Pinned lists what is pinned, newest first.
func (c *Contents) Pinned(ctx context.Context, firmID firm.ID) ([]firm.ID, error) {
	rows, err := c.db.QueryContext(ctx, `SELECT item_id FROM pin WHERE firm = ? ORDER BY at DESC, item_id LIMIT ?`, firmID, listLimit)
	if err != nil {
		return nil, fmt.Errorf("list what is pinned: %w", err)
	}
	defer rows.Close()
	list := []firm.ID{}
	for rows.Next() {
		var id firm.ID
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("list what is pinned: %w", err)
		}
		list = append(list, id)
	}
	return list, rows.Err()
}
