package demo

// batchRows is how many rows one call of emit carries at most.
const batchRows = 2_000

// Size says how large a firm is wished for.
type Size string

// The sizes. A large firm has 10,000 matters with 30,000 contacts on 40,000
// relationships, and 120,000 items. Grants come on top: about three of four
// matters past the stage of a lead have at least one.
const (
	Small Size = "small"
	Large Size = "large"
)

// shape is a size in numbers; each is met exactly, the story's rows included.
type shape struct {
	matters, contacts, relationships, items int
	// staff are people beside those that every firm has by name.
	staff int
	// restricted is one in how many matters with a wall around it.
	restricted int
}

func (s Size) shape() (shape, bool) {
	switch s {
	case Small:
		return shape{matters: 60, contacts: 150, relationships: 200, items: 720, restricted: 30}, true
	case Large:
		return shape{matters: 10_000, contacts: 30_000, relationships: 40_000, items: 120_000, staff: 54, restricted: 100}, true
	default:
		return shape{}, false
	}
}
