package firm

// Area is a kind of thing that can be shared (RULES §1).
type Area string

// The nine areas.
const (
	Invoices     Area = "invoices"
	Tasks        Area = "tasks"
	Calendar     Area = "calendar"
	Notes        Area = "notes"
	Messages     Area = "messages"
	Documents    Area = "documents"
	Signatures   Area = "signatures"
	FileRequests Area = "file_requests"
	Forms        Area = "forms"
)

// AllAreas lists the nine areas in the order in which people see them.
func AllAreas() []Area {
	return []Area{Invoices, Tasks, Calendar, Notes, Messages, Documents, Signatures, FileRequests, Forms}
}

// Areas is a set of areas; bit n stands for AllAreas()[n]. It is kept as a number.
type Areas int64

// EveryArea is the set of all nine.
const EveryArea Areas = 1<<9 - 1

// FirstAreas is what a new firm has on (RULES §3): of CosmoLex's six only
// invoices and messages, and the three that staff always address to someone.
const FirstAreas Areas = 1<<0 | 1<<4 | 1<<6 | 1<<7 | 1<<8

func (a Area) bit() Areas {
	for i, one := range AllAreas() {
		if one == a {
			return 1 << i
		}
	}
	return 0
}

// Known tells whether a is one of the nine areas.
func (a Area) Known() bool { return a.bit() != 0 }

// Has tells whether the area is in the set.
func (s Areas) Has(a Area) bool { return a.Known() && s&a.bit() != 0 }

// With returns the set with the area put in or taken out.
func (s Areas) With(a Area, on bool) Areas {
	if on {
		return s | a.bit()
	}
	return s &^ a.bit()
}

// List returns the areas of the set in the order in which people see them.
func (s Areas) List() []Area {
	list := []Area{}
	for _, a := range AllAreas() {
		if s.Has(a) {
			list = append(list, a)
		}
	}
	return list
}

// SharedByItself tells whether a party to an item of this area and kind sees it
// without anyone sharing it (RULES §2): signature documents, file requests and
// appointments.
func SharedByItself(a Area, kind ItemKind) bool {
	switch a {
	case Signatures, FileRequests:
		return true
	case Calendar:
		return kind == Appointment
	default:
		return false
	}
}
