package notice

import (
	"cmp"
	"fmt"
	"slices"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// gather sums up what a letter tells: how many of which kind and, where the firm
// allows it, of which matter and by which titles.
type gather struct {
	tx    *store.Tx
	names bool
	// staff puts the matter's number before its title.
	staff  bool
	groups []post.Group
	// matters are those that are told of, by first mention; portals the contact's on them.
	matters []firm.ID
	portals []firm.ID
	told    map[firm.ID]bool
	entries map[post.Entry]bool
	// more counts the titles beyond titlesMost.
	more int
}

// add takes in a piece of news that the reader may see.
func (g *gather) add(n news, item firm.Item) error {
	if g.told == nil {
		g.told, g.entries = map[firm.ID]bool{}, map[post.Entry]bool{}
	}
	switch {
	case n.sort == sortItem:
		g.told[item.ID] = true
	case n.sort == sortVersion && g.told[item.ID]:
		return nil // the document itself is new to them
	}
	if !slices.Contains(g.matters, n.matter) {
		g.matters = append(g.matters, n.matter)
	}
	kind := kindOf(n, item)
	group, err := g.group(n.matter)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(group.Counts, func(c post.Count) bool { return c.Kind == kind })
	if at < 0 {
		at = len(group.Counts)
		group.Counts = append(group.Counts, post.Count{Kind: kind})
	}
	group.Counts[at].N++
	slices.SortFunc(group.Counts, func(a, b post.Count) int { return cmp.Compare(place(a.Kind), place(b.Kind)) })
	g.name(group, post.Entry{Kind: kind, Title: item.Title}, item.ID)
	return nil
}

// group is the part of the letter about a matter; where nothing is named, all
// matters are one.
func (g *gather) group(id firm.ID) (*post.Group, error) {
	group := post.Group{}
	if g.names {
		matter, err := firm.Get[firm.Matter](g.tx, id)
		if err != nil {
			return nil, fmt.Errorf("read matter: %w", err)
		}
		group.Matter, group.Title = id, matter.Title
		if g.staff && matter.Number != "" {
			group.Title = matter.Number + " · " + matter.Title
		}
	}
	for i := range g.groups {
		if g.groups[i].Matter == group.Matter {
			return &g.groups[i], nil
		}
	}
	g.groups = append(g.groups, group)
	return &g.groups[len(g.groups)-1], nil
}

func (g *gather) name(group *post.Group, e post.Entry, item firm.ID) {
	if !g.names {
		return
	}
	key := post.Entry{Kind: e.Kind, Title: string(item)}
	if g.entries[key] {
		return
	}
	g.entries[key] = true
	if len(g.entries) > titlesMost {
		g.more++
		return
	}
	group.Entries = append(group.Entries, e)
}

// kindOf is the word for a piece of news: its area's, or that of what befell it.
func kindOf(n news, item firm.Item) string {
	switch n.sort {
	case sortItem:
		return string(item.Area)
	case sortMessage:
		return string(firm.Messages)
	default:
		return string(n.sort)
	}
}

// place orders kinds: areas as people see them, then the rest.
func place(kind string) int {
	at := slices.Index(firm.AllAreas(), firm.Area(kind))
	if at < 0 {
		return len(firm.AllAreas()) + int(kind[0])
	}
	return at
}
