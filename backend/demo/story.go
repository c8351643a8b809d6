package demo

import "anteroom/backend/firm"

// The firm, and the first of its people.
const (
	FirmName   = "Hale & Ortiz"
	AdminName  = "Miriam Hale"
	AdminEmail = "miriam.hale@" + staffDomain

	staffDomain = "hale-ortiz.example"
)

// The matter of the story. Nobody has access yet and its portal is off; there
// are things in all nine areas for the client to find once she is let in.
const (
	StoryNumber = "HO-1001"
	StoryTitle  = "Delacroix and Whitfield: dissolution of marriage"
	// StoryClient is the client, with an address.
	StoryClient = "Josephine Delacroix"
	StoryEmail  = "josephine.delacroix@example.com"
	// StoryPayor has no address, and two roles.
	StoryPayor = "Anton Delacroix"
	// StoryOpposing is the other side; access needs a reason.
	StoryOpposing = "Gordon Whitfield"
	// StoryInterpreter has a name that is read from right to left.
	StoryInterpreter = "ליאורה בן־שחר"
	// StoryCompany is an organisation on the other side.
	StoryCompany = "Whitfield Marine Supply LLC"
)

// A second matter, whose title is as long as titles get in life. Its client has
// been let in and has a login, the first of all accounts that are sent.
const (
	LongNumber = "HO-1002"
	LongEmail  = "philippa@example.org"
	LongTitle  = "In the matter of the supervised administration of the estate of Maximiliano Fitzgerald Abernathy-Winterbourne, deceased, " +
		"and of the testamentary trusts created under the fourth, ninth and eleventh articles of his last will, with objections by the residuary beneficiaries"
	LongClient = "Philippa Abernathy-Winterbourne"
)

// StoryMatterID is the id of the story's matter in every invented firm.
func StoryMatterID() firm.ID { return storyID("matter", StoryNumber) }

// LongMatterID is the id of the matter with the long title.
func LongMatterID() firm.ID { return storyID("matter", LongNumber) }

// StoryContactID is the id of a contact of either story, by name.
func StoryContactID(name string) firm.ID { return storyID("contact", name) }

func storyID(kind firm.Kind, name string) firm.ID { return firm.PairID(kind, "story", firm.ID(name)) }

// tell makes the story's two matters, ahead of all others.
func (w *world) tell() {
	client := w.storyContact(firm.Contact{Name: StoryClient, Email: StoryEmail, Phone: "(312) 555-0117"})
	payor := w.storyContact(firm.Contact{Name: StoryPayor, Phone: "(312) 555-0118"})
	other := w.storyContact(firm.Contact{Name: StoryOpposing, Email: "gordon.whitfield@example.net", Aliases: "Gordy Whitfield"})
	company := w.storyContact(firm.Contact{Name: StoryCompany, Kind: firm.Organisation, Email: "office@whitfield-marine.example"})
	interpreter := w.storyContact(firm.Contact{Name: StoryInterpreter, Email: "liora@example.org", Aliases: "Liora Ben-Shahar"})
	w.storyMatter(firm.Matter{
		Number: StoryNumber, Title: StoryTitle, PracticeArea: "Family Law",
		NextStep: "Please sign the financial declaration, so that we can file it.", NextWho: StoryClient,
		NextOn: onDate(workday(days(midnight(w.now), 5))), Description: "Married eleven years, two children, a shared company.",
	}, []tie{
		{client, firm.ClientRole, true},
		{other, "opposing party", false},
		{payor, "third-party payor", true},
		{payor, "witness", true},
		{company, "opposing party", false},
		{interpreter, "interpreter", true},
	})
	heir := w.storyContact(firm.Contact{Name: LongClient, Email: LongEmail})
	trustee := w.storyContact(firm.Contact{Name: "Meridian & Rowntree Savings Bank", Kind: firm.Organisation, Email: "trusts@meridian-rowntree.example"})
	w.storyMatter(firm.Matter{Number: LongNumber, Title: LongTitle, PracticeArea: "Estate Planning", NextStep: "The inventory is filed with the court.", NextWho: FirmName, NextOn: onDate(workday(days(midnight(w.now), 7)))}, []tie{
		{heir, firm.ClientRole, true},
		{heir, "executor", true},
		{trustee, "trustee", false},
	})
	w.letIn(&w.dossiers[len(w.dossiers)-1], heir)
	w.storyContacts = len(w.contacts)
}

func (w *world) storyContact(c firm.Contact) int {
	c.ID, c.CreatedAt = StoryContactID(c.Name), days(midnight(w.now), -45)
	if c.Kind == "" {
		c.Kind = firm.Person
	}
	if c.Email != "" {
		w.taken[c.Email] = true
	}
	w.contacts = append(w.contacts, c)
	return len(w.contacts) - 1
}

func (w *world) storyMatter(m firm.Matter, ties []tie) {
	opened := days(midnight(w.now), -40) + 15*hour
	m.ID, m.Stage, m.Areas = storyID("matter", m.Number), firm.StageOpen, firm.EveryArea
	m.ClientID, m.ResponsibleID = w.contacts[ties[0].contact].ID, w.staff[0].ID
	m.OpenedOn, m.CreatedAt, m.ChangedAt = onDate(opened), opened, days(opened, 30)
	w.dossiers = append(w.dossiers, dossier{row: m, ties: ties, team: []firm.ID{w.staff[0].ID, w.staff[2].ID}})
}

// letIn gives a contact of a story access that was accepted long ago.
func (w *world) letIn(d *dossier, contact int) {
	c := w.chance("story", 0)
	given := days(d.row.CreatedAt, 1)
	g := grant{contact: contact, row: firm.Grant{
		ID: firm.GrantID(d.row.ID, w.contacts[contact].ID), MatterID: d.row.ID, ContactID: w.contacts[contact].ID,
		State: firm.Granted, GrantedBy: d.team[0], GrantedAt: given, ChangedOp: c.id(given),
	}}
	g.invited = firm.Invitation{
		ID: c.id(given), MatterID: d.row.ID, ContactID: g.row.ContactID, GrantID: g.row.ID, Email: w.contacts[contact].Email,
		State: firm.InvitationAccepted, CreatedAt: given, SentAt: given + 2*minute, ExpiresAt: days(given, int(w.firm.InvitationDays)),
	}
	d.grants, d.row.PortalOn = append(d.grants, g), true
}

func storyNotes(c chance, d *dossier) []firm.InternalNote {
	at := days(d.row.CreatedAt, 2)
	return []firm.InternalNote{{
		ID: storyID("internal_note", d.row.Number), MatterID: d.row.ID, OnDate: onDate(at), AuthorID: d.team[0], CreatedAt: at,
		Text: "Internal only: " + c.remark(),
	}}
}
