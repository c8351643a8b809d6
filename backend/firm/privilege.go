package firm

// Privilege is one named right.
type Privilege string

// The rights a role can carry.
const (
	// Setup is the right to open the firm's settings; with it an Admin or
	// Normal role may change the client portal's switches.
	Setup Privilege = "setup"
	// ManageRoles is the right to decide what each role may do, and staff.
	ManageRoles Privilege = "manage_roles"
	// GrantPortalAccess is the right to grant and revoke portals.
	GrantPortalAccess Privilege = "grant_portal_access"
	// EditMatters is the right to create and change matters, contacts and notes.
	EditMatters Privilege = "edit_matters"
	// ShareItems is the right to create, share, hide and withdraw items.
	ShareItems Privilege = "share_items"
	// RestrictMatters is the right to put a wall around a matter.
	RestrictMatters Privilege = "restrict_matters"
	// ImportMatters is the right to bring in matters from files.
	ImportMatters Privilege = "import_matters"
	// MessageClients is the right to write messages to clients: CosmoLex's
	// permitted users.
	MessageClients Privilege = "message_clients"
	// RecordPayments is the right to record money received, and to take it back.
	RecordPayments Privilege = "record_payments"
)

// AllPrivileges lists the rights in the order of the Manage roles screen.
func AllPrivileges() []Privilege {
	return []Privilege{Setup, ManageRoles, GrantPortalAccess, EditMatters, ShareItems, RestrictMatters, ImportMatters, MessageClients, RecordPayments}
}

// Privileges is a set of rights; bit n stands for AllPrivileges()[n].
type Privileges int64

func (p Privilege) bit() Privileges {
	for i, one := range AllPrivileges() {
		if one == p {
			return 1 << i
		}
	}
	return 0
}

// Known tells whether p is a right of ours.
func (p Privilege) Known() bool { return p.bit() != 0 }

// Has tells whether the right is in the set.
func (s Privileges) Has(p Privilege) bool { return p.Known() && s&p.bit() != 0 }

// With returns the set with the right put in or taken out.
func (s Privileges) With(p Privilege, on bool) Privileges {
	if on {
		return s | p.bit()
	}
	return s &^ p.bit()
}

// PrivilegesOf makes a set of rights.
func PrivilegesOf(rights ...Privilege) Privileges {
	var s Privileges
	for _, p := range rights {
		s = s.With(p, true)
	}
	return s
}

// The built-in roles' marks.
const (
	RoleAdmin   = "admin"
	RoleNormal  = "normal"
	RoleLimited = "limited"
)

// BuiltinRoles returns the three roles that every firm starts with; id makes the ids.
func BuiltinRoles(id func() ID) []Role {
	return []Role{
		{ID: id(), Name: "Admin", Builtin: RoleAdmin, Privileges: PrivilegesOf(AllPrivileges()...)},
		{ID: id(), Name: "Normal", Builtin: RoleNormal, Privileges: PrivilegesOf(Setup, GrantPortalAccess, EditMatters, ShareItems, MessageClients, RecordPayments)},
		{ID: id(), Name: "Limited", Builtin: RoleLimited, Privileges: PrivilegesOf(EditMatters)},
	}
}
