package firm

import (
	"fmt"
	"strings"
)

// CreateMatter opens a matter, or a lead that may become one.
type CreateMatter struct {
	ID            ID     `json:"id"`
	Title         string `json:"title"`
	Stage         Stage  `json:"stage"`
	PracticeArea  string `json:"practiceArea"`
	ClientID      ID     `json:"clientId"`
	ResponsibleID ID     `json:"responsibleId"`
}

// CommandName is CreateMatter.
func (CreateMatter) CommandName() string { return "CreateMatter" }

// About names the new matter.
func (c CreateMatter) About() About { return About{MatterID: c.ID, Kind: "matter", ID: c.ID} }

// Check asks for EditMatters, a title, a stage and a client that exists.
func (c CreateMatter) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, EditMatters); err != nil || !v.Ok() {
		return v, err
	}
	taken, err := Has(rows, "matter", c.ID)
	if err != nil {
		return Verdict{}, err
	}
	if taken {
		return Refuse("exists", "id", "This matter exists already. Open it from the list of matters."), nil
	}
	v := first(newID("id", c.ID), line("title", c.Title, true), line("practiceArea", c.PracticeArea, false), stageKnown(c.Stage))
	if !v.Ok() {
		return v, nil
	}
	if v, err := staffThere(rows, "responsibleId", c.ResponsibleID); err != nil || !v.Ok() || c.ClientID == "" {
		return v, err
	}
	return contactThere(rows, env, c.ClientID)
}

// Apply writes the matter, with its client's relationship, every area wished for
// and the portal off.
func (c CreateMatter) Apply(rows Rows, env Env) error {
	number, err := env.number()
	if err != nil {
		return err
	}
	m := Matter{
		ID: c.ID, Number: number, Title: strings.TrimSpace(c.Title), Stage: c.Stage, PracticeArea: c.PracticeArea,
		ClientID: c.ClientID, ResponsibleID: c.ResponsibleID, Areas: EveryArea, CreatedAt: env.Now, ChangedAt: env.Now,
	}
	if err := rows.Put(m); err != nil {
		return err
	}
	return tieClient(rows, m)
}

func (e Env) number() (string, error) {
	if e.Number == nil {
		return "", nil
	}
	return e.Number()
}

// ClientRole is the role of a matter's primary contact.
const ClientRole = "client"

func tieClient(rows Rows, m Matter) error {
	if m.ClientID == "" {
		return nil
	}
	return rows.Put(relationshipOf(m.ID, m.ClientID, ClientRole))
}

func relationshipOf(matter, contact ID, role string) Relationship {
	return Relationship{ID: PairID("relationship", matter, contact, ID(role)), MatterID: matter, ContactID: contact, Role: role}
}

func stageKnown(s Stage) Verdict {
	for _, one := range AllStages() {
		if one == s {
			return Verdict{}
		}
	}
	return Refuse("unknown_stage", "stage", "Choose one of the stages: lead, open, pending or closed.")
}

// staffThere refuses a person named who was never at the firm; nobody named is fine.
func staffThere(rows Rows, field string, id ID) (Verdict, error) {
	if id == "" {
		return Verdict{}, nil
	}
	there, err := Has(rows, "staff", id)
	if err != nil || there {
		return Verdict{}, err
	}
	return Refuse("no_staff", field, "This person is not at the firm any more. Choose another."), nil
}

// EditMatter changes fields of a matter: title, stage, practiceArea, clientId,
// responsibleId, description, nextStep, nextWho, nextOn, openedOn and closedOn.
type EditMatter struct {
	ID ID `json:"id"`
	Edit
}

// CommandName is EditMatter.
func (EditMatter) CommandName() string { return "EditMatter" }

// About names the matter.
func (c EditMatter) About() About { return About{MatterID: c.ID, Kind: "matter", ID: c.ID} }

// nextFields are tied: who acts and by when belong to what happens next.
const nextFields = "next"

func matterFields(m *Matter) []field {
	return []field{
		{name: "title", at: &m.Title},
		{name: "stage", at: (*string)(&m.Stage)},
		{name: "practiceArea", at: &m.PracticeArea},
		{name: "clientId", at: (*string)(&m.ClientID)},
		{name: "responsibleId", at: (*string)(&m.ResponsibleID)},
		{name: "description", at: &m.Description},
		{name: "nextStep", at: &m.NextStep, bound: nextFields},
		{name: "nextWho", at: &m.NextWho, bound: nextFields},
		{name: "nextOn", at: &m.NextOn, bound: nextFields},
		{name: "openedOn", at: &m.OpenedOn, bound: "dates"},
		{name: "closedOn", at: &m.ClosedOn, bound: "dates"},
	}
}

// Check asks for EditMatters and that nobody else changed the same fields.
func (c EditMatter) Check(rows Rows, env Env) (Verdict, error) {
	m, v, err := mayOnMatter(rows, env, EditMatters, c.ID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v := c.judge(matterFields(&m)); !v.Ok() {
		return v, nil
	}
	c.apply(matterFields(&m))
	v = first(line("title", m.Title, true), stageKnown(m.Stage), line("practiceArea", m.PracticeArea, false),
		plain("description", m.Description, TextLimit), plain("nextStep", m.NextStep, LineLimit),
		line("nextWho", m.NextWho, false), dayIn("nextOn", m.NextOn),
		dayIn("openedOn", m.OpenedOn), dayIn("closedOn", m.ClosedOn), daysInOrder(m.OpenedOn, m.ClosedOn))
	if !v.Ok() {
		return v, nil
	}
	if v, err := staffThere(rows, "responsibleId", ID(c.Now["responsibleId"])); err != nil || !v.Ok() || m.ClientID == "" {
		return v, err
	}
	return contactThere(rows, env, m.ClientID)
}

// Merges tells whether others changed other fields meanwhile.
func (c EditMatter) Merges(rows Rows) (bool, error) {
	m, err := Get[Matter](rows, c.ID)
	if err != nil {
		return false, err
	}
	return c.merges(matterFields(&m)), nil
}

// Apply writes the fields; a new client is tied to the matter.
func (c EditMatter) Apply(rows Rows, env Env) error {
	m, err := Get[Matter](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read matter: %w", err)
	}
	c.apply(matterFields(&m))
	m.ChangedAt = env.Now
	if err := rows.Put(m); err != nil {
		return err
	}
	return tieClient(rows, m)
}

func dayIn(name, day string) Verdict {
	if day == "" {
		return Verdict{}
	}
	ok := len(day) == 10 && day[4] == '-' && day[7] == '-' && digits(day[:4]+day[5:7]+day[8:])
	if !ok || day[5:7] < "01" || day[5:7] > "12" || day[8:] < "01" || day[8:] > "31" {
		return Refuse("bad_date", name, "Write the date as year-month-day, such as 2026-11-21.")
	}
	return Verdict{}
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

func daysInOrder(opened, closed string) Verdict {
	if opened != "" && closed != "" && closed < opened {
		return Refuse("dates_crossed", "closedOn", "The matter can't be closed before it was opened.")
	}
	return Verdict{}
}

// WriteInternalNote adds a note that no client ever sees.
type WriteInternalNote struct {
	ID       ID     `json:"id"`
	MatterID ID     `json:"matterId"`
	Text     string `json:"text"`
	OnDate   string `json:"onDate"`
}

// CommandName is WriteInternalNote.
func (WriteInternalNote) CommandName() string { return "WriteInternalNote" }

// About names the note.
func (c WriteInternalNote) About() About {
	return About{MatterID: c.MatterID, Kind: "internal_note", ID: c.ID}
}

// Check asks for EditMatters, a matter and a text.
func (c WriteInternalNote) Check(rows Rows, env Env) (Verdict, error) {
	_, v, err := mayOnMatter(rows, env, EditMatters, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if strings.TrimSpace(c.Text) == "" {
		return Refuse("empty", "text", "Write something first."), nil
	}
	if v := first(plain("text", c.Text, TextLimit), dayIn("onDate", c.OnDate)); !v.Ok() {
		return v, nil
	}
	return fresh(rows, "internal_note", "id", c.ID)
}

// Apply writes the note.
func (c WriteInternalNote) Apply(rows Rows, env Env) error {
	return rows.Put(InternalNote{ID: c.ID, MatterID: c.MatterID, Text: c.Text, OnDate: c.OnDate, AuthorID: env.Actor.ID, CreatedAt: env.Now})
}
