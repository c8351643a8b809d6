package wire

import (
	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// Page is a run of whole transactions of the firm's log, narrowed to what one
// staff member may see. A desk that held exactly From holds exactly To after it.
type Page struct {
	From store.Cursor `json:"from"`
	To   store.Cursor `json:"to"`
	// Columns names, per kind that occurs, the order of the values in Images.
	Columns map[firm.Kind][]string `json:"columns"`
	// Images are in the order of the log; a later image of a row replaces an earlier.
	Images []store.Image `json:"images"`
	// Enter and Leave name matters that came into or went out of this person's sight.
	Enter []firm.ID `json:"enter,omitempty"`
	Leave []firm.ID `json:"leave,omitempty"`
	// Settled answers this device's ops that the page's transactions settle.
	Settled []Answer `json:"settled,omitempty"`
	// More is true when the log goes on beyond To.
	More bool `json:"more"`
}

// Frame is one line of a snapshot: a run of rows of one kind in id order. The
// first frame carries Start and Columns, the last End. A cut snapshot goes on
// behind the last (Kind, ID) received; rows may then be newer than Start, and
// the desk's state is whole once it has pulled the log from Start to End.
type Frame struct {
	Start   *store.Cursor          `json:"start,omitempty"`
	Columns map[firm.Kind][]string `json:"columns,omitempty"`
	// Rows estimates how many rows the whole snapshot holds.
	Rows   int           `json:"rows,omitempty"`
	Kind   firm.Kind     `json:"kind,omitempty"`
	Images []store.Image `json:"images,omitempty"`
	End    *store.Cursor `json:"end,omitempty"`
}

// Place is where a snapshot goes on: behind this row. Its zero value is the start.
type Place struct {
	Kind firm.Kind
	ID   firm.ID
}

// Problem codes that the host's sync answers carry beside the HTTP status.
const (
	// ProblemSnapshot tells the desk that its cursor is older than the log, or
	// of another epoch: take a snapshot anew.
	ProblemSnapshot = "snapshot_needed"
	// ProblemEpoch tells that the server was restored: the cursor's hash or
	// epoch does not match.
	ProblemEpoch = "other_epoch"
	// ProblemVersion tells that the two ends speak versions too far apart.
	ProblemVersion = "other_version"
	// ProblemSession tells that the device is signed out or was locked.
	ProblemSession = "signed_out"
)

// SignIn asks for a device token.
type SignIn struct {
	Email    string `json:"email" maxLength:"320"`
	Password string `json:"password" maxLength:"1024"`
	// Device names the machine for the list of devices.
	Device string `json:"device" maxLength:"200"`
	// DeviceID is the id that this profile was given before, if it was: the
	// device keeps it, and with it the answers to the ops it sent.
	DeviceID firm.ID `json:"deviceId,omitempty" required:"false" maxLength:"36"`
}

// SignedIn answers SignIn. Token is told once and kept in the desk's keychain.
type SignedIn struct {
	Token    string  `json:"token"`
	DeviceID firm.ID `json:"deviceId"`
	StaffID  firm.ID `json:"staffId"`
	FirmID   firm.ID `json:"firmId"`
	FirmName string  `json:"firmName"`
}

// Hello is what a server says of itself before anyone signs in.
type Hello struct {
	// Product is always "anteroom".
	Product  string `json:"product"`
	Version  string `json:"version"`
	Protocol int    `json:"protocol"`
	FirmName string `json:"firmName"`
	// PortalAddress is where the firm's clients go.
	PortalAddress string `json:"portalAddress"`
}

// Trouble is the host's error answer on the staff's API.
type Trouble struct {
	// Problem is one of the Problem codes, or a rule's reason.
	Problem  string `json:"reason"`
	Code     string `json:"code"`
	Field    string `json:"field"`
	Sentence string `json:"sentence"`
}

// Error is the sentence.
func (t *Trouble) Error() string { return t.Sentence }
