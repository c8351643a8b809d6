package staffweb

import (
	"context"
	"fmt"
	"testing"
)

func TestTheNewestStreamsOfADeviceWin(t *testing.T) {
	l := newListeners()
	var streams []context.Context
	var leaves []func()
	for range streamsPerDevice + 2 {
		ctx, leave := l.enter(t.Context(), "one")
		streams, leaves = append(streams, ctx), append(leaves, leave)
	}
	other, leaveOther := l.enter(t.Context(), "two")
	for i, ctx := range streams {
		if ended, old := ctx.Err() != nil, i < 2; ended != old {
			t.Errorf("stream %d of %d: ended %t", i+1, len(streams), ended)
		}
	}
	if other.Err() != nil {
		t.Error("another device's stream ended")
	}
	// One that was pushed out leaves without pushing out another.
	for _, leave := range leaves[:3] {
		leave()
	}
	leaveOther()
	next, leave := l.enter(t.Context(), "one")
	if streams[3].Err() != nil || next.Err() != nil {
		t.Error("a stream ended although another had left")
	}
	for _, leave := range append(leaves[3:], leave) {
		leave()
		leave()
	}
	if len(l.by) != 0 {
		t.Errorf("%d devices are remembered without a stream", len(l.by))
	}
}

func TestStreamsComeAndGoAtOnce(t *testing.T) {
	l := newListeners()
	done := make(chan struct{})
	for n := range 32 {
		go func() {
			defer func() { done <- struct{}{} }()
			for range 50 {
				_, leave := l.enter(t.Context(), fmt.Sprint(n%3))
				leave()
			}
		}()
	}
	for range 32 {
		<-done
	}
	if len(l.by) != 0 {
		t.Errorf("%d devices are remembered without a stream", len(l.by))
	}
}
