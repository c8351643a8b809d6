package app

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// agentCall is one line on standard input.
type agentCall struct {
	// ID comes back with the answer; any JSON value.
	ID   json.RawMessage   `json:"id"`
	Call string            `json:"call"`
	Args []json.RawMessage `json:"args"`
}

// agentAnswer is one line on standard output.
type agentAnswer struct {
	ID     json.RawMessage `json:"id,omitempty"`
	Result any             `json:"result,omitempty"`
	Error  *Refusal        `json:"error,omitempty"`
}

// Agent serves --agent: the code behind the window without a window. Each line
// of in is a call {id, call, args}; each line of out its answer {id, result} or
// {id, error}, in order, printed only after what it acknowledges is durable.
// Sync.State tells the length of the queue. It ends with in or ctx.
func Agent(ctx context.Context, a *App, in io.Reader, out io.Writer) error {
	calls := NewCalls(a.Bound())
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 64<<10), callBytes)
	encode := json.NewEncoder(out)
	for ctx.Err() == nil && lines.Scan() {
		if len(lines.Bytes()) == 0 {
			continue
		}
		if err := encode.Encode(agentOne(calls, lines.Bytes())); err != nil {
			return fmt.Errorf("answer the agent's caller: %w", err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read the agent's calls: %w", err)
	}
	return nil
}

func agentOne(calls *Calls, line []byte) agentAnswer {
	var call agentCall
	if err := json.Unmarshal(line, &call); err != nil {
		return agentAnswer{Error: &Refusal{Code: "invalid", Reason: "not_json", Sentence: "This line is not a call. Write {\"call\":\"Matters.List\",\"args\":[…]} on one line."}}
	}
	result, err := calls.Call(call.Call, call.Args)
	if err != nil {
		return agentAnswer{ID: call.ID, Error: refuse(err)}
	}
	return agentAnswer{ID: call.ID, Result: result}
}
