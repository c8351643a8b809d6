package desk

import (
	"time"

	"anteroom/backend/firm"
)

// at is an hour in UTC.
func at(year int, month time.Month, day, hour int) firm.Micros {
	return firm.Micros(time.Date(year, month, day, hour, 0, 0, 0, time.UTC).UnixMicro())
}

func hourText(at int64) string { return time.UnixMicro(at).UTC().Format("01-02 15") }
