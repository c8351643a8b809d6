package desk

// The states of a Result.
const (
	// InForce says that the server has it, or that it needs no answer to count.
	InForce = "in_force"
	// NotYet says that the change waits for the server.
	NotYet = "not_yet"
	// WasRefused says that nothing was changed.
	WasRefused = "refused"
)

// The states of SyncState.
const (
	InSync          = "in_sync"
	Syncing         = "syncing"
	Offline         = "offline"
	FirstSync       = "first_sync"
	SignedOut       = "signed_out"
	WrongServer     = "wrong_server"
	OldServer       = "old_server"
	NewServer       = "new_server"
	CacheUnreadable = "cache_unreadable"
)

// SyncState is how this desk and the server stand.
type SyncState struct {
	// State is in_sync, syncing, offline, first_sync, signed_out, wrong_server,
	// old_server, new_server or cache_unreadable.
	State string `json:"state"`
	// Waiting counts changes not yet in force; NeedsYou those refused or asking.
	Waiting  int `json:"waiting"`
	NeedsYou int `json:"needsYou"`
	// Done and Of tell the progress of the first sync in rows.
	Done int `json:"done"`
	Of   int `json:"of"`
	// LastAt is when the server was last heard, in microseconds; 0 is never.
	LastAt int64 `json:"lastAt"`
	// Sentence says what is wrong and what to do, when something is.
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
	// Detail is the one word more that the activity of the command carries, Item the
	// title of the item where Subject names the contact whom it concerns there.
	Detail string `json:"detail"`
	Item   string `json:"item"`
	// Fields tell what changes from what to what.
	Fields []FieldChange `json:"fields"`
	// State is waiting, doubtful, sent, applied, merged, refused or asks.
	State string `json:"state"`
	// Reason and Sentence say why, when refused or asking.
	Reason   string `json:"reason"`
	Sentence string `json:"sentence"`
	// Texts holds the two versions, field by field, when asking.
	Texts []TwoTexts `json:"texts"`
}

// FieldChange is one field of a change, told with names in place of ids.
type FieldChange struct {
	Field string `json:"field"`
	// As says how the window reads Was and Now: "" is a text, code a word of the
	// field's own, day a day as YYYY-MM-DD, moment and allday microseconds (allday
	// stands for a day), cents an amount, yes true or false, rule a recurrence;
	// with only, neither is told.
	As  string `json:"as"`
	Was string `json:"was"`
	Now string `json:"now"`
	// Currency is that of an amount, such as USD; empty where nobody said.
	Currency string `json:"currency"`
}

// TwoTexts is one field of which two people wrote different versions, read as a
// FieldChange is.
type TwoTexts struct {
	Field  string `json:"field"`
	As     string `json:"as"`
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
	// Notices is what opening the profile had to do that a person should know: a
	// copy that was fetched again, changes that were put aside.
	Notices []Notice `json:"notices"`
	Version string   `json:"version"`
	// PortalAddress is where clients go.
	PortalAddress string `json:"portalAddress"`
}

// Notice is something that a person should know, in a sentence.
type Notice struct {
	Reason   string `json:"reason"`
	Sentence string `json:"sentence"`
}
