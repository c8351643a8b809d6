package store

import (
	"context"
	"fmt"

	"anteroom/backend/firm"
)

// Firms lists the firms that live in this store, ordered by id. It is the one
// read that crosses firms: before a request's firm is known there is none.
func (d *DB) Firms(ctx context.Context) ([]firm.Firm, error) {
	return d.firms(ctx, "TRUE ORDER BY id")
}

// FirmAt finds the firm that is reached by a host name, or returns
// firm.ErrNone.
func (d *DB) FirmAt(ctx context.Context, host string) (firm.Firm, error) {
	list, err := d.firms(ctx, "host = $1", host)
	if err != nil {
		return firm.Firm{}, err
	}
	if host == "" || len(list) == 0 {
		return firm.Firm{}, firm.ErrNone
	}
	return list[0], nil
}

func (d *DB) firms(ctx context.Context, where string, args ...any) ([]firm.Firm, error) {
	p, err := d.schema.plan(firm.Firm{}.RowKind())
	if err != nil {
		return nil, err
	}
	found, err := d.readers.QueryContext(ctx, "SELECT "+p.text.columns+" FROM firm WHERE "+where, args...)
	if err != nil {
		return nil, fmt.Errorf("list firms: %w", err)
	}
	defer found.Close()
	list := []firm.Firm{}
	for found.Next() {
		values := make([]any, len(p.columns))
		if err := found.Scan(pointers(values)...); err != nil {
			return nil, fmt.Errorf("read a firm: %w", err)
		}
		if row, ok := p.row(values).(firm.Firm); ok {
			list = append(list, row)
		}
	}
	return list, found.Err()
}
