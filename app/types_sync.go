package app

// SyncState is the calm dot and the words behind it.
type SyncState struct {
	// State is in_sync, syncing, offline, first_sync, signed_out, wrong_server,
	// old_server, new_server, cache_unreadable.
	State string `json:"state"`
	// Waiting counts changes not yet in force; NeedsYou those refused or asking.
	Waiting  int `json:"waiting"`
	NeedsYou int `json:"needsYou"`
	// Done and Of tell the progress of the first sync in rows.
	Done int `json:"done"`
	Of   int `json:"of"`
	// LastAt is when the server was last heard, microseconds.
	LastAt int64 `json:"lastAt"`
	// Sentence says in English what is wrong and what to do, when something is.
	Sentence string `json:"sentence"`
	// MemoryOnly is true where no keychain was found: nothing is kept on disk.
	MemoryOnly bool `json:"memoryOnly"`
}

// ChangeLine is one change made on this desk.
type ChangeLine struct {
	ID     string `json:"id"`
	MadeAt int64  `json:"madeAt"`
	// Verb is the command's name; Subject whom or what it is about.
	Verb     string `json:"verb"`
	Subject  string `json:"subject"`
	MatterID string `json:"matterId"`
	// State is waiting, doubtful, sent, applied, merged, refused or asks.
	State string `json:"state"`
	// Reason and Sentence say why, when refused or asking.
	Reason   string `json:"reason"`
	Sentence string `json:"sentence"`
	// Texts holds the two versions, field by field, when asking.
	Texts []TwoTexts `json:"texts"`
}

// TwoTexts is one field of which two people wrote different versions.
type TwoTexts struct {
	Field  string `json:"field"`
	Yours  string `json:"yours"`
	Theirs string `json:"theirs"`
}

// SessionState is who is signed in where.
type SessionState struct {
	SignedIn bool   `json:"signedIn"`
	Server   string `json:"server"`
	Firm     string `json:"firm"`
	StaffID  string `json:"staffId"`
	Name     string `json:"name"`
	Email    string `json:"email"`
	Role     string `json:"role"`
	// Privileges lists the rights of the person's role.
	Privileges []string `json:"privileges"`
	// Keychain is ok, missing or locked; without one the cache lives in memory.
	Keychain string `json:"keychain"`
	// KeychainSentence says what to do about it.
	KeychainSentence string `json:"keychainSentence"`
	Version          string `json:"version"`
	// PortalAddress is where clients go.
	PortalAddress string `json:"portalAddress"`
}

// ContactLine is one row of the list of contacts.
type ContactLine struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Email   string `json:"email"`
	Phone   string `json:"phone"`
	Matters int    `json:"matters"`
	// Portals counts the matters whose portal is granted to the contact.
	Portals int `json:"portals"`
}

// ContactPage is a window onto the filtered list of contacts.
type ContactPage struct {
	Lines  []ContactLine `json:"lines"`
	Total  int           `json:"total"`
	All    int           `json:"all"`
	Offset int           `json:"offset"`
}

// ContactDetail is a contact with every matter they are on.
type ContactDetail struct {
	ContactLine
	Aliases string          `json:"aliases"`
	On      []ContactMatter `json:"on"`
	// Account is "", unverified, verified or locked.
	Account string `json:"account"`
}

// ContactMatter is one matter a contact is on.
type ContactMatter struct {
	MatterID string   `json:"matterId"`
	Number   string   `json:"number"`
	Title    string   `json:"title"`
	Roles    []string `json:"roles"`
	Access   string   `json:"access"`
}

// ContactEdit carries new values and what they were; keys are name, kind,
// email, phone, aliases. An empty ID makes a new contact.
type ContactEdit struct {
	ID  string            `json:"id"`
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
}
