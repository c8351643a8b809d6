package firm

import (
	"encoding/base64"
	"fmt"
)

// SetLogo gives the firm a logo, or takes it away.
type SetLogo struct {
	// PNG is the picture, as small as the limits ask; nothing takes the logo away.
	PNG []byte `json:"png"`
}

// CommandName is SetLogo.
func (SetLogo) CommandName() string { return "SetLogo" }

// About names the firm's logo.
func (SetLogo) About() About { return About{Kind: "firm", ID: "logo"} }

// Check asks for what firm switches need, and a small PNG that can be drawn.
func (c SetLogo) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := maySetSwitches(rows, env); err != nil || !v.Ok() || len(c.PNG) == 0 {
		return v, err
	}
	_, v := logoPicture(c.PNG)
	return v, nil
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
	picture, v := logoPicture(c.PNG)
	if !v.Ok() {
		return fmt.Errorf("draw the logo: %s", v.Reason)
	}
	size := picture.Bounds().Size()
	return rows.Put(Logo{
		ID: id, PNG: base64.StdEncoding.EncodeToString(c.PNG), Width: int64(size.X), Height: int64(size.Y),
		Ground: groundOf(picture), ChangedAt: env.Now,
	})
}
