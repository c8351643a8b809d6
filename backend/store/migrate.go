package store

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"

	"anteroom/backend/firm"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// Migrate brings the store's own tables to this version, forward only. It is
// safe to call at every start, and by several processes at once on PostgreSQL.
func (d *DB) Migrate(ctx context.Context) error {
	own, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	if err := d.MigrateSet(ctx, "store", own); err != nil {
		return err
	}
	return d.rememberColumns(ctx)
}

// MigrateSet brings another room's tables to its version. name makes the table
// that counts its versions (migrated_<name>), so rooms number apart; files are
// named 00001_what.sql, begin with "-- +goose Up", are written for SQLite with
// the types TEXT, BIGINT and BLOB only, and may ask {{if authority}},
// {{if sqlite}} and {{if postgres}}.
func (d *DB) MigrateSet(ctx context.Context, name string, files fs.FS) error {
	dialect, options, err := d.dialect.Goose()
	if err != nil {
		return fmt.Errorf("prepare to migrate %s: %w", name, err)
	}
	options = append(options, goose.WithTableName("migrated_"+name), goose.WithDisableGlobalRegistry(true))
	provider, err := goose.NewProvider(dialect, d.pool, rendered{files, d.dialect, d.options.Authority}, options...)
	if err != nil {
		return fmt.Errorf("prepare to migrate %s: %w", name, err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrate %s: %w", name, err)
	}
	return nil
}

// rememberColumns writes down which columns the images of this version have.
func (d *DB) rememberColumns(ctx context.Context) error {
	if !d.options.Authority {
		return nil
	}
	columns := map[firm.Kind][]string{}
	for _, kind := range d.schema.Kinds() {
		columns[kind] = d.schema.WireColumns(kind)
	}
	text, err := json.Marshal(columns)
	if err != nil {
		return fmt.Errorf("write down the columns: %w", err)
	}
	_, err = d.pool.ExecContext(ctx, "INSERT INTO log_columns (hash, columns) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING", d.schema.Hash(), string(text))
	if err != nil {
		return fmt.Errorf("write down the columns: %w", err)
	}
	return nil
}
