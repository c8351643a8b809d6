package firm

// The kinds of contact.
const (
	Person       = "person"
	Organisation = "organisation"
)

// Contact is a person or organisation that the firm knows.
type Contact struct {
	ID   ID     `col:"id" see:"matter"`
	Kind string `col:"kind" see:"matter"`
	Name string `col:"name" see:"matter"`
	// Email is empty while unknown; the firm's truth, changed by staff only.
	Email   string `col:"email" see:"matter"`
	Phone   string `col:"phone" see:"matter"`
	Aliases string `col:"aliases" see:"matter"`
	// SourceKey lets an import find the contact again: matter's key and name.
	SourceKey string `col:"source_key" see:"matter"`
	// Notices is which mails the contact wants: all, digest or off; empty is all.
	Notices NoticeWish `col:"notices" see:"matter"`
	// QuietFrom and QuietTo bound the hours without mail, in minutes after
	// midnight where the contact is; equal means none.
	QuietFrom int64 `col:"quiet_from" see:"matter"`
	QuietTo   int64 `col:"quiet_to" see:"matter"`
	// DigestAt is when the day's summary comes, in minutes after midnight; 0 is
	// the usual hour (UsualDigest).
	DigestAt int64 `col:"digest_at" see:"matter"`
	// Language is en or es and TimeZone an IANA zone; empty is the firm's.
	Language  string `col:"language" see:"matter"`
	TimeZone  string `col:"time_zone" see:"matter"`
	CreatedAt Micros `col:"created_at" see:"matter"`
}

// RowKind says "contact".
func (Contact) RowKind() Kind { return "contact" }

// RowID is the contact's id.
func (c Contact) RowID() ID { return c.ID }

// Relationship is a contact's tie to a matter, with one role. A contact holds
// several on one matter as several rows. Its id is PairID(matter, contact, role).
type Relationship struct {
	ID        ID     `col:"id" see:"matter"`
	MatterID  ID     `col:"matter_id" see:"matter"`
	ContactID ID     `col:"contact_id" see:"matter"`
	Role      string `col:"role" see:"matter"`
}

// RowKind says "relationship".
func (Relationship) RowKind() Kind { return "relationship" }

// RowID is the tie's id.
func (r Relationship) RowID() ID { return r.ID }

// Account is a client's login: one verified e-mail address at one firm.
// Its password and sessions are the host's alone, in tables of its own.
type Account struct {
	ID        ID     `col:"id" see:"matter"`
	Email     string `col:"email" see:"matter"`
	Verified  bool   `col:"verified" see:"matter"`
	Locked    bool   `col:"locked" see:"matter"`
	CreatedAt Micros `col:"created_at" see:"matter"`
}

// RowKind says "account".
func (Account) RowKind() Kind { return "account" }

// RowID is the account's id.
func (a Account) RowID() ID { return a.ID }

// AccountContact says that an account carries a contact. Its id is
// PairID(account, contact).
type AccountContact struct {
	ID        ID `col:"id" see:"matter"`
	AccountID ID `col:"account_id" see:"matter"`
	ContactID ID `col:"contact_id" see:"matter"`
}

// RowKind says "account_contact".
func (AccountContact) RowKind() Kind { return "account_contact" }

// RowID is the pair's id.
func (a AccountContact) RowID() ID { return a.ID }
