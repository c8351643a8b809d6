package demo

import (
	"fmt"

	"anteroom/backend/firm"
)

// office makes the firm itself, its roles and its people: two admins, lawyers
// with the Normal role, Limited ones at the desk, one who left, and in a large
// firm many more, some with a role of the firm's own.
func (w *world) office() {
	c := w.chance("office", 0)
	founded := days(midnight(w.now), -9*365)
	w.firm = firm.Firm{
		ID: w.FirmID, Name: FirmName, Host: w.Host, PortalOn: true, PortalEver: true, Areas: firm.EveryArea,
		InvitationDays: 14, TimeZone: "America/Chicago", Language: "en", CreatedAt: founded,
	}
	w.roles = firm.BuiltinRoles(func() firm.ID { return c.id(founded) })
	paralegal := firm.Role{
		ID: c.id(founded), Name: "Paralegal",
		Privileges: firm.PrivilegesOf(firm.EditMatters, firm.ShareItems, firm.GrantPortalAccess),
	}
	w.roles = append(w.roles, paralegal)
	admin, normal, limited := w.roles[0].ID, w.roles[1].ID, w.roles[2].ID
	for _, p := range []struct {
		name, mailbox string
		role          firm.ID
		left          bool
	}{
		{AdminName, "miriam.hale", admin, false},
		{"Tomás Ortiz", "tomas.ortiz", admin, false},
		{"Renée Castellanos", "renee.castellanos", normal, false},
		{"Isaiah Brandt", "isaiah.brandt", normal, false},
		{"Wen Li Sørensen", "wen.li", normal, false},
		{"Dorothy Pace", "dorothy.pace", paralegal.ID, false},
		{"Jonah Whitcombe", "jonah.whitcombe", limited, false},
		{"Margaret Oduya", "margaret.oduya", normal, true},
	} {
		w.hire(c, p.name, p.mailbox, p.role, !p.left)
	}
	for i := range w.shape.staff {
		name, mailbox := c.person()
		role := []firm.ID{normal, normal, paralegal.ID, paralegal.ID, limited}[i%5]
		w.hire(c, name, fmt.Sprintf("%s%d", mailbox, i+2), role, !c.oneIn(12))
	}
}

func (w *world) hire(c chance, name, mailbox string, role firm.ID, active bool) {
	since := c.when(w.firm.CreatedAt, days(w.now, -200))
	one := firm.Staff{ID: c.id(since), Name: name, Email: mailbox + "@" + staffDomain, RoleID: role, Active: active, CreatedAt: since}
	w.staff = append(w.staff, one)
	if active && (role == w.roles[0].ID || role == w.roles[1].ID) {
		w.lawyers = append(w.lawyers, len(w.staff)-1)
	}
}

// team names who works on a matter: a lawyer who answers for it, and perhaps
// one or two more.
func (w *world) team(c chance) []firm.ID {
	team := []firm.ID{w.staff[one(c, w.lawyers)].ID}
	for range c.IntN(3) {
		more := one(c, w.staff)
		if more.Active && more.ID != team[0] && more.ID != team[len(team)-1] {
			team = append(team, more.ID)
		}
	}
	return team
}
