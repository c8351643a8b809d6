package firm

import (
	"slices"
	"sort"
	"strings"
)

// field is one editable text of a row, by the name that edits carry.
type field struct {
	name string
	at   *string
	// bound names a group of fields that an invariant ties: they merge as one.
	bound string
}

// Edit carries new values by field name and what the fields showed when the
// person began. Was may hold more fields than Now: they tell the host whether
// others changed the row meanwhile.
type Edit struct {
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
}

// Edits is the edit itself: a command that carries one tells it by this.
func (e Edit) Edits() Edit { return e }

// Editing is a command that changes fields of a row.
type Editing interface {
	Command
	// Edits is what it changes.
	Edits() Edit
	// With is the same command with another edit, such as one over what somebody
	// else wrote meanwhile.
	With(e Edit) Command
}

// With is the same change of a matter with another edit.
func (c EditMatter) With(e Edit) Command { c.Edit = e; return c }

// With is the same change of a contact with another edit.
func (c EditContact) With(e Edit) Command { c.Edit = e; return c }

// With is the same change of an item with another edit.
func (c EditItem) With(e Edit) Command { c.Edit = e; return c }

// With is the same change of the notices with another edit.
func (c SetNotices) With(e Edit) Command { c.Edit = e; return c }

// With is the same change of a person's place with another edit.
func (c SetStaff) With(e Edit) Command { c.Edit = e; return c }

// detail names the fields that change, for the activity line.
func (e Edit) detail() string {
	names := []string{}
	for name, now := range e.Now {
		if was, seen := e.Was[name]; !seen || was != now {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// judge says asks where a field was changed by someone else to something other
// than what this edit wants, and no for a field that the row does not have.
func (e Edit) judge(fields []field) Verdict {
	byName := map[string]field{}
	for _, f := range fields {
		byName[f.name] = f
	}
	for name := range e.Now {
		if _, ok := byName[name]; !ok {
			return Refuse("unknown_field", name, "This version can't change that. Update Anteroom and try again.")
		}
	}
	clashes := e.clashes(fields)
	if len(clashes) == 0 {
		return Verdict{}
	}
	return Verdict{
		Answer: Asks, Reason: "two_texts", Field: clashes[0].Field, Texts: clashes,
		Sentence: "Somebody else changed this too. Both versions are kept; choose which one should stand.",
	}
}

func (e Edit) clashes(fields []field) []TwoTexts {
	moved := map[string]bool{}
	for _, f := range fields {
		if e.meets(f) && f.bound != "" {
			moved[f.bound] = true
		}
	}
	var out []TwoTexts
	for _, f := range fields {
		now, edits := e.Now[f.name]
		if edits && now != *f.at && (e.meets(f) || moved[f.bound]) {
			out = append(out, TwoTexts{Field: f.name, Yours: now, Theirs: *f.at})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Field < out[j].Field })
	return out
}

// meets tells whether the field is no longer what this edit saw.
func (e Edit) meets(f field) bool {
	was, seen := e.Was[f.name]
	now, edits := e.Now[f.name]
	return seen && *f.at != was && !(edits && *f.at == now)
}

// merges tells whether others changed fields that this edit leaves alone.
func (e Edit) merges(fields []field) bool {
	for _, f := range fields {
		if _, edits := e.Now[f.name]; !edits && e.meets(f) {
			return true
		}
	}
	return false
}

func (e Edit) apply(fields []field) {
	for _, f := range fields {
		if now, ok := e.Now[f.name]; ok {
			*f.at = now
		}
	}
}
