package link

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"math"
	"net/http"
	"strings"
)

// Live hears the server's stream (server-sent events, WHATWG HTML §9.2). A beat
// is any event that does not say "more".
func (h *HTTP) Live(ctx context.Context, token string, hear func(Event)) error {
	body, err := h.do(ctx, ask{method: http.MethodGet, path: "live", token: token, limit: math.MaxInt64 - 1, accept: "text/event-stream"})
	if err != nil {
		return err
	}
	defer body.close()
	lines := bufio.NewScanner(body)
	lines.Buffer(make([]byte, 0, 4<<10), eventBytes)
	name, data := "", ""
	for lines.Scan() {
		field, value, _ := strings.Cut(lines.Text(), ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "event":
			name = value
		case "data":
			data += value
		case "":
			if name != "" || data != "" {
				hear(eventOf(name, data))
			}
			name, data = "", ""
		}
	}
	if err := lines.Err(); err != nil {
		return unreached(err)
	}
	return fail(Unreachable, io.EOF)
}

func eventOf(name, data string) Event {
	if name != "more" {
		return Event{}
	}
	var more struct {
		Seq int64 `json:"seq"`
	}
	// A number that can't be read still says that there is more.
	if err := json.Unmarshal([]byte(data), &more); err != nil {
		return Event{More: true}
	}
	return Event{More: true, Seq: more.Seq}
}
