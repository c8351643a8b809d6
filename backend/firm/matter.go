package firm

// Stage is where a matter stands in the firm's work.
type Stage string

// The stages of a matter. A lead may become an open matter.
const (
	StageLead    Stage = "lead"
	StageOpen    Stage = "open"
	StagePending Stage = "pending"
	StageClosed  Stage = "closed"
)

// AllStages lists the stages in order.
func AllStages() []Stage { return []Stage{StageLead, StageOpen, StagePending, StageClosed} }

// Matter is one case or engagement, or a lead that may become one.
type Matter struct {
	ID     ID     `col:"id" see:"matter"`
	Number string `col:"number" see:"matter"`
	Title  string `col:"title" see:"matter"`
	Court  string `col:"court" see:"matter"`
	// CourtCode and SourceKey name the matter in the court's own records; an
	// import finds a matter again by SourceKey (court and number).
	CourtCode    string `col:"court_code" see:"matter"`
	SourceKey    string `col:"source_key" see:"matter"`
	Stage        Stage  `col:"stage" see:"matter"`
	PracticeArea string `col:"practice_area" see:"matter"`
	// ClientID is the primary contact, or empty while nobody is named.
	ClientID      ID     `col:"client_id" see:"matter"`
	ResponsibleID ID     `col:"responsible_id" see:"matter"`
	Description   string `col:"description" see:"matter"`
	// NextStep says what happens next, who acts and by when, for the client.
	NextStep string `col:"next_step" see:"matter"`
	// NextWho names who acts, as the client reads it; NextOn is the day by which,
	// as YYYY-MM-DD. Both may be empty.
	NextWho string `col:"next_who" see:"matter"`
	NextOn  string `col:"next_on" see:"matter"`
	// PortalOn and Areas are this matter's own wishes; the firm's mask them.
	PortalOn bool  `col:"portal_on" see:"matter"`
	Areas    Areas `col:"areas" see:"matter"`
	// Restricted puts the wall up: only its MatterStaff see the matter.
	Restricted bool   `col:"restricted" see:"matter"`
	OpenedOn   string `col:"opened_on" see:"matter"`
	ClosedOn   string `col:"closed_on" see:"matter"`
	CreatedAt  Micros `col:"created_at" see:"matter"`
	ChangedAt  Micros `col:"changed_at" see:"matter"`
}

// RowKind says "matter".
func (Matter) RowKind() Kind { return "matter" }

// RowID is the matter's id.
func (m Matter) RowID() ID { return m.ID }

// MatterStaff names a staff member on a matter; where the matter is restricted,
// only they see it. Its id is PairID(matter, staff).
type MatterStaff struct {
	ID       ID `col:"id" see:"matter"`
	MatterID ID `col:"matter_id" see:"matter"`
	StaffID  ID `col:"staff_id" see:"matter"`
}

// RowKind says "matter_staff".
func (MatterStaff) RowKind() Kind { return "matter_staff" }

// RowID is the pair's id.
func (m MatterStaff) RowID() ID { return m.ID }

// InternalNote is the firm's own: no client ever sees one, whatever the switches.
type InternalNote struct {
	ID       ID     `col:"id" see:"matter"`
	MatterID ID     `col:"matter_id" see:"matter"`
	Text     string `col:"text" see:"matter"`
	// OnDate is the date the note speaks of, as YYYY-MM-DD, or empty.
	OnDate    string `col:"on_date" see:"matter"`
	AuthorID  ID     `col:"author_id" see:"matter"`
	CreatedAt Micros `col:"created_at" see:"matter"`
	// Source says where an imported note came from, such as "docket 12".
	Source string `col:"source" see:"matter"`
}

// RowKind says "internal_note".
func (InternalNote) RowKind() Kind { return "internal_note" }

// RowID is the note's id.
func (n InternalNote) RowID() ID { return n.ID }

// Activity is one line of who did what on a matter, when; written by the doors
// for every command that changes one. Verb and Subject are words for the
// translator; they carry no text that a person wrote.
type Activity struct {
	ID       ID     `col:"id" see:"matter"`
	MatterID ID     `col:"matter_id" see:"matter"`
	At       Micros `col:"at" see:"matter"`
	// ActorKind is staff, client or system.
	ActorKind string `col:"actor_kind" see:"matter"`
	ActorID   ID     `col:"actor_id" see:"matter"`
	// Verb is the command's name, such as GrantAccess.
	Verb string `col:"verb" see:"matter"`
	// SubjectKind and SubjectID name what it was done to, if not the matter.
	SubjectKind Kind   `col:"subject_kind" see:"matter"`
	SubjectID   ID     `col:"subject_id" see:"matter"`
	Detail      string `col:"detail" see:"matter"`
}

// RowKind says "activity".
func (Activity) RowKind() Kind { return "activity" }

// RowID is the line's id.
func (a Activity) RowID() ID { return a.ID }
