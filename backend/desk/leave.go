package desk

import (
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// leave takes a matter that went out of this person's sight off the cache: all
// of its rows, and the contacts that were here because of it only. Before-images
// of its rows went back before, and are gone with them.
func leave(tx *store.Tx, id firm.ID, all touched) error {
	contacts, err := contactsOf(tx, id)
	if err != nil {
		return err
	}
	for _, spec := range firm.Kinds() {
		if spec.Matter == "" {
			continue
		}
		ids, err := column(tx, fmt.Sprintf(`SELECT id FROM %q WHERE firm = $1 AND %q = $2`, string(spec.Kind), spec.Matter), string(id))
		if err != nil {
			return err
		}
		for _, row := range ids {
			if err := drop(tx, spec.Kind, firm.ID(row), all); err != nil {
				return err
			}
		}
	}
	for _, contact := range contacts {
		if err := dropUnreached(tx, firm.ID(contact), all); err != nil {
			return err
		}
	}
	return nil
}

// contactsOf lists whom the matter's ties name: ties alone decide who sees a
// contact (firm.SeesContact), here as on the host.
func contactsOf(tx *store.Tx, matter firm.ID) ([]string, error) {
	return column(tx, `SELECT DISTINCT contact_id FROM relationship WHERE firm = $1 AND matter_id = $2`, string(matter))
}

// dropUnreached drops a contact whom no matter that is left names, with the
// logins that carry nobody else who is left.
func dropUnreached(tx *store.Tx, contact firm.ID, all touched) error {
	left, err := column(tx, `SELECT id FROM relationship WHERE firm = $1 AND contact_id = $2 LIMIT 1`, string(contact))
	if err != nil || len(left) > 0 {
		return err
	}
	links, err := firm.List[firm.AccountContact](tx, "contact_id", contact)
	if err != nil {
		return fmt.Errorf("read the contact's logins: %w", err)
	}
	for _, link := range links {
		if err := dropLogin(tx, link, all); err != nil {
			return err
		}
	}
	return drop(tx, firm.Contact{}.RowKind(), contact, all)
}

func dropLogin(tx *store.Tx, link firm.AccountContact, all touched) error {
	if err := drop(tx, link.RowKind(), link.ID, all); err != nil {
		return err
	}
	others, err := firm.List[firm.AccountContact](tx, "account_id", link.AccountID)
	if err != nil || len(others) > 0 {
		return err
	}
	return drop(tx, firm.Account{}.RowKind(), link.AccountID, all)
}

func drop(tx *store.Tx, kind firm.Kind, id firm.ID, all touched) error {
	if err := tx.PutImage(store.Image{Kind: kind, ID: id, Gone: true}); err != nil {
		return fmt.Errorf("drop a row: %w", err)
	}
	all.add(kind, id)
	return nil
}

// column reads a statement of one text column; the firm is $1.
func column(tx *store.Tx, text string, args ...any) ([]string, error) {
	rows, err := tx.SQL().QueryContext(tx.Context(), text, append([]any{string(tx.Firm())}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("list rows: %w", err)
	}
	defer rows.Close()
	list := []string{}
	for rows.Next() {
		var one string
		if err := rows.Scan(&one); err != nil {
			return nil, fmt.Errorf("list rows: %w", err)
		}
		list = append(list, one)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list rows: %w", err)
	}
	return list, nil
}
