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
	switch actor.Kind {
	case BySystem:
		return true, nil
	case ByClient:
		return false, nil
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

func newID(field string, id ID) Verdict {
	if len(id) != 36 {
		return Refuse("bad_id", field, "This change carries no proper id. Start it again.")
	}
	return Verdict{}
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

// splitAddress parts an address at its last at-sign; it must have one.
func splitAddress(address string) (local, domain string) {
	at := strings.LastIndexByte(address, '@')
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

// SameEmail tells whether two addresses are one account: compared without case,
// as mailboxes are in practice.
func SameEmail(a, b string) bool {
	return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b))
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
