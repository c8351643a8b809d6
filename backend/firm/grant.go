package firm

// GrantState is where a grant stands: none → granted → paused ↔ granted → revoked.
type GrantState string

// The states of a grant; "" is none.
const (
	Granted GrantState = "granted"
	Paused  GrantState = "paused"
	Revoked GrantState = "revoked"
)

// Grant is one contact's access to one matter's portal. Its id is
// GrantID(matter, contact).
type Grant struct {
	ID        ID         `col:"id" see:"matter"`
	MatterID  ID         `col:"matter_id" see:"matter"`
	ContactID ID         `col:"contact_id" see:"matter"`
	State     GrantState `col:"state" see:"matter"`
	GrantedBy ID         `col:"granted_by" see:"matter"`
	GrantedAt Micros     `col:"granted_at" see:"matter"`
	RevokedAt Micros     `col:"revoked_at" see:"matter"`
	// ChangedOp is the op that last changed the state. It is the same at both
	// ends, so a stale grant can be told from one that knows of the revoke.
	ChangedOp ID `col:"changed_op" see:"matter"`
	// Reason is what the person gave for granting to an opposing party, if asked.
	Reason string `col:"reason" see:"matter"`
}

// RowKind says "grant_access": "grant" is a word of SQL.
func (Grant) RowKind() Kind { return "grant_access" }

// RowID is the grant's id.
func (g Grant) RowID() ID { return g.ID }

// GrantID is the one id of a contact's grant on a matter.
func GrantID(matter, contact ID) ID { return PairID("grant_access", matter, contact) }

// InvitationState is where an invitation stands (RULES §4). "Delivered" is never claimed.
type InvitationState string

// The states of an invitation.
const (
	InvitationQueued     InvitationState = "queued"
	InvitationSent       InvitationState = "sent"
	InvitationBounced    InvitationState = "bounced"
	InvitationDeferred   InvitationState = "deferred"
	InvitationOpened     InvitationState = "opened"
	InvitationAccepted   InvitationState = "accepted"
	InvitationExpired    InvitationState = "expired"
	InvitationSuperseded InvitationState = "superseded"
	InvitationRevoked    InvitationState = "revoked"
)

// Live tells whether the invitation can still be taken up.
func (s InvitationState) Live() bool {
	switch s {
	case InvitationQueued, InvitationSent, InvitationDeferred, InvitationOpened:
		return true
	default:
		return false
	}
}

// Invitation is the mail by which a contact takes up a grant. Its link's hash
// is the host's alone.
type Invitation struct {
	ID        ID              `col:"id" see:"matter"`
	MatterID  ID              `col:"matter_id" see:"matter"`
	ContactID ID              `col:"contact_id" see:"matter"`
	GrantID   ID              `col:"grant_id" see:"matter"`
	Email     string          `col:"email" see:"matter"`
	State     InvitationState `col:"state" see:"matter"`
	CreatedAt Micros          `col:"created_at" see:"matter"`
	SentAt    Micros          `col:"sent_at" see:"matter"`
	ExpiresAt Micros          `col:"expires_at" see:"matter"`
}

// RowKind says "invitation".
func (Invitation) RowKind() Kind { return "invitation" }

// RowID is the invitation's id.
func (i Invitation) RowID() ID { return i.ID }
