package contents

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// Page is a picture of a page, or with width 0 its words.
type Page struct {
	Number, Width int
	Media         string
	Cut           bool
	Bytes         []byte
}

// PutPage keeps a page.
func (c *Contents) PutPage(ctx context.Context, firmID firm.ID, hash string, p Page, now firm.Micros) error {
	_, err := c.db.ExecContext(ctx, `INSERT OR REPLACE INTO page (firm, hash, n, width, media, cut, bytes, used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		firmID, hash, p.Number, p.Width, p.Media, p.Cut, p.Bytes, now)
	if err != nil {
		return fmt.Errorf("keep a page: %w", err)
	}
	return nil
}

// FindPage reads a page of the width, else the widest one that is here: a picture
// that is too small is better than none. Words are asked for with width 0. It
// answers ErrNone where there is none.
func (c *Contents) FindPage(ctx context.Context, firmID firm.ID, hash string, number, width int, now firm.Micros) (Page, error) {
	p := Page{Number: number}
	err := c.db.QueryRowContext(ctx, `SELECT width, media, cut, bytes FROM page WHERE firm = ? AND hash = ? AND n = ? AND (width > 0) = (? > 0)
		ORDER BY width = ? DESC, width DESC LIMIT 1`, firmID, hash, number, width, width).Scan(&p.Width, &p.Media, &p.Cut, &p.Bytes)
	if errors.Is(err, sql.ErrNoRows) {
		return p, ErrNone
	}
	if err == nil {
		_, err = c.db.ExecContext(ctx, `UPDATE page SET used_at = ? WHERE firm = ? AND hash = ? AND n = ?`, now, firmID, hash, number)
	}
	if err != nil {
		return p, fmt.Errorf("read a page: %w", err)
	}
	return p, nil
}
