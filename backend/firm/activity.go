package firm

import "strings"

// withOne is a command whose activity line also names one person of the firm or
// one contact beside its subject, such as with whom a document was shared.
type withOne interface{ withOne() ID }

func (c ActOnItem) withOne() ID  { return c.ContactID }
func (c NameParty) withOne() ID  { return c.ContactID }
func (c NameMember) withOne() ID { return c.StaffID }

// told is the detail that a command's activity line keeps: the one word more, and
// behind it the id of whom it names beside its subject.
func told(cmd Command) string {
	detail := DetailOf(cmd)
	if one, ok := cmd.(withOne); ok && one.withOne() != "" {
		return detail + " " + string(one.withOne())
	}
	return detail
}

// Told is the line's detail and whom it names beside its subject, or "". Lines of
// earlier versions name nobody.
func (a Activity) Told() (detail string, with ID) {
	switch a.Verb {
	case ActOnItem{}.CommandName(), NameParty{}.CommandName(), NameMember{}.CommandName():
		detail, id, _ := strings.Cut(a.Detail, " ")
		return detail, ID(id)
	default:
		return a.Detail, ""
	}
}

// The words by which an edit's activity line tells which state was set.
const (
	setDone    = "state_" + string(StateDone)
	setOpen    = "state_" + string(StateOpen)
	setWaiting = "state_" + string(StateWaiting)
)

// detail names the fields that change, and of the state what it became: who
// ticked a task off is read from there.
func (c EditItem) detail() string {
	names := strings.Fields(c.Edit.detail())
	for i, name := range names {
		if word := "state_" + c.Now["state"]; name == "state" && (word == setDone || word == setOpen || word == setWaiting) {
			names[i] = word
		}
	}
	return strings.Join(names, " ")
}

// Ticked tells whether the line is of ticking a task or a request off, or of
// opening it again.
func (a Activity) Ticked() (done, ok bool) {
	switch a.Verb {
	case TickTask{}.CommandName():
		return a.Detail == string(StateDone), true
	case EditItem{}.CommandName():
		for _, word := range strings.Fields(a.Detail) {
			if word == setDone || word == setOpen || word == setWaiting {
				return word == setDone, true
			}
		}
	}
	return false, false
}
