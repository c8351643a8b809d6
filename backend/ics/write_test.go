package ics_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"anteroom/backend/ics"
)

func TestAnEventOfTheFarFutureDoesNotSpellOutEveryYearUntilThen(t *testing.T) {
	near, far := event(t, "America/New_York", "1985-03-02 09:00", "FREQ=WEEKLY", time.Hour), event(t, "America/New_York", "9900-03-02 09:00", "", time.Hour)
	var file bytes.Buffer
	if err := ics.Write(&file, ics.Calendar{ProdID: "-//Anteroom//EN", Events: []ics.Event{near, far}}, near.Starts); err != nil {
		t.Fatal(err)
	}
	if file.Len() > 40_000 {
		t.Errorf("the file has %d bytes", file.Len())
	}
}

func TestAnEventThatNoFileCanSayIsRefusedBeforeAnythingIsWritten(t *testing.T) {
	good := event(t, "America/New_York", "2026-03-02 09:00", "", time.Hour)
	for code, spoil := range map[string]func(*ics.Event){
		"bad_rule":     func(e *ics.Event) { e.Repeats = "FREQ=DAILY\r\nATTENDEE:mailto:x@example.com" },
		"zone_unknown": func(e *ics.Event) { e.TimeZone = "No/Where" },
		"ends_early":   func(e *ics.Event) { e.Ends = e.Starts.Add(-time.Hour) },
		"no_uid":       func(e *ics.Event) { e.UID = " " },
	} {
		bad := good
		spoil(&bad)
		var file bytes.Buffer
		err := ics.Write(&file, ics.Calendar{ProdID: "x", Events: []ics.Event{good, bad}}, good.Starts)
		var refusal *ics.Error
		if !errors.As(err, &refusal) || refusal.Code != code || file.Len() != 0 {
			t.Errorf("%s: %v, %d bytes", code, err, file.Len())
		}
	}
}

func TestNoTextBreaksOutOfItsLine(t *testing.T) {
	e := event(t, "America/New_York", "2026-03-02 09:00", "", time.Hour)
	evil := "a\r\nBEGIN:VEVENT\r\nX\x00\":;,"
	e.Title, e.Text, e.Place, e.UID, e.Organizer = evil, evil, evil, evil, evil
	e.Invitees = []ics.Invitee{{Name: evil, Email: evil, Role: evil, Status: evil}}
	var file bytes.Buffer
	if err := ics.Write(&file, ics.Calendar{Name: evil, ProdID: evil, Method: evil, Events: []ics.Event{e}}, e.Starts); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(file.String(), "\r\nBEGIN:VEVENT"); n != 1 {
		t.Errorf("one event became %d:\n%s", n, file.String())
	}
}
