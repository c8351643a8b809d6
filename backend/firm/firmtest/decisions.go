package firmtest

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

// Case is one line of the corpus of decisions: what stands, and what one contact
// then sees. The contact is the Client of an Office, asking about its Matter.
type Case struct {
	// Name is the line's own, unlike all others'; At is its file and line.
	Name, At string
	// Facts are what Decide is given. Their Item is nil where the line asks about
	// the portal or an area's page.
	Facts firm.Facts
	// Want is the answer, with reasons in the order in which they are told.
	Want firm.Decision
	// Shared, Party and Hidden say the same of another contact, the Spouse, who
	// has access to the matter if Granted: nothing of it concerns the Client.
	Another struct{ Granted, Shared, Party, Hidden bool }
	// GrantElsewhere gives the Client a grant on the Other matter only.
	GrantElsewhere bool
}

// Decisions reads the corpus, backend/firm/testdata/decisions, as every door that
// decides is to be asked.
func Decisions(t testing.TB) []Case {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(root(t), "backend", "firm", "testdata", "decisions", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("read the corpus of decisions: %d files, %v", len(files), err)
	}
	sort.Strings(files)
	var cases []Case
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(content), "\n") {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			c, err := ParseCase(line)
			c.At = fmt.Sprintf("%s:%d", filepath.Base(name), n+1)
			if err != nil {
				t.Fatalf("%s: %v", c.At, err)
			}
			cases = append(cases, c)
		}
	}
	return cases
}

// ParseCase reads one line: "name: facts => sees" or "name: facts => no: reasons".
// The first fact is what is asked about: portal, page/area, area or area/kind.
// Without further facts all switches are on, the grant and the login are good,
// and the item is neither shared with nor about anyone.
func ParseCase(line string) (Case, error) {
	name, rest, ok := strings.Cut(line, ": ")
	facts, answer, ok2 := strings.Cut(rest, " => ")
	words := strings.Fields(facts)
	if !ok || !ok2 || len(words) == 0 {
		return Case{}, fmt.Errorf("a line reads “name: facts => answer”, this one %q", line)
	}
	o := NewOffice()
	c := Case{Name: name, Facts: firm.Facts{
		Firm: o.Firm, Matter: o.Matter, Account: firm.Account{ID: ID("account"), Email: "rita@rivera.test", Verified: true, CreatedAt: Noon},
		Grant: firm.Grant{ID: firm.GrantID(o.Matter.ID, o.Client.ID), MatterID: o.Matter.ID, ContactID: o.Client.ID, State: firm.Granted, GrantedAt: Noon},
	}}
	c.subject(words[0])
	for _, word := range words[1:] {
		if !c.switchWord(word) && !c.accessWord(word) && !c.itemWord(word) && !c.anotherWord(word) {
			return c, fmt.Errorf("the fact %q is unknown, or an item's where none is asked about", word)
		}
	}
	return c, c.answer(answer)
}

func (c *Case) subject(word string) {
	area, kind, _ := strings.Cut(word, "/")
	switch area {
	case "portal":
	case "page":
		c.Facts.Area = firm.Area(kind)
	default:
		c.Facts.Item = &firm.Item{
			ID: ID("item"), MatterID: c.Facts.Matter.ID, Area: firm.Area(area), Kind: firm.ItemKind(kind),
			Title: "The thing asked about", CreatedAt: Noon, ChangedAt: Noon,
		}
	}
}

func (c *Case) answer(text string) error {
	if text == "sees" {
		c.Want = firm.Decision{Sees: true}
		return nil
	}
	reasons, ok := strings.CutPrefix(text, "no: ")
	if !ok {
		return fmt.Errorf("the answer %q is neither “sees” nor “no: reasons”", text)
	}
	for _, word := range strings.Split(reasons, ", ") {
		if firm.Words(firm.Reason(word)).Sentence == "" {
			return fmt.Errorf("no clause is called %q", word)
		}
		c.Want.Reasons = append(c.Want.Reasons, firm.Reason(word))
	}
	return nil
}

// switchWord reads firm-off, firm-without:areas, firm-only:areas and the same of the matter.
func (c *Case) switchWord(word string) bool {
	name, list, _ := strings.Cut(word, ":")
	level, act, _ := strings.Cut(name, "-")
	on, areas := &c.Facts.Firm.PortalOn, &c.Facts.Firm.Areas
	if level == "matter" {
		on, areas = &c.Facts.Matter.PortalOn, &c.Facts.Matter.Areas
	} else if level != "firm" {
		return false
	}
	switch act {
	case "off":
		*on = false
		return list == ""
	case "only", "without":
		return c.narrow(areas, act == "only", strings.FieldsFunc(list, func(r rune) bool { return r == ',' }))
	}
	return false
}

// narrow leaves the named areas only, or all without them.
func (c *Case) narrow(areas *firm.Areas, only bool, named []string) bool {
	*areas = firm.EveryArea
	if only {
		*areas = 0
	}
	for _, one := range named {
		if !firm.Area(one).Known() {
			return false
		}
		*areas = areas.With(firm.Area(one), only)
	}
	return true
}

func (c *Case) accessWord(word string) bool {
	switch word {
	case "no-grant":
		c.Facts.Grant = firm.Grant{}
	case "grant-elsewhere":
		c.Facts.Grant, c.GrantElsewhere = firm.Grant{}, true
	case "paused":
		c.Facts.Grant.State = firm.Paused
	case "revoked":
		c.Facts.Grant.State = firm.Revoked
	case "no-account":
		c.Facts.Account = firm.Account{}
	case "unverified":
		c.Facts.Account.Verified = false
	case "locked":
		c.Facts.Account.Locked = true
	default:
		return false
	}
	return true
}

func (c *Case) itemWord(word string) bool {
	item := c.Facts.Item
	switch {
	case item == nil:
		return false
	case word == "shared":
		c.Facts.Shared = true
	case word == "party":
		c.Facts.Party = true
	case word == "hidden":
		c.Facts.Hidden = true
	case word == "draft":
		item.Draft = true
	case word == "withdrawn":
		item.Withdrawn = true
	case word == "elsewhere":
		item.MatterID = NewOffice().Other.ID
	default:
		return false
	}
	return true
}

func (c *Case) anotherWord(word string) bool {
	flags := map[string]*bool{
		"another-granted": &c.Another.Granted, "another-shared": &c.Another.Shared,
		"another-party": &c.Another.Party, "another-hidden": &c.Another.Hidden,
	}
	flag, ok := flags[word]
	if !ok || c.Facts.Item == nil && word != "another-granted" {
		return false
	}
	*flag = true
	return true
}

// Office builds a firm whose rows yield the case's facts. Its Client is the
// contact and its Matter the matter; a grant, an account and an item are there
// only where the facts hold one.
func (c Case) Office() *Office {
	o := NewOffice()
	o.Firm, o.Matter = c.Facts.Firm, c.Facts.Matter
	o.put(o.Firm, o.Matter)
	if c.Facts.Grant.ID != "" {
		o.put(c.Facts.Grant)
	}
	if c.GrantElsewhere {
		o.Grant(o.Other, o.Client, firm.Granted)
	}
	if a := c.Facts.Account; a.ID != "" {
		o.put(a, firm.AccountContact{ID: firm.PairID("account_contact", a.ID, o.Client.ID), AccountID: a.ID, ContactID: o.Client.ID})
	}
	if c.Another.Granted {
		o.Grant(o.Matter, o.Spouse, firm.Granted)
		o.Account("sam@rivera.test", o.Spouse)
	}
	if c.Facts.Item != nil {
		o.put(*c.Facts.Item)
		o.stand(*c.Facts.Item, o.Client, c.Facts.Shared, c.Facts.Party, c.Facts.Hidden)
		o.stand(*c.Facts.Item, o.Spouse, c.Another.Shared, c.Another.Party, c.Another.Hidden)
	}
	return o
}

// stand writes how an item stands to a contact, always as of the Office's Matter:
// a share that claims an item of another matter must not open it.
func (o *Office) stand(item firm.Item, c firm.Contact, shared, party, hidden bool) {
	if shared {
		o.put(firm.Share{ID: firm.PairID("share", item.ID, c.ID), MatterID: o.Matter.ID, ItemID: item.ID, ContactID: c.ID, SharedBy: o.Admin.ID, SharedAt: Noon})
	}
	if party {
		o.put(firm.Party{ID: firm.PairID("party", item.ID, c.ID), MatterID: o.Matter.ID, ItemID: item.ID, ContactID: c.ID})
	}
	if hidden {
		o.put(firm.Hidden{ID: firm.PairID("hidden", item.ID, c.ID), MatterID: o.Matter.ID, ItemID: item.ID, ContactID: c.ID})
	}
}

// Rows builds rows that yield the case's facts, to fill a real store with.
func (c Case) Rows() *Rows { return c.Office().Rows }

// Ask answers the case from rows by way of firm.LoadPortal, as a door does.
func (c Case) Ask(rows firm.Rows) (firm.Decision, error) {
	o := NewOffice()
	portal, err := firm.LoadPortal(rows, o.Matter.ID, o.Client.ID)
	switch {
	case err != nil:
		return firm.Decision{}, err
	case c.Facts.Item != nil:
		return portal.Item(*c.Facts.Item), nil
	case c.Facts.Area != "":
		return portal.Area(c.Facts.Area), nil
	default:
		return portal.Open(), nil
	}
}

// Same tells whether two decisions say the same, reasons in any order.
func Same(a, b firm.Decision) bool {
	return a.Sees == b.Sees && slices.Equal(sorted(a.Reasons), sorted(b.Reasons))
}

func sorted(reasons []firm.Reason) []firm.Reason {
	out := slices.Clone(reasons)
	slices.Sort(out)
	return out
}
