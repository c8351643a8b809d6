package firm

// Firm is one law office: one tenant of a server. Its id is the firm column of
// every other row.
type Firm struct {
	ID   ID     `col:"id" see:"everyone"`
	Name string `col:"name" see:"everyone"`
	// Host is the host name by which clients and staff reach the firm.
	Host string `col:"host" see:"everyone"`
	// PortalOn is the firm's portal switch (RULES §3).
	PortalOn bool `col:"portal_on" see:"everyone"`
	// PortalEver tells whether the portal was ever on: the first time sets areas.
	PortalEver bool `col:"portal_ever" see:"everyone"`
	// Areas is the firm's wish per area; PortalOn masks it, never overwrites it.
	Areas Areas `col:"areas" see:"everyone"`
	// DailyDigest, MailOnShare and MailOnUpload are CosmoLex's three notices.
	DailyDigest  bool `col:"daily_digest" see:"everyone"`
	MailOnShare  bool `col:"mail_on_share" see:"everyone"`
	MailOnUpload bool `col:"mail_on_upload" see:"everyone"`
	// MailNames lets mails name what is new by its title, not its kind alone.
	MailNames bool `col:"mail_names" see:"everyone"`
	// InvitationDays is the life of an invitation, 1–30 (RULES §4).
	InvitationDays int64  `col:"invitation_days" see:"everyone"`
	TimeZone       string `col:"time_zone" see:"everyone"`
	Language       string `col:"language" see:"everyone"`
	// CreatedAt is in microseconds since 1970, UTC, as all times in rows.
	CreatedAt Micros `col:"created_at" see:"everyone"`
}

// RowKind says "firm".
func (Firm) RowKind() Kind { return "firm" }

// RowID is the firm's id.
func (f Firm) RowID() ID { return f.ID }

// Micros is a moment: microseconds since 1970-01-01 UTC; 0 is "never".
type Micros int64

// Role is a named set of privileges: one of the three built in, or the firm's own.
type Role struct {
	ID   ID     `col:"id" see:"everyone"`
	Name string `col:"name" see:"everyone"`
	// Builtin is admin, normal or limited for the three built-in roles, else empty.
	Builtin    string     `col:"builtin" see:"everyone"`
	Privileges Privileges `col:"privileges" see:"everyone"`
}

// RowKind says "role".
func (Role) RowKind() Kind { return "role" }

// RowID is the role's id.
func (r Role) RowID() ID { return r.ID }

// Staff is one person of the firm.
type Staff struct {
	ID     ID     `col:"id" see:"everyone"`
	Name   string `col:"name" see:"everyone"`
	Email  string `col:"email" see:"everyone"`
	RoleID ID     `col:"role_id" see:"everyone"`
	// Active is false for people who left: they cannot sign in.
	Active    bool   `col:"active" see:"everyone"`
	CreatedAt Micros `col:"created_at" see:"everyone"`
}

// RowKind says "staff".
func (Staff) RowKind() Kind { return "staff" }

// RowID is the staff member's id.
func (s Staff) RowID() ID { return s.ID }
