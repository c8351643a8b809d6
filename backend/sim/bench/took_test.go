package bench

import (
	"slices"
	"testing"
	"time"
)

// took is how long each of many equal things took.
type took []time.Duration

// at is the time within which that share of them, of 1, was over.
func (t took) at(share float64) time.Duration {
	sorted := slices.Sorted(slices.Values(t))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}

func (t took) sum() (all time.Duration) {
	for _, one := range t {
		all += one
	}
	return all
}

// reportMillis writes down the middle one and the hundredth slowest.
func (t took) reportMillis(b *testing.B, prefix string) {
	b.ReportMetric(t.at(0.50).Seconds()*1000, prefix+"p50-ms")
	b.ReportMetric(t.at(0.99).Seconds()*1000, prefix+"p99-ms")
}

// limited writes down how many times the limit's time was needed. The time per
// operation says nothing here: one operation is a whole measurement.
func limited(b *testing.B, ours, limit float64) {
	b.ReportMetric(ours/limit, "x-limit")
	b.ReportMetric(0, "ns/op")
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}
