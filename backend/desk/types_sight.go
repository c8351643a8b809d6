package desk

// SightPage tells of everyone whom an item may concern whether they see it now.
type SightPage struct {
	ItemID string      `json:"itemId"`
	Title  string      `json:"title"`
	Lines  []SightLine `json:"lines"`
	// Total counts all of them, SeenBy those who see it.
	Total  int `json:"total"`
	SeenBy int `json:"seenBy"`
}

// SightLine is one contact and one item: sight or none, and why.
type SightLine struct {
	ContactID string `json:"contactId"`
	Name      string `json:"name"`
	Initials  string `json:"initials"`
	Client    bool   `json:"client"`
	// Opposing means that sharing needs a reason.
	Opposing bool `json:"opposing"`
	// Grant is "", granted, paused or revoked.
	Grant string `json:"grant"`
	Sees  bool   `json:"sees"`
	// Saw is whether they see it as far as the server has answered: it differs
	// from Sees while a change that was made here waits.
	Saw bool `json:"saw"`
	// Shared, Party and Hidden are how the item stands to the contact; Folder is
	// the title of a shared folder that it lies in, or empty.
	Shared   bool   `json:"shared"`
	SharedAt int64  `json:"sharedAt"`
	SharedBy string `json:"sharedBy"`
	Party    bool   `json:"party"`
	Hidden   bool   `json:"hidden"`
	Folder   string `json:"folder"`
	// OpenedAt is when they first opened it, LastOpenedAt when last; 0 is never.
	OpenedAt     int64 `json:"openedAt"`
	LastOpenedAt int64 `json:"lastOpenedAt"`
	// Why holds every clause of the rule: those that fail, each with the act that
	// would change it, before those that hold.
	Why []WhyLine `json:"why"`
}

// ItemActs names an act on items, for contacts where it concerns some.
type ItemActs struct {
	MatterID string `json:"matterId"`
	// Act is share, unshare, hide, unhide, withdraw or restore.
	Act      string   `json:"act"`
	Items    []string `json:"items"`
	Contacts []string `json:"contacts"`
	// Reason is what the person gave for sharing with the other side.
	Reason string `json:"reason"`
}

// ItemEffect tells, before an act, what it would change.
type ItemEffect struct {
	// Warn is true where the act should be asked about first.
	Warn bool `json:"warn"`
	// Items counts the items that the act touches, with those inside folders;
	// Inside counts the latter.
	Items  int `json:"items"`
	Inside int `json:"inside"`
	// Drafts counts drafts that become final by it, Invoices the invoices of them.
	Drafts   int `json:"drafts"`
	Invoices int `json:"invoices"`
	// Contacts tells whom it concerns: those whose sight changes come first.
	Contacts []EffectLine `json:"contacts"`
	// Gaining and Losing count the contacts whose sight changes.
	Gaining int `json:"gaining"`
	Losing  int `json:"losing"`
	// Opposing names contacts on the other side, for whom a reason is needed.
	Opposing []string `json:"opposing"`
	// Refused tells what would be refused, and why, item by item.
	Refused []EffectNo `json:"refused"`
}

// EffectLine is what an act changes for one contact.
type EffectLine struct {
	ContactID string `json:"contactId"`
	Name      string `json:"name"`
	Initials  string `json:"initials"`
	// Gains and Loses count items; the titles are the first few of them.
	Gains      int         `json:"gains"`
	Loses      int         `json:"loses"`
	GainTitles []string    `json:"gainTitles"`
	LoseTitles []string    `json:"loseTitles"`
	ByArea     []AreaCount `json:"byArea"`
	// Still tells why the contact would see nothing of it all the same: the
	// clauses that would go on failing.
	Still []WhyLine `json:"still"`
}

// EffectNo is one item on which the act would be refused.
type EffectNo struct {
	ItemID    string `json:"itemId"`
	ContactID string `json:"contactId"`
	Reason    string `json:"reason"`
	Sentence  string `json:"sentence"`
}
