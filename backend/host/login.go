package host

import (
	"fmt"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// withLogins reads a contact as it stands, with the logins that carry it: they
// come into sight and go out of it together.
func withLogins(tx *store.Tx, contact firm.ID) ([]store.Image, error) {
	links, err := firm.List[firm.AccountContact](tx, "contact_id", contact)
	if err != nil {
		return nil, fmt.Errorf("read the contact's logins: %w", err)
	}
	names := []store.Image{{Kind: "contact", ID: contact}}
	for _, link := range links {
		names = append(names, store.Image{Kind: "account", ID: link.AccountID}, store.Image{Kind: "account_contact", ID: link.ID})
	}
	return standing(tx, names)
}

// standing reads the rows of these names that there are.
func standing(tx *store.Tx, names []store.Image) ([]store.Image, error) {
	var images []store.Image
	for _, name := range names {
		image, ok, err := tx.Image(name.Kind, name.ID)
		if err != nil {
			return nil, err
		}
		if ok {
			images = append(images, image)
		}
	}
	return images, nil
}

// loginsMoved lists, where the firm has walls, the logins whose links to contacts
// the transaction wrote, to be sent again: a link more or less can bring a login
// into somebody's sight, or out of it.
func loginsMoved(tx *store.Tx) ([]store.Image, error) {
	var ids []firm.ID
	for _, image := range tx.Images() {
		if image.Kind != "account_contact" {
			continue
		}
		if image.Gone {
			image, _ = tx.Before(image.Kind, image.ID)
		}
		row, err := tx.Schema().Row(image)
		if err != nil {
			return nil, fmt.Errorf("read a login's contact: %w", err)
		}
		ids = append(ids, row.(firm.AccountContact).AccountID)
	}
	if len(ids) == 0 {
		return nil, nil
	}
	restricted, err := store.Count[firm.Matter](tx, "restricted = 1")
	if err != nil || restricted == 0 {
		return nil, err
	}
	slices.Sort(ids)
	var names []store.Image
	for _, id := range slices.Compact(ids) {
		names = append(names, store.Image{Kind: "account", ID: id})
	}
	return standing(tx, names)
}

// account tells whether a login can be reached, as firm.SeesAccount does.
func (s *sieve) account(id firm.ID) (bool, error) {
	links, err := firm.List[firm.AccountContact](s.tx, "account_id", id)
	if err != nil {
		return false, fmt.Errorf("read the login's contacts: %w", err)
	}
	for _, link := range links {
		if sees, err := s.contact(link.ContactID); err != nil || sees {
			return sees, err
		}
	}
	return len(links) == 0, nil
}
