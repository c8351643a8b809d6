package demo

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math/rand/v2"

	"anteroom/backend/firm"
)

// chance makes choices that are the same for the same seed and purpose. Each
// matter has its own, so that what one matter holds does not depend on others,
// and a matter's items can be made again instead of being kept. Only whole
// numbers are used: machines differ in the last bits of others.
type chance struct {
	*rand.Rand
	words *words
}

func newChance(words *words, seed uint64, purpose string, n int) chance {
	var key [16]byte
	binary.LittleEndian.PutUint64(key[:8], seed)
	binary.LittleEndian.PutUint64(key[8:], uint64(n))
	sum := sha256.Sum256(append(key[:], purpose...))
	source := rand.NewPCG(binary.LittleEndian.Uint64(sum[:8]), binary.LittleEndian.Uint64(sum[8:16]))
	return chance{Rand: rand.New(source), words: words}
}

// oneIn is true once in n times.
func (c chance) oneIn(n int) bool { return c.IntN(n) == 0 }

// percent is true in p of a hundred times.
func (c chance) percent(p int) bool { return c.IntN(100) < p }

// between returns a number from low to high, both possible.
func (c chance) between(low, high int) int { return low + c.IntN(high-low+1) }

// when returns a moment from low to high.
func (c chance) when(low, high firm.Micros) firm.Micros {
	if high <= low {
		return low
	}
	return low + firm.Micros(c.Int64N(int64(high-low)))
}

// id makes a UUIDv7 (RFC 9562 §5.7) of a moment.
func (c chance) id(at firm.Micros) firm.ID {
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], uint64(at/1000)<<16|uint64(c.IntN(1<<12)))
	binary.BigEndian.PutUint64(b[8:], c.Uint64())
	b[6] = b[6]&0x0f | 0x70
	b[8] = b[8]&0x3f | 0x80
	h := hex.EncodeToString(b[:])
	return firm.ID(h[0:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:])
}

// one picks from a list.
func one[T any](c chance, list []T) T { return list[c.IntN(len(list))] }

// spread divides a total over n places, at least so many each, most near the
// middle and a few with very many, as life has it.
func (c chance) spread(total, n, least int) []int {
	weights := []int{1, 1, 2, 2, 2, 3, 3, 4, 6, 16}
	each := make([]int, n)
	sum := 0
	for i := range each {
		each[i] = one(c, weights)
		sum += each[i]
	}
	rest := total - n*least
	left := rest
	for i := range each {
		more := rest * each[i] / sum
		each[i] = least + more
		left -= more
	}
	for i := range left {
		each[i%n]++
	}
	return each
}
