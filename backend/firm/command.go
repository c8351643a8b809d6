package firm

import "fmt"

// ActorKind says what sort of actor gives a command.
type ActorKind string

// The sorts of actor. The system acts for imports, expiries and bounces.
const (
	ByStaff  ActorKind = "staff"
	ByClient ActorKind = "client"
	BySystem ActorKind = "system"
)

// Actor is who gives a command: a staff member, a client's account, or the system.
type Actor struct {
	Kind ActorKind
	ID   ID
}

// Env is what a command may know beside rows: who gives it, when, and the id of
// the op that carries it. Both ends pass their own clock; the host's counts.
type Env struct {
	Actor Actor
	Now   Micros
	// OpID is the op's id; ids that a command needs beyond those it carries are
	// derived from it, so that both ends make the same rows.
	OpID ID
	// Host is true where the command runs with authority: every row can be read
	// and "only the host knows" is no answer.
	Host bool
	// Number gives the next number for a new matter; nil on a desk, where the
	// number stays empty until the host has given one.
	Number func() (string, error)
	// Content tells of a content that this very actor has uploaded; nil on a desk,
	// where the host's answer is still to come. A content that somebody else
	// uploaded is none: knowing its hash gives nothing.
	Content func(hash string) (content Content, ok bool, err error)
	// Overtaken tells whether the device that made this op took sight of a subject
	// away in a later op that came first (DESIGN §4). It is for what a command
	// gives sight of beyond what it names, such as what lies in a folder; nil where
	// nothing is ever overtaken.
	Overtaken func(subject About) (bool, error)
}

// Answer is the kind of a verdict.
type Answer string

// The answers to a command. Merged and Applied are given by the host's door;
// Check itself says "", No, Asks or OnlyHost.
const (
	Yes      Answer = ""
	No       Answer = "refused"
	Asks     Answer = "asks"
	OnlyHost Answer = "only_host"
	Applied  Answer = "applied"
	Merged   Answer = "merged"
)

// Verdict is what Check says of a command and, from the host, what became of it.
type Verdict struct {
	Answer Answer `json:"answer"`
	// Reason is the name of the rule that said so, such as no_privilege.
	Reason string `json:"reason,omitempty"`
	// Field is the part of the command that is wrong, if one is.
	Field string `json:"field,omitempty"`
	// Sentence tells a person what happened and what to do.
	Sentence string `json:"sentence,omitempty"`
	// Texts holds, when Answer is Asks, both versions of each clashing field.
	Texts []TwoTexts `json:"texts,omitempty"`
}

// TwoTexts is one field of which two people wrote different versions.
type TwoTexts struct {
	Field  string `json:"field"`
	Yours  string `json:"yours"`
	Theirs string `json:"theirs"`
}

// Refuse makes a verdict of no, with the rule's name and what to do.
func Refuse(reason, field, sentence string, args ...any) Verdict {
	return Verdict{Answer: No, Reason: reason, Field: field, Sentence: fmt.Sprintf(sentence, args...)}
}

// Ok tells whether the command may be applied.
func (v Verdict) Ok() bool { return v.Answer == Yes || v.Answer == Applied || v.Answer == Merged }

// Command is one change that a person, a client or the system can ask for. It
// is a plain struct that travels as JSON under its name. Check reads only;
// Apply is called after Check said yes, in the same transaction.
type Command interface {
	// CommandName is the name under which it travels and is told of.
	CommandName() string
	// Check says yes, no, asks, or that only the host can know. An error is a
	// failure to read rows, never an answer.
	Check(rows Rows, env Env) (Verdict, error)
	// Apply writes the rows. An edit that meets another's changes merges by field.
	Apply(rows Rows, env Env) error
	// About names what the command is about, for activity, walls and fences.
	About() About
}

// About names the subject of a command.
type About struct {
	// MatterID is the matter it touches, or empty.
	MatterID ID
	// Kind and ID name the row it is about.
	Kind Kind
	ID   ID
	// Narrows is true for commands that take sight away: they overtake others
	// and return only when the host has answered. Widens is true for those that
	// give sight; a fence stops them (DESIGN §4).
	Narrows bool
	Widens  bool
}

// Widened lists every subject to which a command gives sight: what it is about
// and, for a preset, each switch that it turns on. A fence at any of them stops it.
func Widened(cmd Command) []About {
	var all []About
	if about := cmd.About(); about.Widens {
		all = append(all, about)
	}
	if preset, ok := cmd.(interface{ widens() []About }); ok {
		all = append(all, preset.widens()...)
	}
	return all
}

// Narrowed lists every subject from which a command takes sight: what it is
// about and, for a folder, all that lies in it. A fence stands at each of them.
func Narrowed(rows Rows, cmd Command) ([]About, error) {
	about := cmd.About()
	if !about.Narrows {
		return nil, nil
	}
	all := []About{about}
	if more, ok := cmd.(interface{ narrows(Rows) ([]About, error) }); ok {
		inside, err := more.narrows(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, inside...)
	}
	return all, nil
}

// Merger is a command that can tell, after Check said yes, whether others'
// changes were kept beside its own.
type Merger interface {
	// Merges tells whether any of the rows' fields changed since Was.
	Merges(rows Rows) (bool, error)
}
