package staffweb

import (
	"context"
	"slices"
	"sync"
)

// streamsPerDevice bounds the live streams of one device. A desk keeps one; the
// others are ones that broke off without either end being told.
const streamsPerDevice = 4

// listeners are the open live streams, per device. The newest win: the oldest
// is most likely one that nobody reads any more.
type listeners struct {
	mu sync.Mutex
	by map[string][]*listener
}

// listener is one open stream.
type listener struct{ end context.CancelFunc }

func newListeners() *listeners { return &listeners{by: map[string][]*listener{}} }

// enter adds a stream of a device, named by its token, and ends its oldest where
// there are too many. The stream lives as long as the context that it returns,
// and calls leave at its end.
func (l *listeners) enter(ctx context.Context, device string) (_ context.Context, leave func()) {
	ctx, end := context.WithCancel(ctx)
	one := &listener{end}
	l.mu.Lock()
	defer l.mu.Unlock()
	open := append(l.by[device], one)
	for len(open) > streamsPerDevice {
		open[0].end()
		open = open[1:]
	}
	l.by[device] = open
	return ctx, func() { l.leave(device, one) }
}

func (l *listeners) leave(device string, one *listener) {
	one.end()
	l.mu.Lock()
	defer l.mu.Unlock()
	left := slices.DeleteFunc(slices.Clone(l.by[device]), func(other *listener) bool { return other == one })
	if len(left) == 0 {
		delete(l.by, device)
		return
	}
	l.by[device] = left
}
