//go:build !unix

package paper

func newArena(size int64) *arena {
	return &arena{all: make([]byte, size), free: func([]byte) {}}
}
