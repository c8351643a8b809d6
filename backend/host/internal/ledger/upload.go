package ledger

import (
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Upload is a content that an actor has brought, whole and looked at.
type Upload struct {
	Actor   firm.Actor
	Name    string
	Content firm.Content
	At      firm.Micros
}

// PutUpload keeps an upload; the same content again takes the place of before.
func PutUpload(tx *store.Tx, u Upload) error {
	_, err := tx.SQL().ExecContext(tx.Context(),
		`INSERT INTO content_upload (firm, actor_kind, actor_id, hash, size, media, pages, note, name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
		 ON CONFLICT (firm, actor_kind, actor_id, hash) DO UPDATE SET size = excluded.size, media = excluded.media, pages = excluded.pages,
		 note = excluded.note, name = excluded.name, at = excluded.at`,
		string(tx.Firm()), string(u.Actor.Kind), string(u.Actor.ID), u.Content.Hash, u.Content.Size, u.Content.Media, u.Content.Pages, u.Content.Note,
		u.Name, int64(u.At))
	if err != nil {
		return fmt.Errorf("keep the upload: %w", err)
	}
	return nil
}

// FindUpload tells of a content that this very actor has uploaded.
func FindUpload(tx *store.Tx, actor firm.Actor, hash string) (content firm.Content, ok bool, err error) {
	content.Hash = hash
	err = tx.SQL().QueryRowContext(tx.Context(),
		`SELECT size, media, pages, note FROM content_upload WHERE firm = $1 AND actor_kind = $2 AND actor_id = $3 AND hash = $4`,
		string(tx.Firm()), string(actor.Kind), string(actor.ID), hash).Scan(&content.Size, &content.Media, &content.Pages, &content.Note)
	if errors.Is(err, sql.ErrNoRows) {
		return firm.Content{}, false, nil
	}
	if err != nil {
		return firm.Content{}, false, fmt.Errorf("look for the upload: %w", err)
	}
	return content, true, nil
}
