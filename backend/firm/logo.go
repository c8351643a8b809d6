package firm

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
)

// Logo is the firm's picture on its mails, pages and invoices: a small PNG. It is
// a row beside Firm and not a part of it, because Firm is read at every decision
// and a picture is a hundred times as long. Nothing that anybody may see depends
// on it.
type Logo struct {
	ID ID `col:"id" see:"everyone"`
	// PNG is the picture in base64 (RFC 4648 §4), since rows hold texts.
	PNG string `col:"png" see:"everyone"`
	// Width and Height are in pixels.
	Width  int64 `col:"width" see:"everyone"`
	Height int64 `col:"height" see:"everyone"`
	// Ground is what the picture has to stand on to be seen.
	Ground    Ground `col:"ground" see:"everyone"`
	ChangedAt Micros `col:"changed_at" see:"everyone"`
}

// RowKind says "logo".
func (Logo) RowKind() Kind { return "logo" }

// RowID is the logo's id.
func (l Logo) RowID() ID { return l.ID }

// Ground is what lies behind a picture.
type Ground string

// The grounds. A picture of any ground is seen on light and on dark pages; one of
// the others needs a plate behind it on a page that is not of its kind.
const (
	AnyGround   Ground = ""
	LightGround Ground = "light"
	DarkGround  Ground = "dark"
)

// LogoID is the id of a firm's logo: there is one, so that two desks that choose
// one while apart meet at the same row.
func LogoID(office ID) ID { return PairID("logo", office) }

// LogoOf reads the firm's logo, or returns ErrNone where it has none.
func LogoOf(rows Rows) (Logo, error) {
	office, err := Office(rows)
	if err != nil {
		return Logo{}, err
	}
	logo, err := Get[Logo](rows, LogoID(office.ID))
	if err != nil {
		return Logo{}, fmt.Errorf("read logo: %w", err)
	}
	return logo, nil
}

// LogoMark tells a firm's logo from every other: a hash of its picture, or "" where
// there is none.
func LogoMark(rows Rows) (string, error) {
	logo, err := LogoOf(rows)
	if errors.Is(err, ErrNone) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	content, err := logo.Content()
	return markOf(content), err
}

func markOf(content []byte) string {
	if len(content) == 0 {
		return ""
	}
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// NewLogo makes a firm's logo of a PNG, or says why it can't be one.
func NewLogo(office ID, content []byte, now Micros) (Logo, Verdict) {
	picture, v := logoPicture(content)
	if !v.Ok() {
		return Logo{}, v
	}
	size := picture.Bounds().Size()
	ground, _ := groundOf(picture)
	return Logo{
		ID: LogoID(office), PNG: base64.StdEncoding.EncodeToString(content), Width: int64(size.X), Height: int64(size.Y),
		Ground: ground, ChangedAt: now,
	}, v
}

// Content is the picture's bytes, a PNG.
func (l Logo) Content() ([]byte, error) {
	content, err := base64.StdEncoding.DecodeString(l.PNG)
	if err != nil {
		return nil, fmt.Errorf("read the logo's picture: %w", err)
	}
	return content, nil
}

// Within is the size at which the picture fits a frame, in the frame's own units:
// its shape is kept, and it is never larger than its pixels.
func (l Logo) Within(width, height int64) (wide, high int64) {
	wide, high = l.Width, l.Height
	if wide > width {
		wide, high = width, l.Height*width/l.Width
	}
	if high > height {
		wide, high = l.Width*height/l.Height, height
	}
	return max(wide, 1), max(high, 1)
}
