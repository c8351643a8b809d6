package firm

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// AddRole makes a role of the firm's own, without rights.
type AddRole struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
}

// CommandName is AddRole.
func (AddRole) CommandName() string { return "AddRole" }

// About names the role.
func (c AddRole) About() About { return About{Kind: "role", ID: c.ID} }

// Check asks for ManageRoles and a name of its own.
func (c AddRole) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, ManageRoles); err != nil || !v.Ok() {
		return v, err
	}
	if v := line("name", c.Name, true); !v.Ok() {
		return v, nil
	}
	if v, err := fresh(rows, "role", "id", c.ID); err != nil || !v.Ok() {
		return v, err
	}
	all, err := rows.By("role", "", "")
	if err != nil {
		return Verdict{}, fmt.Errorf("read roles: %w", err)
	}
	for _, row := range all {
		if strings.EqualFold(row.(Role).Name, strings.TrimSpace(c.Name)) {
			return Refuse("name_taken", "name", "There is a role of this name already. Choose another name."), nil
		}
	}
	return Verdict{}, nil
}

// Apply writes the role.
func (c AddRole) Apply(rows Rows, _ Env) error {
	return rows.Put(Role{ID: c.ID, Name: strings.TrimSpace(c.Name)})
}

// SetPrivilege gives a role a right, or takes it away.
type SetPrivilege struct {
	RoleID    ID        `json:"roleId"`
	Privilege Privilege `json:"privilege"`
	On        bool      `json:"on"`
}

// CommandName is SetPrivilege.
func (SetPrivilege) CommandName() string { return "SetPrivilege" }

// About names the role's right.
func (c SetPrivilege) About() About {
	return About{Kind: "role", ID: c.RoleID + "/" + ID(c.Privilege), Narrows: !c.On, Widens: c.On}
}

// Check asks for ManageRoles. The Admin role keeps every right, so that a firm
// can't lock itself out.
func (c SetPrivilege) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, ManageRoles); err != nil || !v.Ok() {
		return v, err
	}
	if !c.Privilege.Known() {
		return Refuse("unknown_privilege", "privilege", "This version does not know that right. Update Anteroom."), nil
	}
	role, err := Get[Role](rows, c.RoleID)
	if errors.Is(err, ErrNone) {
		return Refuse("no_role", "roleId", "This role is not there any more."), nil
	}
	if err == nil && role.Builtin == RoleAdmin && !c.On {
		return Refuse("admin_keeps", "privilege", "The Admin role keeps every right, so that somebody always can change things back."), nil
	}
	return Verdict{}, err
}

// Apply writes the right.
func (c SetPrivilege) Apply(rows Rows, _ Env) error {
	role, err := Get[Role](rows, c.RoleID)
	if err != nil {
		return fmt.Errorf("read role: %w", err)
	}
	role.Privileges = role.Privileges.With(c.Privilege, c.On)
	return rows.Put(role)
}

// AddStaff brings a person into the firm. Their password is set apart, on the host.
type AddStaff struct {
	ID     ID     `json:"id"`
	Name   string `json:"name"`
	Email  string `json:"email"`
	RoleID ID     `json:"roleId"`
}

// CommandName is AddStaff.
func (AddStaff) CommandName() string { return "AddStaff" }

// About names the person.
func (c AddStaff) About() About { return About{Kind: "staff", ID: c.ID} }

// Check asks for ManageRoles, a name, an address nobody else has, and a role.
func (c AddStaff) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, ManageRoles); err != nil || !v.Ok() {
		return v, err
	}
	if v := line("name", c.Name, true); !v.Ok() {
		return v, nil
	}
	if v, err := fresh(rows, "staff", "id", c.ID); err != nil || !v.Ok() {
		return v, err
	}
	email, ok := CleanEmail(c.Email)
	if !ok {
		return Refuse("bad_email", "email", "“%s” is not an e-mail address. Check it and try again.", c.Email), nil
	}
	staff, err := IsStaffEmail(rows, email)
	if err != nil {
		return Verdict{}, err
	}
	account, err := AccountByEmail(rows, email)
	if err != nil {
		return Verdict{}, err
	}
	if staff || account.ID != "" {
		return Refuse("email_taken", "email", "Somebody at the firm or a client signs in with this address already. Use another."), nil
	}
	return roleThere(rows, c.RoleID)
}

func roleThere(rows Rows, id ID) (Verdict, error) {
	there, err := Has(rows, "role", id)
	if err != nil || there {
		return Verdict{}, err
	}
	return Refuse("no_role", "roleId", "Choose a role for this person."), nil
}

// Apply writes the person.
func (c AddStaff) Apply(rows Rows, env Env) error {
	email, _ := CleanEmail(c.Email)
	return rows.Put(Staff{ID: c.ID, Name: strings.TrimSpace(c.Name), Email: email, RoleID: c.RoleID, Active: true, CreatedAt: env.Now})
}

// SetStaff changes a person's role, or lets them go or back in: roleId and
// active, which is true or false. Only what is changed is written, so that a role
// given on a desk that was away lets nobody back in.
type SetStaff struct {
	ID ID `json:"id"`
	Edit
	// HandTo takes the place of a person who leaves, on the restricted matters
	// that nobody else at the firm may open; empty where there is none. Who lets
	// them go need not see those matters, and does not by this.
	HandTo ID `json:"handTo,omitempty"`
}

// CommandName is SetStaff.
func (SetStaff) CommandName() string { return "SetStaff" }

// About names the person.
func (c SetStaff) About() About {
	return About{Kind: "staff", ID: c.ID, Narrows: c.Now["active"] == "false"}
}

// staffText is a person whose place at the firm is a text, as edits carry it.
type staffText struct {
	Staff
	active string
}

func (t *staffText) fields() []field {
	return []field{
		{name: "roleId", at: (*string)(&t.RoleID)},
		{name: "active", at: &t.active},
	}
}

func staffTextOf(s Staff) staffText { return staffText{Staff: s, active: strconv.FormatBool(s.Active)} }

// after is the person as the edit leaves them.
func (c SetStaff) after(before Staff) (Staff, Verdict) {
	text := staffTextOf(before)
	c.apply(text.fields())
	if text.active != "true" && text.active != "false" {
		return before, Refuse("no_switch", "active", "This can be on or off and nothing else.")
	}
	text.Active = text.active == "true"
	return text.Staff, Verdict{}
}

// Check asks for ManageRoles, that nobody else changed the same, that an active
// admin remains, and that no wall is left with nobody inside. Only the host sees
// every wall.
func (c SetStaff) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, ManageRoles); err != nil || !v.Ok() {
		return v, err
	}
	before, err := Get[Staff](rows, c.ID)
	if errors.Is(err, ErrNone) {
		return Refuse("no_staff", "id", "This person is not at the firm any more."), nil
	}
	if err != nil {
		return Verdict{}, fmt.Errorf("read staff: %w", err)
	}
	text := staffTextOf(before)
	if v := c.judge(text.fields()); !v.Ok() {
		return v, nil
	}
	after, v := c.after(before)
	if !v.Ok() {
		return v, nil
	}
	if v, err := roleThere(rows, after.RoleID); err != nil || !v.Ok() {
		return v, err
	}
	remains, err := adminRemains(rows, after)
	if err != nil {
		return Verdict{}, err
	}
	if !remains {
		return Refuse("last_admin", "roleId", "This is the firm's last active admin. Make somebody else an admin first."), nil
	}
	return c.checkWalls(rows, after)
}

// checkWalls asks for somebody to take the place of the last one inside a wall:
// nobody could open the matter any more, nor take its wall down.
func (c SetStaff) checkWalls(rows Rows, after Staff) (Verdict, error) {
	alone, err := aloneInside(rows, after)
	if err != nil || len(alone) == 0 {
		return Verdict{}, err
	}
	if stays, err := activeStaff(rows, c.HandTo); err != nil || stays && c.HandTo != c.ID {
		return Verdict{}, err
	}
	return Refuse("last_inside", "handTo", "This person is the only one who may open %d restricted matters. Choose who takes their place there.", len(alone)), nil
}

// aloneInside lists the restricted matters that nobody active but the person who
// leaves may open.
func aloneInside(rows Rows, after Staff) ([]ID, error) {
	if after.Active {
		return nil, nil
	}
	inside, err := List[MatterStaff](rows, "staff_id", after.ID)
	if err != nil {
		return nil, fmt.Errorf("read walls: %w", err)
	}
	var alone []ID
	for _, one := range inside {
		matter, err := Get[Matter](rows, one.MatterID)
		if errors.Is(err, ErrNone) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read matter: %w", err)
		}
		others, err := othersInside(rows, matter.ID, after.ID)
		if err != nil {
			return nil, err
		}
		if matter.Restricted && !others {
			alone = append(alone, matter.ID)
		}
	}
	return alone, nil
}

func othersInside(rows Rows, matter, who ID) (bool, error) {
	inside, err := List[MatterStaff](rows, "matter_id", matter)
	if err != nil {
		return false, fmt.Errorf("read walls: %w", err)
	}
	for _, one := range inside {
		if one.StaffID == who {
			continue
		}
		if active, err := activeStaff(rows, one.StaffID); err != nil || active {
			return active, err
		}
	}
	return false, nil
}

// activeStaff tells whether somebody is at the firm.
func activeStaff(rows Rows, id ID) (bool, error) {
	staff, err := Get[Staff](rows, id)
	if errors.Is(err, ErrNone) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read staff: %w", err)
	}
	return staff.Active, nil
}

// adminRemains tells whether an active admin is left once a person is as they will be.
func adminRemains(rows Rows, after Staff) (bool, error) {
	all, err := rows.By("staff", "", "")
	if err != nil {
		return false, fmt.Errorf("read staff: %w", err)
	}
	for _, row := range all {
		s := row.(Staff)
		if s.ID == after.ID {
			s = after
		}
		if !s.Active {
			continue
		}
		role, err := Get[Role](rows, s.RoleID)
		if err != nil {
			return false, fmt.Errorf("read role: %w", err)
		}
		if role.Builtin == RoleAdmin {
			return true, nil
		}
	}
	return false, nil
}

// Merges tells whether somebody else changed the other meanwhile.
func (c SetStaff) Merges(rows Rows) (bool, error) {
	staff, err := Get[Staff](rows, c.ID)
	if err != nil {
		return false, err
	}
	text := staffTextOf(staff)
	return c.merges(text.fields()), nil
}

// Apply writes the change, and who takes the person's place inside walls.
func (c SetStaff) Apply(rows Rows, _ Env) error {
	before, err := Get[Staff](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read staff: %w", err)
	}
	after, v := c.after(before)
	if !v.Ok() {
		return fmt.Errorf("write staff: %s", v.Reason)
	}
	alone, err := aloneInside(rows, after)
	if err != nil {
		return err
	}
	for _, matter := range alone {
		if err := rows.Put(MatterStaff{ID: PairID("matter_staff", matter, c.HandTo), MatterID: matter, StaffID: c.HandTo}); err != nil {
			return err
		}
	}
	return rows.Put(after)
}
