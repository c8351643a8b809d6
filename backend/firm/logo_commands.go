package firm

import "fmt"

// SetLogo gives the firm a logo, or takes it away.
type SetLogo struct {
	// PNG is the picture, as small as the limits ask; nothing takes the logo away.
	PNG []byte `json:"png"`
}

// CommandName is SetLogo.
func (SetLogo) CommandName() string { return "SetLogo" }

// About names the firm's logo.
func (SetLogo) About() About { return About{Kind: "firm", ID: "logo"} }

func (c SetLogo) detail() string { return onOff(len(c.PNG) > 0) }

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
	logo, v := NewLogo(office.ID, c.PNG, env.Now)
	if !v.Ok() {
		return fmt.Errorf("draw the logo: %s", v.Reason)
	}
	return rows.Put(logo)
}
