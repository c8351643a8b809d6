package firm

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// may refuses an actor who lacks a right. The system may everything; a client
// nothing that asks for a right.
func may(rows Rows, env Env, right Privilege) (Verdict, error) {
	has, err := Holds(rows, env.Actor, right)
	if err != nil || has {
		return Verdict{}, err
	}
	return Refuse("no_privilege", string(right), "Your role does not have the right to do this. An admin can give it to you under Settings › Manage roles."), nil
}

// Holds tells whether an actor has a right: the system has all, a client none,
// staff those of their role while they are active.
func Holds(rows Rows, actor Actor, right Privilege) (bool, error) {
	if actor.Kind != ByStaff {
		return actor.Kind == BySystem, nil
	}
	role, err := roleOf(rows, actor.ID)
	if errors.Is(err, ErrNone) {
		return false, nil
	}
	return err == nil && role.Privileges.Has(right), err
}

func roleOf(rows Rows, staffID ID) (Role, error) {
	staff, err := Get[Staff](rows, staffID)
	if err != nil {
		return Role{}, fmt.Errorf("read staff: %w", err)
	}
	if !staff.Active {
		return Role{}, ErrNone
	}
	role, err := Get[Role](rows, staff.RoleID)
	if err != nil {
		return Role{}, fmt.Errorf("read role: %w", err)
	}
	return role, nil
}

// maySetSwitches asks for what the firm's switches need: an Admin or Normal
// role, or one of the firm's own, with the right Setup (RULES §3).
func maySetSwitches(rows Rows, env Env) (Verdict, error) {
	if env.Actor.Kind == ByStaff {
		role, err := roleOf(rows, env.Actor.ID)
		if err != nil && !errors.Is(err, ErrNone) {
			return Verdict{}, err
		}
		if role.Builtin == RoleLimited {
			return Refuse("no_privilege", string(Setup), "A Limited role can't change the client portal's settings. Ask an admin."), nil
		}
	}
	return may(rows, env, Setup)
}

// SeesMatter tells whether a staff member is inside a matter's wall.
func SeesMatter(rows Rows, staffID ID, matter Matter) (bool, error) {
	if !matter.Restricted {
		return true, nil
	}
	return Has(rows, "matter_staff", PairID("matter_staff", matter.ID, staffID))
}

// SeesContact tells whether a staff member may see a contact: one who is on no
// matter, or on at least one that they see.
func SeesContact(rows Rows, staffID, contactID ID) (bool, error) {
	ties, err := List[Relationship](rows, "contact_id", contactID)
	if err != nil {
		return false, fmt.Errorf("read relationships: %w", err)
	}
	for _, t := range ties {
		matter, err := Get[Matter](rows, t.MatterID)
		if errors.Is(err, ErrNone) {
			continue
		}
		if err != nil {
			return false, fmt.Errorf("read matter: %w", err)
		}
		if sees, err := SeesMatter(rows, staffID, matter); err != nil || sees {
			return sees, err
		}
	}
	return len(ties) == 0, nil
}

// SeesAccount tells whether a staff member may see a login: one that carries no
// contact, or at least one that they see.
func SeesAccount(rows Rows, staffID, accountID ID) (bool, error) {
	links, err := List[AccountContact](rows, "account_id", accountID)
	if err != nil {
		return false, fmt.Errorf("read the login's contacts: %w", err)
	}
	for _, link := range links {
		if sees, err := SeesContact(rows, staffID, link.ContactID); err != nil || sees {
			return sees, err
		}
	}
	return len(links) == 0, nil
}

// contactThere refuses a contact behind a wall in the same words as one that
// does not exist: tying it to another matter would carry it through.
func contactThere(rows Rows, env Env, id ID) (Verdict, error) {
	there, err := Has(rows, "contact", id)
	if err == nil && there && env.Actor.Kind == ByStaff {
		there, err = SeesContact(rows, env.Actor.ID, id)
	}
	if err != nil || there {
		return Verdict{}, err
	}
	return Refuse("no_contact", "contactId", "This contact is not there any more. Choose another."), nil
}

// matterFor reads the matter of a command and refuses those outside its wall
// in the same words as for one that does not exist.
func matterFor(rows Rows, env Env, id ID) (Matter, Verdict, error) {
	gone := Refuse("no_matter", "matterId", "This matter is not there any more. Go back to the list of matters.")
	matter, err := Get[Matter](rows, id)
	if errors.Is(err, ErrNone) {
		return matter, gone, nil
	}
	if err != nil {
		return matter, Verdict{}, fmt.Errorf("read matter: %w", err)
	}
	if env.Actor.Kind != ByStaff {
		return matter, Verdict{}, nil
	}
	inside, err := SeesMatter(rows, env.Actor.ID, matter)
	if err != nil || inside {
		return matter, Verdict{}, err
	}
	return Matter{}, gone, nil
}

// mayOnMatter asks both: a right, and a matter inside whose wall the actor is.
func mayOnMatter(rows Rows, env Env, right Privilege, id ID) (Matter, Verdict, error) {
	if v, err := may(rows, env, right); err != nil || !v.Ok() {
		return Matter{}, v, err
	}
	return matterFor(rows, env, id)
}

// line refuses a text that is no single line of bounded length.
func line(field, text string, needed bool) Verdict {
	if v := plain(field, text, LineLimit); !v.Ok() {
		return v
	}
	if needed && strings.TrimSpace(text) == "" {
		return Refuse("empty", field, "Please fill this in.")
	}
	return Verdict{}
}

func plain(field, text string, limit int) Verdict {
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return Refuse("bad_text", field, "This text holds characters that can't be kept. Type it anew or paste it as plain text.")
	}
	if n := utf8.RuneCountInString(text); n > limit {
		return Refuse("too_long", field, "This text has %d characters; at most %d fit. Shorten it.", n, limit)
	}
	return Verdict{}
}

// newID refuses what is no UUID in its lower-case text form: ids stand in keys
// and addresses, so nothing else may get in as one.
func newID(field string, id ID) Verdict {
	bad := Refuse("bad_id", field, "This change carries no proper id. Start it again.")
	if len(id) != 36 {
		return bad
	}
	for i, r := range id {
		dash := i == 8 || i == 13 || i == 18 || i == 23
		if dash != (r == '-') || !dash && !strings.ContainsRune("0123456789abcdef", r) {
			return bad
		}
	}
	return Verdict{}
}

// fresh refuses an id that is none, or that another row of the kind has: what a
// command makes must never replace what is there.
func fresh(rows Rows, kind Kind, field string, id ID) (Verdict, error) {
	if v := newID(field, id); !v.Ok() {
		return v, nil
	}
	taken, err := Has(rows, kind, id)
	if err != nil || !taken {
		return Verdict{}, err
	}
	return Refuse("exists", field, "This was made already. Close this and look at what is there."), nil
}

// allFresh refuses ids that are not fresh, and one that stands there twice: the
// second row would replace the first.
func allFresh(rows Rows, kind Kind, field string, ids []ID) (Verdict, error) {
	seen := map[ID]bool{}
	for _, id := range ids {
		if seen[id] {
			return Refuse("twice", field, "The same line stands there twice. Start it again."), nil
		}
		seen[id] = true
		if v, err := fresh(rows, kind, field, id); err != nil || !v.Ok() {
			return v, err
		}
	}
	return Verdict{}, nil
}

// CleanEmail trims an address and lowers its domain; ok is false for what is no
// single plain address: a dot-atom before the at-sign (RFC 5322 §3.4.1) and a
// host name behind it. Quoted local parts, which no mail provider hands out,
// are refused rather than guessed at.
func CleanEmail(email string) (clean string, ok bool) {
	email = strings.TrimSpace(email)
	if len(email) > 254 || !utf8.ValidString(email) || !strings.Contains(email, "@") {
		return "", false
	}
	local, domain := splitAddress(email)
	domain = strings.ToLower(domain)
	if local == "" || len(local) > 64 || !dotAtom(local) || !hostName(domain) {
		return "", false
	}
	return local + "@" + domain, true
}

// splitAddress parts an address at its last at-sign; without one it is all local.
func splitAddress(address string) (local, domain string) {
	at := strings.LastIndexByte(address, '@')
	if at < 0 {
		return address, ""
	}
	return address[:at], address[at+1:]
}

func dotAtom(local string) bool {
	for _, part := range strings.Split(local, ".") {
		if part == "" {
			return false
		}
	}
	for _, r := range local {
		if r <= ' ' || r == 0x7f || strings.ContainsRune(`()<>[]:;@\,"`, r) || unicode.IsSpace(r) || unicode.IsControl(r) {
			return false
		}
	}
	return true
}

func hostName(domain string) bool {
	labels := strings.Split(domain, ".")
	if len(labels) < 2 && domain != "localhost" {
		return false
	}
	for _, label := range labels {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for _, r := range label {
			if r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				return false
			}
		}
	}
	return true
}

// SameEmail tells whether two addresses are one account: compared in lower case,
// as accounts keep them. Folding would take more letters for one and so leave a
// login in place when its address changed.
func SameEmail(a, b string) bool {
	return accountEmail(a) == accountEmail(b)
}

// accountEmail is the form of an address by which accounts are told apart.
func accountEmail(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

// tidyEmail is the form in which an address is kept: clean, or without the
// spaces around it where it is no address.
func tidyEmail(email string) string {
	if clean, ok := CleanEmail(email); ok {
		return clean
	}
	return strings.TrimSpace(email)
}

// first returns the first verdict that is not yes.
func first(verdicts ...Verdict) Verdict {
	for _, v := range verdicts {
		if !v.Ok() {
			return v
		}
	}
	return Verdict{}
}
