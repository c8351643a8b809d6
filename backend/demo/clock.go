package demo

import (
	"time"

	"anteroom/backend/firm"
)

const (
	minute firm.Micros = 60 * 1_000_000
	hour               = 60 * minute
)

// midnight is the start of the day of a moment, in UTC.
func midnight(at firm.Micros) firm.Micros { return at - at%firm.Day }

// days moves a moment.
func days(at firm.Micros, n int) firm.Micros { return at + firm.Micros(n)*firm.Day }

// onDate is a moment's date as rows write it.
func onDate(at firm.Micros) string {
	if at == 0 {
		return ""
	}
	return time.UnixMicro(int64(at)).UTC().Format(time.DateOnly)
}

func year(at firm.Micros) int { return time.UnixMicro(int64(at)).UTC().Year() }

// workday moves a moment that falls on a weekend to the Monday after it.
func workday(at firm.Micros) firm.Micros {
	switch time.UnixMicro(int64(at)).UTC().Weekday() {
	case time.Saturday:
		return days(at, 2)
	case time.Sunday:
		return days(at, 1)
	default:
		return at
	}
}
