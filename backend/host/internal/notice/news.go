package notice

import (
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// sort tells apart what may be new about an item.
type sort string

// The sorts of news.
const (
	// sortItem: the item itself, shared with the reader or naming them.
	sortItem sort = "item"
	// sortMessage: words in a thread of messages.
	sortMessage sort = "message"
	// sortComment: words beside another item.
	sortComment sort = "comment"
	// sortUpload: a file that a client sent.
	sortUpload sort = "upload"
	// sortVersion: a newer version of a document, by the firm.
	sortVersion sort = "version"
	// sortAgain: a paper that the firm asks for once more.
	sortAgain sort = "again"
)

// news is one thing that a letter may tell of.
type news struct {
	sort   sort
	thing  firm.ID
	item   firm.ID
	matter firm.ID
	at     firm.Micros
}

// The kinds of letter, which are the kinds of job that send them.
const (
	// kindMatter tells a contact at once of one of their matters.
	kindMatter = "notice_matter"
	// kindDigest tells a contact of the day, over all of their matters.
	kindDigest = "notice_digest"
	// kindStaff tells a staff member of what clients brought.
	kindStaff = "notice_staff"
)

// batch is a letter that is being gathered.
type batch struct {
	kind           string
	reader, matter firm.ID
	letter         firm.ID
	// since is when it was begun, due when it is to be sent.
	since, due firm.Micros
}

// openBatch finds the letter that is being gathered for a reader, or begins one
// that is due at `due`; made tells which.
func openBatch(tx *store.Tx, b batch) (_ batch, made bool, err error) {
	b.letter = firm.PairID("notice", firm.ID(b.kind), b.reader, b.matter, firm.ID(fmt.Sprint(int64(b.since))))
	done, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO notice_batch (firm, kind, reader_id, matter_id, letter, since_at, due_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (firm, kind, reader_id, matter_id) DO NOTHING`,
		string(tx.Firm()), b.kind, string(b.reader), string(b.matter), string(b.letter), int64(b.since), int64(b.due))
	if err != nil {
		return b, false, fmt.Errorf("begin a notice: %w", err)
	}
	if n, err := done.RowsAffected(); err != nil || n == 1 {
		return b, n == 1, err
	}
	there, ok, err := findBatch(tx, b.kind, b.reader, b.matter)
	if err == nil && !ok {
		err = errors.New("the notice that is gathered went away")
	}
	return there, false, err
}

func findBatch(tx *store.Tx, kind string, reader, matter firm.ID) (batch, bool, error) {
	b := batch{kind: kind, reader: reader, matter: matter}
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT letter, since_at, due_at FROM notice_batch WHERE firm = $1 AND kind = $2 AND reader_id = $3 AND matter_id = $4`,
		string(tx.Firm()), kind, string(reader), string(matter)).Scan(&b.letter, &b.since, &b.due)
	if errors.Is(err, sql.ErrNoRows) {
		return b, false, nil
	}
	if err != nil {
		return b, false, fmt.Errorf("look for the notice that is gathered: %w", err)
	}
	return b, true, nil
}

// closeBatch ends the gathering of a letter: later news begins another.
func closeBatch(tx *store.Tx, letter firm.ID) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM notice_batch WHERE firm = $1 AND letter = $2`, string(tx.Firm()), string(letter))
	if err != nil {
		return fmt.Errorf("close the notice: %w", err)
	}
	return nil
}

// putNews adds to a letter; what it holds already stays as it is.
func putNews(tx *store.Tx, letter firm.ID, n news) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `INSERT INTO notice_news (firm, letter, sort, thing_id, item_id, matter_id, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (firm, letter, sort, thing_id) DO NOTHING`,
		string(tx.Firm()), string(letter), string(n.sort), string(n.thing), string(n.item), string(n.matter), int64(n.at))
	if err != nil {
		return fmt.Errorf("note what is new: %w", err)
	}
	return nil
}

// newsOf lists what a letter may tell of, oldest first, at most newsMost.
func newsOf(tx *store.Tx, letter firm.ID) ([]news, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(), `SELECT sort, thing_id, item_id, matter_id, at FROM notice_news
		WHERE firm = $1 AND letter = $2 ORDER BY at, thing_id, sort LIMIT $3`, string(tx.Firm()), string(letter), newsMost)
	if err != nil {
		return nil, fmt.Errorf("read what is new: %w", err)
	}
	defer rows.Close() //nolint:errcheck // only read
	var all []news
	for rows.Next() {
		var n news
		if err := rows.Scan(&n.sort, &n.thing, &n.item, &n.matter, &n.at); err != nil {
			return nil, fmt.Errorf("read what is new: %w", err)
		}
		all = append(all, n)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("read what is new: %w", err)
	}
	return all, nil
}

// dropNews forgets what a letter told of, or was not to tell.
func dropNews(tx *store.Tx, letter firm.ID) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `DELETE FROM notice_news WHERE firm = $1 AND letter = $2`, string(tx.Firm()), string(letter))
	if err != nil {
		return fmt.Errorf("forget what was new: %w", err)
	}
	return nil
}
