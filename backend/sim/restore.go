package sim

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/store"
)

// backUp writes a copy of the host's database, as its operator does.
func (w *World) backUp() string {
	w.told("the host is backed up")
	path := filepath.Join(w.folder, "backup.db")
	w.must(host.Backup(w.ctx, w.db, "", path))
	return path
}

// putBack stops the host and starts it over a copy from before. Known says that
// the operator did so by the book; else a file was exchanged and nobody told.
func (w *World) putBack(backup string, known bool) {
	w.told("the host is put back to its backup")
	w.must(w.host.KeepReads(w.ctx))
	w.must(w.db.Close())
	at := filepath.Join(w.folder, "portald.db")
	for _, end := range []string{"-wal", "-shm"} {
		if err := os.Remove(at + end); !errors.Is(err, fs.ErrNotExist) {
			w.must(err)
		}
	}
	raw, err := os.ReadFile(backup)
	w.must(err)
	w.must(os.WriteFile(at, raw, 0o600))
	w.startHost()
	w.book.forget(w)
	if known {
		w.must(w.host.BeginAnew(w.ctx, w.firm))
	}
}

// confirm opens the portal again.
func (w *World) confirm() {
	w.told("the operator confirms")
	w.must(w.host.Confirm(w.ctx, w.firm))
}

// forget follows a host that does not know any more what it answered after its
// backup. What desks promised stands: it must be answered anew, but for what had
// been refused.
func (b *book) forget(w *World) {
	next := newBook()
	maps.Copy(next.promises, b.promises)
	var head store.Cursor
	w.must(w.db.Read(w.ctx, w.firm, func(tx *store.Tx) (err error) {
		head, err = tx.Head()
		return err
	}))
	for id, a := range b.answers {
		switch {
		case a.Seq <= head.Seq:
			next.answers[id], next.commands[id] = a, b.commands[id]
		case !a.Verdict.Ok():
			delete(next.promises, id)
		}
	}
	w.rows(func(rows firm.Rows) error {
		all, err := rows.By("grant_access", "", "")
		for _, row := range all {
			g := row.(firm.Grant)
			next.grants[g.ID] = followed{g.State, g.ChangedOp}
		}
		return err
	})
	*b = *next
}

// standing reads how a firm that was put back stands.
func (w *World) standing() host.Standing {
	s, err := w.host.Standing(w.ctx, w.firm)
	w.must(err)
	return s
}
