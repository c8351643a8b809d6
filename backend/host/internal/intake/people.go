package intake

import (
	"slices"
	"strconv"
	"strings"

	"anteroom/backend/firm"
)

// people are the docket's contacts in the order they first appear: one for each
// name, with every role that the name has on this matter. Names are compared as
// written: two people may differ in less than a letter.
type people struct {
	key  string
	list []firm.ImportPerson
	at   map[string]int
}

func (d docket) people() ([]firm.ImportPerson, *fault) {
	all := &people{key: d.key(), at: map[string]int{}}
	for i, p := range d.Parties {
		if f := all.addParty(i+1, p); f != nil {
			return nil, f
		}
	}
	for i, p := range d.Parties {
		for _, a := range p.Attorneys {
			if f := all.addAttorney(i+1, a); f != nil {
				return nil, f
			}
		}
	}
	return all.list, nil
}

func (l *people) addParty(number int, p docketParty) *fault {
	name := oneLine(p.Name)
	place := "parties " + strconv.Itoa(number)
	if name == "" {
		return wrong("missing", "parties", "Party %d has no name. Give it one or take it out.", number)
	}
	if f := firstOf(keepable(place, p.Name, firm.LineLimit), keepable(place, p.Role, firm.LineLimit), day(place, p.Terminated)); f != nil {
		return f
	}
	return l.add(place, name, kindOfName(name, len(p.Parts) > 0), roleOf(p.Role), p.Aliases)
}

// addAttorney makes the attorney of a party a contact of the matter too. Whom
// they represent stands in the matter's description.
func (l *people) addAttorney(number int, a docketAttorney) *fault {
	name := oneLine(a.Name)
	place := "parties " + strconv.Itoa(number)
	if name == "" {
		return wrong("missing", "attorneys", "An attorney of party %d has no name. Give it one or take it out.", number)
	}
	if f := firstOf(keepable(place, a.Name, firm.LineLimit), keepable(place, a.Firm, firm.LineLimit)); f != nil {
		return f
	}
	return l.add(place, name, kindOfName(name, false), roleAttorney, nil)
}

func (l *people) add(place, name, kind, role string, aliases []docketAlias) *fault {
	i, known := l.at[name]
	if !known {
		i = len(l.list)
		l.at[name] = i
		l.list = append(l.list, firm.ImportPerson{Contact: firm.Contact{
			ID: firm.ImportedContactID(l.key, name), Kind: kind, Name: name, SourceKey: l.key + " " + name,
		}})
	}
	one := &l.list[i]
	if !slices.Contains(one.Roles, role) {
		one.Roles = append(one.Roles, role)
	}
	// A name that is a person's in one place is one in the others.
	if kind == firm.Person {
		one.Contact.Kind = firm.Person
	}
	one.Contact.Aliases = withAliases(one.Contact.Aliases, name, aliases)
	return keepable(place, one.Contact.Aliases, firm.LineLimit)
}

// aliasEnd stands between two aliases.
const aliasEnd = "; "

func withAliases(known, name string, more []docketAlias) string {
	var list []string
	if known != "" {
		list = strings.Split(known, aliasEnd)
	}
	for _, a := range more {
		alias := oneLine(a.Name)
		if alias != "" && alias != name && !slices.Contains(list, alias) {
			list = append(list, alias)
		}
	}
	return strings.Join(list, aliasEnd)
}
