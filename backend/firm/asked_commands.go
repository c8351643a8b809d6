package firm

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
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
	there := slices.ContainsFunc(all, func(l Asked) bool { return l.ID == c.Line.ID })
	if c.Drop {
		return c.checkDrop(rows)
	}
	if there {
		return Verdict{}, nil
	}
	if len(all) >= LinesLimit {
		return Refuse("too_many", "asked", "At most %d papers can be asked for at once.", LinesLimit), nil
	}
	return fresh(rows, "asked", "line", c.Line.ID)
}

// checkDrop asks that nothing was sent for the line.
func (c SetAsked) checkDrop(rows Rows) (Verdict, error) {
	sent, err := sentFor(rows, c.ItemID, c.Line.ID)
	if err != nil || len(sent) == 0 {
		return Verdict{}, err
	}
	return Refuse("sent_already", "line", "The client has sent something for this already, so it stays on the list."), nil
}

// sentFor lists what was sent for a line of a request, the newest last.
func sentFor(rows Rows, item, line ID) ([]File, error) {
	all, err := List[File](rows, "item_id", item)
	if err != nil {
		return nil, fmt.Errorf("read what was sent: %w", err)
	}
	var sent []File
	for _, f := range all {
		if f.AskedID == line && line != "" {
			sent = append(sent, f)
		}
	}
	slices.SortFunc(sent, func(a, b File) int { return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(a.ID, b.ID)) })
	return sent, nil
}

// drop takes the line off the list, if it is one of this request's.
func (c SetAsked) drop(rows Rows, env Env) error {
	line, err := Get[Asked](rows, c.Line.ID)
	if errors.Is(err, ErrNone) || err == nil && line.ItemID != c.ItemID {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the request's line: %w", err)
	}
	if err := rows.Drop("asked", c.Line.ID); err != nil {
		return err
	}
	return settleRequest(rows, env, c.ItemID)
}

// Apply writes or drops the line.
func (c SetAsked) Apply(rows Rows, env Env) error {
	if c.Drop {
		return c.drop(rows, env)
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
	// Seen is the newest file of the line that the person looked at. Where the
	// client has sent another meanwhile, they are to look again; empty asks nothing.
	Seen ID `json:"seen"`
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
	asked, v, err := askedOn(rows, "lineId", c.ItemID, c.LineID)
	if err != nil || !v.Ok() {
		return v, err
	}
	sent, err := sentFor(rows, c.ItemID, c.LineID)
	if err != nil {
		return Verdict{}, err
	}
	if c.Accept && len(sent) == 0 {
		return Refuse("nothing_sent", "lineId", "Nothing was sent for “%s” yet.", asked.Title), nil
	}
	if c.Seen != "" && (len(sent) == 0 || sent[len(sent)-1].ID != c.Seen) {
		return Refuse("sent_meanwhile", "lineId", "The client has sent or taken back something for “%s” meanwhile. Look at it first.", asked.Title), nil
	}
	if !c.Accept && strings.TrimSpace(c.Reason) == "" {
		return Refuse("empty", "reason", "Say what is missing, so that the client knows what to send."), nil
	}
	return plain("reason", c.Reason, LineLimit), nil
}

// Apply writes the line's state, and the request's once all lines are accepted.
// What was judged was opened: the client can't take it back any more.
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
	sent, err := sentFor(rows, c.ItemID, c.LineID)
	if err != nil {
		return err
	}
	for _, f := range sent {
		if err := openedByFirm(rows, env, c.ItemID, f.ID); err != nil {
			return err
		}
	}
	return settleRequest(rows, env, c.ItemID)
}

func askedOn(rows Rows, field string, item, id ID) (Asked, Verdict, error) {
	asked, err := Get[Asked](rows, id)
	if errors.Is(err, ErrNone) || err == nil && asked.ItemID != item {
		return Asked{}, Refuse("no_line", field, "This line is not on the list any more. Look at the request again."), nil
	}
	if err != nil {
		return Asked{}, Verdict{}, fmt.Errorf("read the request's line: %w", err)
	}
	return asked, Verdict{}, nil
}

// settleRequest keeps a request's own state true to its lines: done once every
// line is accepted, waiting while one is not or there is none.
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
	if len(all) == 0 {
		item.State = StateWaiting
	}
	for _, l := range all {
		if l.State != AskedAccepted {
			item.State = StateWaiting
		}
	}
	return rows.Put(item)
}
