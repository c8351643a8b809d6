package desk

// PortalSettings is Settings › Firm preferences › Client portal.
type PortalSettings struct {
	PortalOn bool `json:"portalOn"`
	// Ever is false until the portal is turned on for the first time.
	Ever         bool         `json:"ever"`
	Areas        []AreaSwitch `json:"areas"`
	DailyDigest  bool         `json:"dailyDigest"`
	MailOnShare  bool         `json:"mailOnShare"`
	MailOnUpload bool         `json:"mailOnUpload"`
	// MailNames lets mails name things by their titles.
	MailNames      bool `json:"mailNames"`
	InvitationDays int  `json:"invitationDays"`
	// May is false where the person may look but not change.
	May bool `json:"may"`
	// MattersOn counts matters whose own switch is on.
	MattersOn int `json:"mattersOn"`
}

// SwitchChange names a switch that the person is about to move.
type SwitchChange struct {
	// MatterID is empty for the firm's own switches.
	MatterID string `json:"matterId"`
	// Area is empty for the portal's switch itself.
	Area string `json:"area"`
	On   bool   `json:"on"`
	// Everything asks for the preset "everything on".
	Everything bool `json:"everything"`
	// StartOff asks, when the firm is turned on again, that all matters start off.
	StartOff bool `json:"startOff"`
}

// SwitchEffect counts what moving a switch hits (RULES §3), shown before it moves.
type SwitchEffect struct {
	Change SwitchChange `json:"change"`
	// Warn is true where a warning must be answered first.
	Warn               bool `json:"warn"`
	MattersHit         int  `json:"mattersHit"`
	ContactsLosing     int  `json:"contactsLosing"`
	OpenSignatures     int  `json:"openSignatures"`
	OpenFileRequests   int  `json:"openFileRequests"`
	UnpaidInvoices     int  `json:"unpaidInvoices"`
	UnreadMessages     int  `json:"unreadMessages"`
	PendingInvitations int  `json:"pendingInvitations"`
	// Restorable counts matters that were on, when the firm turns on again.
	Restorable int `json:"restorable"`
	// AppointmentsHidden says that appointments will not appear while Calendar is off.
	AppointmentsHidden bool `json:"appointmentsHidden"`
	// Names lists up to five contacts who lose sight.
	Names []string `json:"names"`
}

// RoleLine is one role in Manage roles.
type RoleLine struct {
	ID         string   `json:"id"`
	Name       string   `json:"name"`
	Builtin    string   `json:"builtin"`
	Privileges []string `json:"privileges"`
	StaffCount int      `json:"staffCount"`
}

// RolesPage is Manage roles: every role and every privilege there is.
type RolesPage struct {
	Roles      []RoleLine `json:"roles"`
	Privileges []string   `json:"privileges"`
	May        bool       `json:"may"`
}

// StaffLine is one person of the firm.
type StaffLine struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Email  string `json:"email"`
	RoleID string `json:"roleId"`
	Role   string `json:"role"`
	Active bool   `json:"active"`
}
