package firm

import "fmt"

// SetLogo gives the firm a logo, or takes it away.
type SetLogo struct {
	// PNG is the picture, as small as the limits ask; nothing takes the logo away.
	PNG []byte `json:"png"`
	// Seen is the LogoMark of the logo that the person saw, "" where there was none:
	// whoever saw another is asked to look again.
	Seen string `json:"seen"`
}

// CommandName is SetLogo.
func (SetLogo) CommandName() string { return "SetLogo" }

// About names the firm's logo.
func (SetLogo) About() About { return About{Kind: "firm", ID: "logo"} }

func (c SetLogo) detail() string { return onOff(len(c.PNG) > 0) }

// Check asks for what firm switches need, a small PNG that can be drawn, and that
// nobody else changed the logo.
func (c SetLogo) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := maySetSwitches(rows, env); err != nil || !v.Ok() {
		return v, err
	}
	if len(c.PNG) > 0 {
		if _, v := logoPicture(c.PNG); !v.Ok() {
			return v, nil
		}
	}
	return c.unchanged(rows)
}

// unchanged refuses to write over a logo that the person has not seen. Two who
// want the same are at one.
func (c SetLogo) unchanged(rows Rows) (Verdict, error) {
	mark, err := LogoMark(rows)
	if err != nil {
		return Verdict{}, err
	}
	if mark == c.Seen || mark == markOf(c.PNG) {
		return Verdict{}, nil
	}
	return Refuse("logo_changed", "png", "Somebody else changed the logo meanwhile. Look at it; if yours should stand, choose it once more."), nil
}

// Apply writes the picture, in the place of the one before.
func (c SetLogo) Apply(rows Rows, env Env) error {
	office, err := Office(rows)
	if err != nil {
		return err
	}
	id := LogoID(office.ID)
	if len(c.PNG) == 0 {
		return rows.Drop("logo", id)
	}
	logo, v := NewLogo(office.ID, c.PNG, env.Now)
	if !v.Ok() {
		return fmt.Errorf("draw the logo: %s", v.Reason)
	}
	return rows.Put(logo)
}
