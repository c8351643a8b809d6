package firm

import (
	"errors"
	"fmt"
	"strings"
)

// AskedLine is one line of a file request as a command carries it.
type AskedLine struct {
	ID    ID     `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

func askedOk(area Area, lines []AskedLine) Verdict {
	if len(lines) > 0 && area != FileRequests {
		return Refuse("no_request", "asked", "Only a file request has a list of papers.")
	}
	if len(lines) > LinesLimit {
		return Refuse("too_many", "asked", "At most %d papers can be asked for at once.", LinesLimit)
	}
	for _, l := range lines {
		if v := first(newID("asked", l.ID), line("asked", l.Title, true), plain("asked", l.Text, TextLimit)); !v.Ok() {
			return v
		}
	}
	return Verdict{}
}

func askedRows(matter, item ID, lines []AskedLine) []Row {
	var rows []Row
	for i, l := range lines {
		rows = append(rows, Asked{
			ID: l.ID, MatterID: matter, ItemID: item, Place: int64(i + 1), Title: strings.TrimSpace(l.Title), Text: l.Text, State: AskedOpen,
		})
	}
	return rows
}

// SetAsked adds a line to a file request, changes its words, or takes it off the
// list while nothing was sent for it.
type SetAsked struct {
	ItemID   ID        `json:"itemId"`
	MatterID ID        `json:"matterId"`
	Line     AskedLine `json:"line"`
	Drop     bool      `json:"drop"`
}

// CommandName is SetAsked.
func (SetAsked) CommandName() string { return "SetAsked" }

// About names the request.
func (c SetAsked) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

// Check asks for ShareItems, a file request, and a line of it or a new one.
func (c SetAsked) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if v := askedOk(item.Area, []AskedLine{c.Line}); !v.Ok() && !c.Drop {
		return v, nil
	}
	all, err := List[Asked](rows, "item_id", c.ItemID)
	if err != nil {
		return Verdict{}, fmt.Errorf("read the request's lines: %w", err)
	}
	for _, l := range all {
		if l.ID == c.Line.ID && c.Drop && (l.State == AskedSent || l.State == AskedAccepted) {
			return Refuse("sent_already", "line", "The client has sent something for this already, so it stays on the list."), nil
		}
		if l.ID == c.Line.ID {
			return Verdict{}, nil
		}
	}
	if c.Drop {
		return Verdict{}, nil
	}
	if len(all) >= LinesLimit {
		return Refuse("too_many", "asked", "At most %d papers can be asked for at once.", LinesLimit), nil
	}
	return fresh(rows, "asked", "line", c.Line.ID)
}

// Apply writes or drops the line.
func (c SetAsked) Apply(rows Rows, env Env) error {
	if c.Drop {
		return rows.Drop("asked", c.Line.ID)
	}
	all, err := List[Asked](rows, "item_id", c.ItemID)
	if err != nil {
		return fmt.Errorf("read the request's lines: %w", err)
	}
	asked := Asked{ID: c.Line.ID, MatterID: c.MatterID, ItemID: c.ItemID, Place: 1, State: AskedOpen}
	for _, l := range all {
		asked.Place = max(asked.Place, l.Place+1)
	}
	for _, l := range all {
		if l.ID == c.Line.ID {
			asked = l
		}
	}
	asked.Title, asked.Text = strings.TrimSpace(c.Line.Title), c.Line.Text
	if err := rows.Put(asked); err != nil {
		return err
	}
	return settleRequest(rows, env, c.ItemID)
}

// JudgeAsked accepts what a client sent for a line, or asks again with a reason.
type JudgeAsked struct {
	ItemID   ID   `json:"itemId"`
	MatterID ID   `json:"matterId"`
	LineID   ID   `json:"lineId"`
	Accept   bool `json:"accept"`
	// Reason tells the client what to send instead; needed when asking again.
	Reason string `json:"reason"`
}

// CommandName is JudgeAsked.
func (JudgeAsked) CommandName() string { return "JudgeAsked" }

// About names the request.
func (c JudgeAsked) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (c JudgeAsked) detail() string {
	if c.Accept {
		return "accept"
	}
	return "again"
}

// Check asks for ShareItems, a line of the request and, to ask again, a reason.
func (c JudgeAsked) Check(rows Rows, env Env) (Verdict, error) {
	if _, v, err := itemFor(rows, env, c.MatterID, c.ItemID); err != nil || !v.Ok() {
		return v, err
	}
	asked, v, err := askedOn(rows, c.ItemID, c.LineID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if c.Accept && asked.State == AskedOpen {
		return Refuse("nothing_sent", "lineId", "Nothing was sent for “%s” yet.", asked.Title), nil
	}
	if !c.Accept && strings.TrimSpace(c.Reason) == "" {
		return Refuse("empty", "reason", "Say what is missing, so that the client knows what to send."), nil
	}
	return plain("reason", c.Reason, LineLimit), nil
}

// Apply writes the line's state, and the request's once all lines are accepted.
func (c JudgeAsked) Apply(rows Rows, env Env) error {
	asked, err := Get[Asked](rows, c.LineID)
	if err != nil {
		return fmt.Errorf("read the request's line: %w", err)
	}
	asked.State, asked.Reason = AskedAccepted, ""
	if !c.Accept {
		asked.State, asked.Reason = AskedAgain, strings.TrimSpace(c.Reason)
	}
	if err := rows.Put(asked); err != nil {
		return err
	}
	return settleRequest(rows, env, c.ItemID)
}

func askedOn(rows Rows, item, id ID) (Asked, Verdict, error) {
	asked, err := Get[Asked](rows, id)
	if errors.Is(err, ErrNone) || err == nil && asked.ItemID != item {
		return Asked{}, Refuse("no_line", "lineId", "This line is not on the list any more. Look at the request again."), nil
	}
	if err != nil {
		return Asked{}, Verdict{}, fmt.Errorf("read the request's line: %w", err)
	}
	return asked, Verdict{}, nil
}

// settleRequest keeps a request's own state true to its lines: done once every
// line is accepted, waiting while one is not.
func settleRequest(rows Rows, env Env, id ID) error {
	item, err := Get[Item](rows, id)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	all, err := List[Asked](rows, "item_id", id)
	if err != nil {
		return fmt.Errorf("read the request's lines: %w", err)
	}
	item.State, item.ChangedAt, item.LastAt = StateDone, env.Now, env.Now
	for _, l := range all {
		if l.State != AskedAccepted {
			item.State = StateWaiting
		}
	}
	return rows.Put(item)
}
