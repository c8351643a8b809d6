package outbox

import (
	"regexp"
	"strings"

	"anteroom/backend/firm"
)

// Order puts ops that stand in the order made into the order of sending: what
// takes sight away goes first, behind all that it rests on. That is what was
// done to its subject, its matter and whatever else it names, and what those
// rest on in turn: the server would refuse it as not there and leave no fence.
// What widens never goes before what narrows: the fence would not stop it.
func Order(made []Entry) []Entry {
	q := &queue{
		made: made, taken: make([]bool, len(made)), sorted: make([]Entry, 0, len(made)), makers: map[firm.ID][]int{},
		id: regexp.MustCompile(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`),
	}
	for i, e := range made {
		if e.Narrows {
			q.take(i)
		} else if !e.Widens {
			q.makers[whole(e.Subject)] = append(q.makers[whole(e.Subject)], i)
		}
	}
	for i := range made {
		q.append(i)
	}
	return q.sorted
}

// queue is an order of sending as it grows.
type queue struct {
	made   []Entry
	taken  []bool
	sorted []Entry
	// makers are the places of the ops, neither narrowing nor widening, that
	// made or changed what has an id.
	makers map[firm.ID][]int
	id     *regexp.Regexp
}

// take sends an op behind what it rests on.
func (q *queue) take(i int) {
	if q.taken[i] {
		return
	}
	e := q.made[i]
	rests := []firm.ID{e.MatterID, whole(e.Subject)}
	for _, id := range q.id.FindAll(e.Op.Body, -1) {
		rests = append(rests, firm.ID(id))
	}
	for _, id := range rests {
		for _, before := range q.makers[id] {
			if before >= i {
				break
			}
			q.take(before)
		}
	}
	q.append(i)
}

func (q *queue) append(i int) {
	if !q.taken[i] {
		q.taken[i] = true
		q.sorted = append(q.sorted, q.made[i])
	}
}

// whole is what a subject is a part of: an item's share with one contact and a
// role's right carry the item's and the role's id before a stroke.
func whole(subject firm.ID) firm.ID {
	id, _, _ := strings.Cut(string(subject), "/")
	return firm.ID(id)
}
