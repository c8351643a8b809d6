package firm

import (
	"errors"
	"fmt"
)

// ImportMatter brings in one matter from elsewhere, with its contacts,
// relationships and internal notes. Given again it adds what is new and leaves
// alone what staff have changed since. An import never mails anyone.
type ImportMatter struct {
	Matter Matter `json:"matter"`
	// People are the matter's contacts, one per name, each with its roles.
	People []ImportPerson `json:"people"`
	Notes  []InternalNote `json:"notes"`
}

// ImportPerson is one contact of an imported matter.
type ImportPerson struct {
	Contact Contact  `json:"contact"`
	Roles   []string `json:"roles"`
}

// ImportedMatterID is the id of the matter that a source knows by key.
func ImportedMatterID(key string) ID { return PairID("matter", ID(key)) }

// ImportedContactID is the id of the contact of a name on an imported matter:
// names are never merged across matters by name alone.
func ImportedContactID(key, name string) ID { return PairID("contact", ID(key), ID(name)) }

// CommandName is ImportMatter.
func (ImportMatter) CommandName() string { return "ImportMatter" }

// About names the matter.
func (c ImportMatter) About() About {
	return About{MatterID: c.Matter.ID, Kind: "matter", ID: c.Matter.ID}
}

// Check asks for ImportMatters and a matter that carries its source's key.
func (c ImportMatter) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, ImportMatters); err != nil || !v.Ok() {
		return v, err
	}
	if c.Matter.SourceKey == "" || c.Matter.ID != ImportedMatterID(c.Matter.SourceKey) {
		return Refuse("no_source", "sourceKey", "This matter carries no court and number to know it by."), nil
	}
	if len(c.People) > ImportLimit || len(c.Notes) > ImportLimit {
		return Refuse("too_many", "people", "One matter can bring at most %d parties and as many notes.", ImportLimit), nil
	}
	if v := c.checkMatter(); !v.Ok() {
		return v, nil
	}
	if v, err := c.checkPlace(rows, env); err != nil || !v.Ok() {
		return v, err
	}
	for _, p := range c.People {
		if v := c.checkPerson(p); !v.Ok() {
			return v, nil
		}
	}
	for _, n := range c.Notes {
		if v := first(newID("notes", n.ID), plain("text", n.Text, TextLimit), dayIn("onDate", n.OnDate), line("source", n.Source, false)); !v.Ok() {
			return v, nil
		}
	}
	return Verdict{}, nil
}

// checkPlace keeps those outside the wall of a matter that was brought in before
// from adding to it, and a matter from naming people whom its file does not bring.
func (c ImportMatter) checkPlace(rows Rows, env Env) (Verdict, error) {
	there, err := Has(rows, "matter", c.Matter.ID)
	if err != nil {
		return Verdict{}, err
	}
	if there {
		if _, v, err := matterFor(rows, env, c.Matter.ID); err != nil || !v.Ok() {
			return v, err
		}
	}
	brings := c.Matter.ClientID == ""
	for _, p := range c.People {
		brings = brings || p.Contact.ID == c.Matter.ClientID
	}
	if !brings {
		return Refuse("no_source", "clientId", "The matter's client must be one of the parties that come with it."), nil
	}
	return staffThere(rows, "responsibleId", c.Matter.ResponsibleID)
}

func (c ImportMatter) checkMatter() Verdict {
	m := c.Matter
	return first(line("title", m.Title, true), line("number", m.Number, true), stageKnown(m.Stage), line("court", m.Court, false),
		line("courtCode", m.CourtCode, false), line("sourceKey", m.SourceKey, true), line("practiceArea", m.PracticeArea, false),
		plain("description", m.Description, TextLimit), plain("nextStep", m.NextStep, LineLimit),
		dayIn("openedOn", m.OpenedOn), dayIn("closedOn", m.ClosedOn))
}

func (c ImportMatter) checkPerson(p ImportPerson) Verdict {
	if p.Contact.ID != ImportedContactID(c.Matter.SourceKey, p.Contact.Name) {
		return Refuse("no_source", "people", "A party carries an id that is not its own.")
	}
	if len(p.Roles) > RolesPerContactLimit {
		return Refuse("too_many", "roles", "One contact can hold at most %d roles on a matter.", RolesPerContactLimit)
	}
	v := first(line("name", p.Contact.Name, true), kindOf(p.Contact.Kind), line("phone", p.Contact.Phone, false),
		plain("aliases", p.Contact.Aliases, TextLimit), addressOrNone(p.Contact.Email))
	for _, role := range p.Roles {
		v = first(v, line("role", role, true))
	}
	return v
}

// addressOrNone refuses what is neither empty nor an address. Whose it is does
// not matter here: an import mails nobody, and inviting asks again.
func addressOrNone(email string) Verdict {
	if _, ok := CleanEmail(email); ok || email == "" {
		return Verdict{}
	}
	return Refuse("bad_email", "email", "“%s” is not an e-mail address. Leave it out or correct it.", email)
}

// Apply adds what is not there yet. A contact whose tie to the matter staff took
// away since is not tied to it again.
func (c ImportMatter) Apply(rows Rows, env Env) error {
	m := c.Matter
	untied, err := untiedSince(rows, m.ID)
	if err != nil {
		return err
	}
	m.Areas, m.PortalOn, m.Restricted, m.CreatedAt, m.ChangedAt = EveryArea, false, false, env.Now, env.Now
	if _, err := putNew(rows, m); err != nil {
		return err
	}
	for _, p := range c.People {
		if err := c.applyPerson(rows, env, p, untied[p.Contact.ID]); err != nil {
			return err
		}
	}
	for _, n := range c.Notes {
		n.MatterID, n.AuthorID, n.CreatedAt = m.ID, env.Actor.ID, env.Now
		if _, err := putNew(rows, n); err != nil {
			return err
		}
	}
	return nil
}

// untiedSince names the contacts of whom staff took a role on the matter away.
func untiedSince(rows Rows, matter ID) (map[ID]bool, error) {
	lines, err := List[Activity](rows, "matter_id", matter)
	if err != nil {
		return nil, fmt.Errorf("read activity: %w", err)
	}
	untied := map[ID]bool{}
	for _, line := range lines {
		if line.Verb == (Unrelate{}).CommandName() {
			untied[line.SubjectID] = true
		}
	}
	return untied, nil
}

func (c ImportMatter) applyPerson(rows Rows, env Env, p ImportPerson, untied bool) error {
	contact := p.Contact
	contact.Email, contact.CreatedAt = tidyEmail(contact.Email), env.Now
	if _, err := putNew(rows, contact); err != nil {
		return err
	}
	if untied {
		return nil
	}
	for _, role := range p.Roles {
		if _, err := putNew(rows, relationshipOf(c.Matter.ID, contact.ID, role)); err != nil {
			return err
		}
	}
	return nil
}

// putNew writes a row unless it is there already, and tells whether it did.
func putNew(rows Rows, row Row) (bool, error) {
	_, err := rows.One(row.RowKind(), row.RowID())
	if err == nil {
		return false, nil
	}
	if !errors.Is(err, ErrNone) {
		return false, fmt.Errorf("look for %s: %w", row.RowKind(), err)
	}
	return true, rows.Put(row)
}
