//go:build unix

package paper

import "syscall"

// newArena takes memory from the system itself, of which only what is touched
// counts.
func newArena(size int64) *arena {
	all, err := syscall.Mmap(-1, 0, int(size), syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return &arena{all: make([]byte, size), free: func([]byte) {}}
	}
	return &arena{all: all, free: func(all []byte) { _ = syscall.Munmap(all) }}
}
