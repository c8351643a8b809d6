package view

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// Print is a fingerprint of a portal, and the matter that the portal is on: only
// what happens there, or in no matter at all, can change it.
type Print struct {
	Text   string
	Matter firm.ID
}

// Fingerprint holds a short text that changes when anything changes that the
// account sees of one portal, and with nothing else: an open page that is told
// of changes must not learn that somebody else's matter moved. It is no page and
// is not audited as one. What the account may not see is ErrClosed.
func Fingerprint(rows firm.Rows, account, portal firm.ID) (Print, error) {
	who, err := firm.Get[firm.Account](rows, account)
	if errors.Is(err, firm.ErrNone) {
		return Print{}, ErrClosed
	}
	if err != nil {
		return Print{}, fmt.Errorf("read login: %w", err)
	}
	page, err := openPortal(rows, who, portal)
	if err != nil {
		return Print{}, err
	}
	beside, err := page.spoken()
	if err != nil {
		return Print{}, err
	}
	whole, err := json.Marshal([]any{page.portal, page.matter.NextStep, page.matter.NextWho, page.matter.NextOn, page.entries, beside})
	if err != nil {
		return Print{}, fmt.Errorf("take the fingerprint: %w", err)
	}
	sum := sha256.Sum256(whole)
	return Print{Text: hex.EncodeToString(sum[:]), Matter: page.matter.ID}, nil
}

// spoken is all that stands beside the items that the client sees, with the
// entries made full.
func (p *page) spoken() ([]any, error) {
	if err := p.beside.all(); err != nil {
		return nil, err
	}
	out := []any{}
	for i, item := range p.items {
		if err := p.full(&p.entries[i]); err != nil {
			return nil, err
		}
		one := p.beside.of[item.ID]
		out = append(out, one.comments, one.files, one.asked)
	}
	return out, nil
}
