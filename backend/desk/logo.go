package desk

import (
	"context"
	"encoding/base64"
	"errors"
	"io"
	"os"

	"anteroom/backend/desk/internal/picture"
	"anteroom/backend/firm"
)

// Logo is the firm's logo as Settings and the client's pages show it.
type Logo struct {
	// URI is a data: address of the PNG; empty where the firm has no logo.
	URI string `json:"uri"`
	// Width and Height are in pixels.
	Width  int `json:"width"`
	Height int `json:"height"`
	// Ground is light or dark where the picture is seen on such a ground alone.
	Ground string `json:"ground"`
	// Mark tells this logo from every other; a change says which one was seen.
	Mark string `json:"mark"`
	// May is false where the person may look but not change.
	May bool `json:"may"`
}

// LogoFile is a picture that a person chose: a path on this computer, or a content
// that came without one.
type LogoFile struct {
	Path string `json:"path"`
	// Name is the file's name, and Content its bytes as base64.
	Name    string `json:"name"`
	Content string `json:"content"`
}

// Logo reads the firm's logo.
func (d *Desk) Logo(ctx context.Context) (Logo, error) {
	var shown Logo
	err := d.read(ctx, func(r *reader) error {
		shown = Logo{}
		var err error
		if shown.Mark, err = firm.LogoMark(r); err != nil {
			return err
		}
		// The rule itself says whether this person may change it.
		verdict, err := firm.SetLogo{Seen: shown.Mark}.Check(r, firm.Env{Actor: r.actor(), Now: d.now()})
		if err != nil {
			return err
		}
		shown.May = verdict.Ok()
		logo, err := firm.LogoOf(r)
		if errors.Is(err, firm.ErrNone) {
			return nil
		}
		if err != nil {
			return err
		}
		shown.URI, shown.Width, shown.Height, shown.Ground = "data:image/png;base64,"+logo.PNG, int(logo.Width), int(logo.Height), string(logo.Ground)
		return nil
	})
	return shown, err
}

// SmallLogo makes of a chosen PNG or JPEG the small PNG that a logo is. It works
// without a connection. It fails with bad_file, too_large or one of the reasons
// that begin with logo_.
func (d *Desk) SmallLogo(file LogoFile) ([]byte, error) {
	content, err := logoBytes(file)
	if err != nil {
		return nil, err
	}
	small, err := picture.Shrink(content, picture.Frame{
		Width: firm.LogoWidthMost, Height: firm.LogoHeightMost, Least: firm.LogoSideLeast, Bytes: firm.LogoLimitBytes,
	})
	if err != nil {
		return nil, noLogo(err)
	}
	return small, nil
}

func logoBytes(file LogoFile) ([]byte, error) {
	if file.Path == "" {
		content, err := base64.StdEncoding.DecodeString(file.Content)
		if err != nil {
			return nil, badFile(file.Name, err)
		}
		return content, logoLarge(int64(len(content)))
	}
	from, err := sourceAt(file.Path)
	if err != nil {
		return nil, err
	}
	if err := logoLarge(from.size); err != nil {
		return nil, err
	}
	body, err := os.Open(file.Path)
	if err != nil {
		return nil, badFile(from.name, err)
	}
	defer body.Close()
	content, err := io.ReadAll(io.LimitReader(body, logoFileBytes+1))
	if err != nil {
		return nil, badFile(from.name, err)
	}
	return content, logoLarge(int64(len(content)))
}

func logoLarge(size int64) error {
	if size > logoFileBytes {
		return trouble(CodeInvalid, "logo_file_large", "file", "This file is larger than %d MB. Save the picture smaller and choose that file.", logoFileBytes>>20)
	}
	return nil
}

// noLogo says in words why a picture can't be a logo.
func noLogo(err error) error {
	say := func(reason, sentence string, args ...any) error {
		return trouble(CodeInvalid, reason, "file", sentence, args...).from(err)
	}
	switch {
	case errors.Is(err, picture.ErrKind):
		return say("logo_no_picture", "This file is no PNG or JPEG picture. Choose another, or save the logo as a PNG first.")
	case errors.Is(err, picture.ErrDamaged):
		return say("logo_damaged", "This picture is damaged or not complete. Save it anew and choose that file.")
	case errors.Is(err, picture.ErrHuge):
		return say("logo_huge", "This picture has more pixels than can be opened here. Save it smaller and choose that file.")
	case errors.Is(err, picture.ErrSmall):
		return say("logo_small", "This picture is too small: a logo needs at least %d by %d pixels. Choose a larger one.", firm.LogoSideLeast, firm.LogoSideLeast)
	case errors.Is(err, picture.ErrThin):
		return say("logo_thin", "This picture is too long for its height: made small enough, nothing of it could be seen. Choose one of another shape.")
	}
	return err
}
