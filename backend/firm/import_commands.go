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
	if v := first(line("title", c.Matter.Title, true), line("number", c.Matter.Number, true), stageKnown(c.Matter.Stage)); !v.Ok() {
		return v, nil
	}
	for _, p := range c.People {
		if v := c.checkPerson(p); !v.Ok() {
			return v, nil
		}
	}
	for _, n := range c.Notes {
		if v := plain("text", n.Text, TextLimit); !v.Ok() {
			return v, nil
		}
	}
	return Verdict{}, nil
}

func (c ImportMatter) checkPerson(p ImportPerson) Verdict {
	if p.Contact.ID != ImportedContactID(c.Matter.SourceKey, p.Contact.Name) {
		return Refuse("no_source", "people", "A party carries an id that is not its own.")
	}
	if len(p.Roles) > RolesPerContactLimit {
		return Refuse("too_many", "roles", "One contact can hold at most %d roles on a matter.", RolesPerContactLimit)
	}
	v := line("name", p.Contact.Name, true)
	for _, role := range p.Roles {
		v = first(v, line("role", role, true))
	}
	return v
}

// Apply adds what is not there yet.
func (c ImportMatter) Apply(rows Rows, env Env) error {
	m := c.Matter
	m.Areas, m.PortalOn, m.Restricted, m.CreatedAt, m.ChangedAt = EveryArea, false, false, env.Now, env.Now
	if _, err := putNew(rows, m); err != nil {
		return err
	}
	for _, p := range c.People {
		if err := c.applyPerson(rows, env, p); err != nil {
			return err
		}
	}
	for _, n := range c.Notes {
		n.MatterID, n.CreatedAt = m.ID, env.Now
		if _, err := putNew(rows, n); err != nil {
			return err
		}
	}
	return nil
}

func (c ImportMatter) applyPerson(rows Rows, env Env, p ImportPerson) error {
	contact := p.Contact
	contact.CreatedAt = env.Now
	if _, err := putNew(rows, contact); err != nil {
		return err
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
