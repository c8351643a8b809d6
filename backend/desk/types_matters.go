package desk

// MatterFilter narrows the list of matters. Empty fields narrow nothing.
type MatterFilter struct {
	// Query is what the person typed: parts of title, number or a party's name.
	Query        string `json:"query"`
	Stage        string `json:"stage"`
	PracticeArea string `json:"practiceArea"`
	Responsible  string `json:"responsible"`
	// Portal is "", on (matter's portal on), granted, off or pending.
	Portal string `json:"portal"`
	// Sort is changed, title, number or client; a leading "-" turns it round.
	Sort string `json:"sort"`
}

// MatterLine is one row of the list of matters.
type MatterLine struct {
	ID           string `json:"id"`
	Number       string `json:"number"`
	Title        string `json:"title"`
	Client       string `json:"client"`
	Stage        string `json:"stage"`
	PracticeArea string `json:"practiceArea"`
	Responsible  string `json:"responsible"`
	Court        string `json:"court"`
	// PortalIcon is "", hollow (portal on, no grant) or full (a grant exists).
	PortalIcon string `json:"portalIcon"`
	// NotYetInForce is true while a change made here waits for the server.
	NotYetInForce bool  `json:"notYetInForce"`
	ChangedAt     int64 `json:"changedAt"`
}

// MatterPage is a window onto the filtered list, for a virtual list.
type MatterPage struct {
	Lines []MatterLine `json:"lines"`
	// Total counts all matters that the filter lets through, All those in the firm.
	Total  int `json:"total"`
	All    int `json:"all"`
	Offset int `json:"offset"`
}

// MatterChoices lists what the filters offer.
type MatterChoices struct {
	Stages        []string `json:"stages"`
	PracticeAreas []string `json:"practiceAreas"`
	Staff         []Named  `json:"staff"`
}

// Named is an id with its name, for choosing.
type Named struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// MatterDetail is all of a matter that its page shows at once.
type MatterDetail struct {
	MatterLine
	Description string `json:"description"`
	// NextStep is what happens next, NextWho who acts, NextOn the day by which, as
	// YYYY-MM-DD; NextChoices are suggestions for the stage and the practice area.
	NextStep      string       `json:"nextStep"`
	NextWho       string       `json:"nextWho"`
	NextOn        string       `json:"nextOn"`
	NextChoices   []NextChoice `json:"nextChoices"`
	ClientID      string       `json:"clientId"`
	ResponsibleID string       `json:"responsibleId"`
	OpenedOn      string       `json:"openedOn"`
	ClosedOn      string       `json:"closedOn"`
	Restricted    bool         `json:"restricted"`
	// PortalOn is the matter's own wish; PortalMasked that the firm's switch hides it.
	PortalOn     bool         `json:"portalOn"`
	PortalMasked bool         `json:"portalMasked"`
	Areas        []AreaSwitch `json:"areas"`
	PeopleTotal  int          `json:"peopleTotal"`
	NotesTotal   int          `json:"notesTotal"`
	ItemsTotal   int          `json:"itemsTotal"`
	// WhoSees lists contacts with a grant, at most 50, and their state in words.
	WhoSees []AccessLine `json:"whoSees"`
	// ReadOnly is true while the first sync has not joined this matter yet.
	ReadOnly bool `json:"readOnly"`
	// May lists the privileges the signed-in person holds on it, such as grant_portal_access.
	May []string `json:"may"`
}

// AreaSwitch is one area on a switchboard.
type AreaSwitch struct {
	Area string `json:"area"`
	On   bool   `json:"on"`
	// Allowed is false where the firm's switch is off: then it is not shown on a matter.
	Allowed bool `json:"allowed"`
}

// PersonLine is one contact on a matter with all of their roles.
type PersonLine struct {
	ContactID string   `json:"contactId"`
	Name      string   `json:"name"`
	Kind      string   `json:"kind"`
	Email     string   `json:"email"`
	Phone     string   `json:"phone"`
	Roles     []string `json:"roles"`
	Client    bool     `json:"client"`
	// Access is the grant's state: "", granted, paused, revoked.
	Access string `json:"access"`
}

// PeoplePage is a window onto the contacts of a matter.
type PeoplePage struct {
	Lines  []PersonLine `json:"lines"`
	Total  int          `json:"total"`
	Offset int          `json:"offset"`
}

// NoteLine is one internal note.
type NoteLine struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	OnDate    string `json:"onDate"`
	Author    string `json:"author"`
	Source    string `json:"source"`
	CreatedAt int64  `json:"createdAt"`
}

// NotePage is a window onto a matter's internal notes, newest first.
type NotePage struct {
	Lines  []NoteLine `json:"lines"`
	Total  int        `json:"total"`
	Offset int        `json:"offset"`
}

// ActivityLine is one thing somebody did. Verb is a command's name; the window
// has words for each. Subject is the name of whom or what it was done to.
type ActivityLine struct {
	ID        string `json:"id"`
	At        int64  `json:"at"`
	Actor     string `json:"actor"`
	ActorKind string `json:"actorKind"`
	Verb      string `json:"verb"`
	Subject   string `json:"subject"`
	// With is whom it names beside the subject: with whom it was shared.
	With          string `json:"with"`
	Detail        string `json:"detail"`
	NotYetInForce bool   `json:"notYetInForce"`
}
