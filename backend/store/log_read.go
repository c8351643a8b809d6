package store

import (
	"encoding/json"
	"fmt"

	"anteroom/backend/firm"
)

// packed is an entry as it lies in the table.
type packed struct {
	Entry
	columns string
	bytes   []byte
}

// Log returns the transactions after a number, in order, whole: as many as fit
// into limitBytes of their unpacked form, but at least one if there is one. None
// means that the end is reached.
func (t *Tx) Log(after int64, limitBytes int) ([]Entry, error) {
	if !t.db.options.Authority {
		return nil, ErrNotAuthority
	}
	list := []Entry{}
	older := map[string]map[firm.Kind][]string{}
	for size := 0; size < limitBytes || len(list) == 0; {
		next, err := t.logged(after)
		if err != nil || next == nil {
			return list, err
		}
		n, err := t.open(next, older)
		if err != nil {
			return nil, fmt.Errorf("read transaction %d of the log: %w", next.Seq, err)
		}
		if size += n; size > limitBytes && len(list) > 0 {
			break
		}
		list = append(list, next.Entry)
		after = next.Seq
	}
	return list, nil
}

// logged reads the next entry after a number; nil at the end.
func (t *Tx) logged(after int64) (*packed, error) {
	found, err := t.query(`SELECT epoch, seq, hash, at, columns, images FROM firm_log
		WHERE firm = $1 AND seq > $2 ORDER BY seq LIMIT 1`, string(t.firm), after)
	if err != nil {
		return nil, fmt.Errorf("read the log: %w", err)
	}
	defer found.Close()
	if !found.Next() {
		return nil, found.Err()
	}
	var p packed
	if err := found.Scan(&p.Epoch, &p.Seq, &p.Hash, &p.At, &p.columns, &p.bytes); err != nil {
		return nil, fmt.Errorf("read the log: %w", err)
	}
	return &p, nil
}

// open unpacks an entry and tells its unpacked size. Images that another
// version logged are put into this one's order.
func (t *Tx) open(p *packed, older map[string]map[firm.Kind][]string) (int, error) {
	raw, err := t.db.unpack.DecodeAll(p.bytes, nil)
	if err != nil {
		return 0, fmt.Errorf("unpack: %w", err)
	}
	var entry logged
	if err := json.Unmarshal(raw, &entry); err != nil {
		return 0, fmt.Errorf("unpack: %w", err)
	}
	p.Images, p.Marks = entry.Images, entry.Marks
	if p.columns == t.db.schema.Hash() {
		return len(raw), nil
	}
	if older[p.columns] == nil {
		if older[p.columns], err = t.columnsOf(p.columns); err != nil {
			return 0, err
		}
	}
	p.Images, err = t.db.schema.renew(entry.Images, older[p.columns])
	return len(raw), err
}

func (t *Tx) columnsOf(hash string) (map[firm.Kind][]string, error) {
	var text string
	err := t.raw.QueryRowContext(t.ctx, "SELECT columns FROM log_columns WHERE hash = $1", hash).Scan(&text)
	if err != nil {
		return nil, fmt.Errorf("find the columns of an older version: %w", err)
	}
	columns := map[firm.Kind][]string{}
	if err := json.Unmarshal([]byte(text), &columns); err != nil {
		return nil, fmt.Errorf("read the columns of an older version: %w", err)
	}
	return columns, nil
}

// renew puts wire images of another version into this version's wire order.
// Kinds that this version does not have are left out.
func (s *Schema) renew(images []Image, columns map[firm.Kind][]string) ([]Image, error) {
	list := make([]Image, 0, len(images))
	for _, image := range images {
		if s.byKind[image.Kind] == nil {
			continue
		}
		if !image.Gone {
			values, err := s.Remap(image.Kind, columns[image.Kind], image.Values)
			if err != nil {
				return nil, err
			}
			image.Values = values
			image = s.Wire(image)
		}
		list = append(list, image)
	}
	return list, nil
}

// TrimLog forgets the transactions that were logged before a moment, and tells
// how many. The last transaction is always kept.
func (t *Tx) TrimLog(before firm.Micros) (int64, error) {
	if err := t.logs(); err != nil {
		return 0, err
	}
	head, err := t.Head()
	if err != nil {
		return 0, err
	}
	// Clocks jump; what is cut must be a beginning, or the log has a hole.
	result, err := t.raw.ExecContext(t.ctx, `DELETE FROM firm_log WHERE firm = $1 AND seq < $2
		AND seq < COALESCE((SELECT MIN(seq) FROM firm_log WHERE firm = $1 AND at >= $3), $2)`, string(t.firm), head.Seq, int64(before))
	if err != nil {
		return 0, fmt.Errorf("trim the log: %w", err)
	}
	return result.RowsAffected()
}
