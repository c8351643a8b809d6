package post

import (
	"bytes"
	"errors"
	"fmt"
	html "html/template"
	"strings"

	"anteroom/backend/firm"

	"github.com/wneessen/go-mail"
)

// Logo is the firm's logo as a letter carries it: with it, so that no mail program
// asks any server for it and nobody learns whether a letter was opened.
type Logo struct {
	PNG []byte
	// Width and Height are those at which the page shows it.
	Width, Height int64
	Ground        firm.Ground
}

// logoOf reads the firm's logo for a letter; nil where it has none.
func logoOf(rows firm.Rows) (*Logo, error) {
	logo, err := firm.LogoOf(rows)
	if errors.Is(err, firm.ErrNone) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	content, err := logo.Content()
	if err != nil {
		return nil, err
	}
	wide, high := logo.Within(logoWide, logoHigh)
	return &Logo{PNG: content, Width: wide, Height: high, Ground: logo.Ground}, nil
}

// shownLogo is what the page says of the logo.
type shownLogo struct {
	// Source is a content id (RFC 2392): nothing that anybody wrote.
	Source        html.URL
	Width, Height int64
	Ground        firm.Ground
}

func (l Letter) shown() shownLogo {
	if l.Logo == nil {
		return shownLogo{}
	}
	return shownLogo{Source: html.URL("cid:" + l.logoID()), Width: l.Logo.Width, Height: l.Logo.Height, Ground: l.Logo.Ground}
}

// logoID is the content id of the logo in this letter.
func (l Letter) logoID() string {
	id, _, _ := strings.Cut(l.ID, "@")
	return id + "@logo"
}

// embed puts the logo beside the page that shows it.
func (l Letter) embed(m *mail.Msg) error {
	if l.Logo == nil {
		return nil
	}
	err := m.EmbedReader("logo.png", bytes.NewReader(l.Logo.PNG), mail.WithFileContentType("image/png"), mail.WithFileContentID("<"+l.logoID()+">"))
	if err != nil {
		return fmt.Errorf("put the logo into the letter: %w", err)
	}
	return nil
}
