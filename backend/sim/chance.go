package sim

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math/rand/v2"

	"anteroom/backend/firm"
)

// Chance is a seeded source of chance for one part of a World. Each part has its
// own, so that what one draws does not shift what another does.
type Chance struct {
	*rand.Rand
	source *rand.ChaCha8
}

// NewChance is the chance of the part of that name in the run of that seed.
func NewChance(seed uint64, part string) *Chance {
	var text [8]byte
	binary.BigEndian.PutUint64(text[:], seed)
	source := rand.NewChaCha8(sha256.Sum256(append(text[:], part...)))
	return &Chance{Rand: rand.New(source), source: source}
}

// Read fills b.
func (c *Chance) Read(b []byte) (int, error) { return c.source.Read(b) }

// Often is true so many times of a hundred.
func (c *Chance) Often(percent int) bool { return c.IntN(100) < percent }

// pick takes one of a list that is not empty.
func pick[T any](c *Chance, list ...T) T { return list[c.IntN(len(list))] }

// ids makes ids in order, in the form of a UUID of version 7.
func ids(part int) func() firm.ID {
	n := 0
	return func() firm.ID {
		n++
		return firm.ID(fmt.Sprintf("%08x-0000-7000-8000-%012x", part, n))
	}
}
