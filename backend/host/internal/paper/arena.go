package paper

import "github.com/tetratelabs/wazero/experimental"

// arena is the whole memory of one sandbox. It is given back to the system as
// soon as its document is done, so that no document sees another's bytes and
// memory does not wait for the collector.
type arena struct {
	all  []byte
	free func([]byte)
}

// Reallocate grows the sandbox within its arena, or not at all.
func (a *arena) Reallocate(size uint64) []byte {
	if size > uint64(len(a.all)) {
		return nil
	}
	return a.all[:size]
}

// Free does nothing: a sandbox that is stopped may still be running when wazero
// says this. Release comes later.
func (a *arena) Free() {}

// release gives the memory back. Nobody may touch it any more.
func (a *arena) release() {
	a.free(a.all)
	a.all = nil
}

// arenas hands the next sandbox of a table the arena that was laid out for it.
type arenas struct{ next *arena }

// Allocate is wazero asking for a sandbox's memory.
func (s *arenas) Allocate(_, most uint64) experimental.LinearMemory {
	one := s.next
	s.next = nil
	if one == nil || uint64(len(one.all)) < most {
		return &arena{all: make([]byte, most), free: func([]byte) {}}
	}
	return one
}
