package host

import (
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

func rung(ring <-chan struct{}) bool {
	select {
	case <-ring:
		return true
	default:
		return false
	}
}

func TestTheBellWakesWhomAChangeMayConcern(t *testing.T) {
	for _, row := range []struct {
		why                      string
		by                       store.Extent
		smith, gurney, any, away bool
	}{
		{"a change of Smith's matter", store.Extent{Matters: map[firm.ID]bool{"smith": true}}, true, false, true, false},
		{"a change of what is in no matter", store.Extent{Whole: true}, true, true, true, false},
		{"a transaction that wrote nothing", store.Extent{}, false, false, true, false},
	} {
		var b bell
		smith, gurney, any, away := b.wait("hale", "smith"), b.wait("hale", "gurney"), b.wait("hale", ""), b.wait("other", "smith")
		b.ring("hale", row.by)
		if rung(smith) != row.smith || rung(gurney) != row.gurney || rung(any) != row.any || rung(away) != row.away {
			t.Errorf("%s: Smith %v, Gurney %v, whoever waits for anything %v, another firm %v", row.why, rung(smith), rung(gurney), rung(any), rung(away))
		}
		if row.smith && rung(b.wait("hale", "smith")) {
			t.Errorf("%s: the next ring has rung already", row.why)
		}
	}
}
