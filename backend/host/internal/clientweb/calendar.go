package clientweb

import (
	"bytes"
	"context"
	"fmt"
	"mime"
	"net/http"

	"anteroom/backend/firm"
	"anteroom/backend/ics"
	"anteroom/backend/view"

	"github.com/danielgtaylor/huma/v2"
)

type calendarAsk struct {
	PortalPath
	From int64 `query:"from" required:"true" doc:"Microseconds since 1970 UTC"`
	To   int64 `query:"to" required:"true" doc:"Microseconds since 1970 UTC, not within; at most 400 days after from"`
}

// attachment is a file that a browser keeps and never shows.
type attachment struct {
	Type        string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

func attached(kind, name string, body []byte) *attachment {
	return &attachment{Type: kind, Disposition: mime.FormatMediaType("attachment", map[string]string{"filename": name}), Body: body}
}

// sending is a route that answers with a file of one kind.
func sending(id, path, summary, kind string) huma.Operation {
	op := operation(id, http.MethodGet, path, summary)
	op.Responses = map[string]*huma.Response{"200": {
		Description: "The file, as a download", Content: map[string]*huma.MediaType{kind: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}},
	}}
	return op
}

func (w *web) registerCalendar() {
	register(w, operation("calendar", http.MethodGet, "/portals/{portal}/calendar", "What takes place between two times"), w.calendar)
	register(w, sending("event-ics", "/portals/{portal}/events/{item}/ics", "One calendar item as an iCalendar file", calendarType),
		func(ctx context.Context, in *ItemPath) (*attachment, error) {
			if in.Item == "" {
				return nil, notHere()
			}
			answer, err := w.ask(ctx, view.Ask{Page: view.PageEvents, Portal: in.Portal, Area: firm.Calendar, Item: in.Item})
			if err != nil || answer.Events == nil {
				return nil, closed(err)
			}
			text, err := w.calendarText(*answer.Events)
			if err != nil {
				return nil, err
			}
			return attached(calendarType, "event.ics", text), nil
		})
}

func (w *web) calendar(ctx context.Context, in *calendarAsk) (*struct{ Body view.List }, error) {
	from, to := firm.Micros(in.From), firm.Micros(in.To)
	if from < -timeMost || to > timeMost || from > to || to-from > calendarMost {
		no := badRequest(http.StatusUnprocessableEntity, "bad_span", "This span of time is too long to show. Choose at most 400 days.")
		no.Field = "to"
		return nil, no
	}
	answer, err := w.ask(ctx, view.Ask{Page: view.PageCalendar, Portal: in.Portal, Area: firm.Calendar, From: from, To: to})
	if err != nil || answer.List == nil {
		return nil, closed(err)
	}
	return &struct{ Body view.List }{*answer.List}, nil
}

// calendarText writes events for other calendars. One that cannot be written
// must not take the others along.
func (w *web) calendarText(events view.Events) ([]byte, error) {
	text, err := w.writeEvents(events)
	if err == nil {
		return text, nil
	}
	sound := events
	sound.Events = []ics.Event{}
	for _, one := range events.Events {
		alone := events
		alone.Events = []ics.Event{one}
		if _, err := w.writeEvents(alone); err == nil {
			sound.Events = append(sound.Events, one)
		}
	}
	return w.writeEvents(sound)
}

func (w *web) writeEvents(events view.Events) ([]byte, error) {
	name := events.Portal.FirmName
	if events.MatterTold {
		name += ": " + events.Portal.MatterTitle
	}
	var text bytes.Buffer
	err := ics.Write(&text, ics.Calendar{Name: name, ProdID: "-//Anteroom//Client portal//EN", Method: "PUBLISH", Events: events.Events}, w.deps.Now())
	if err != nil {
		return nil, fmt.Errorf("write the calendar: %w", err)
	}
	return text.Bytes(), nil
}
