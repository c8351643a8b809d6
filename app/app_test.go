package app

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"anteroom/backend/desk"
	"anteroom/backend/firm"
)

// opened is an app over a computer without a keychain, where all lives in memory.
func opened(t *testing.T) *App {
	t.Helper()
	keys := &desk.MemoryKeys{}
	keys.Fail(desk.ErrKeyMissing)
	config := desk.System("test")
	config.Profile, config.Keychain = t.TempDir(), keys
	a := New(Config{Desk: config, Server: "https://portal.hale.example"}, func(string, any) {})
	a.Open(t.Context())
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}

// talk gives lines to the agent and returns its answers.
func talk(t *testing.T, a *App, lines ...string) (answers []map[string]any) {
	t.Helper()
	var out strings.Builder
	if err := Agent(t.Context(), a, strings.NewReader(strings.Join(lines, "\n")), &out); err != nil {
		t.Fatal(err)
	}
	decode := json.NewDecoder(strings.NewReader(out.String()))
	for {
		var one map[string]any
		if err := decode.Decode(&one); err == io.EOF {
			return answers
		} else if err != nil {
			t.Fatal(err)
		}
		answers = append(answers, one)
	}
}

func reason(answer map[string]any) any {
	no, _ := answer["error"].(map[string]any)
	return no["reason"]
}

func TestTheAgentAnswersEachLineInOrder(t *testing.T) {
	answers := talk(t, opened(t), `{"id":1,"call":"Session.State","args":[]}`, "", `{"id":"two","call":"app.Window.Remember","args":["filters","open"]}`,
		`{"id":[3],"call":"Window.Recall","args":["filters"]}`, `{"id":4,"call":"Matters.Choices","args":[]}`, `{"call":`, `{"id":6,"call":"Window.Recall","args":["none"]}`)
	if len(answers) != 6 {
		t.Fatalf("%d answers: %v", len(answers), answers)
	}
	state, _ := answers[0]["result"].(map[string]any)
	if answers[0]["id"] != 1.0 || state["keychain"] != "missing" || state["server"] != "https://portal.hale.example" || state["signedIn"] != false {
		t.Errorf("the first start: %v", answers[0])
	}
	if answers[1]["id"] != "two" || answers[2]["result"] != "open" || answers[5]["result"] != "" {
		t.Errorf("view state: %v", answers)
	}
	if reason(answers[3]) != "signed_out" || reason(answers[4]) != "not_json" {
		t.Errorf("refused as %v and %v", reason(answers[3]), reason(answers[4]))
	}
}

func TestEveryQuestionOfAProfileThatIsNotOpenSaysWhy(t *testing.T) {
	config := desk.System("test")
	config.Keychain = &desk.MemoryKeys{}
	config.Profile = filepath.Join(t.TempDir(), "a file")
	if err := os.WriteFile(config.Profile, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	a := New(Config{Desk: config}, func(string, any) {})
	a.Open(t.Context())
	calls := NewCalls(a.Bound())
	for _, name := range []string{"Session.State", "Matters.Choices", "Sync.State", "Settings.Portal"} {
		_, err := calls.Call(name, nil)
		if no := refuse(err); no.Code != "locked" || !strings.Contains(no.Sentence, "folder") {
			t.Errorf("%s: %+v", name, no)
		}
	}
	if err := a.Close(); err != nil {
		t.Error(err)
	}
}

func TestTooMuchToRememberAndForeignAddressesAreRefused(t *testing.T) {
	w := &Window{app: opened(t)}
	if _, err := w.Remember("draft", strings.Repeat("x", rememberMost)); refuse(err).Reason != "too_long" {
		t.Errorf("too much: %v", err)
	}
	var went []string
	OnOpen(w, func(url string) { went = append(went, url) })
	for _, address := range []string{"javascript:alert(1)", "file:///etc/passwd", "", "data:text/html,x", "anteroom://x", "\x00", "//portal.example.com"} {
		if _, err := w.OpenExternal(address); refuse(err).Reason != "bad_address" {
			t.Errorf("%q: %v", address, err)
		}
	}
	for _, address := range []string{"https://portal.example.com/a", "mailto:ada@hale.example"} {
		if _, err := w.OpenExternal(address); err != nil {
			t.Errorf("%q: %v", address, err)
		}
	}
	if len(went) != 2 {
		t.Errorf("opened %v", went)
	}
}

func TestAnUndoIsGoodOnceAndForHalfAMinute(t *testing.T) {
	u := newUndos()
	if u.add(nil) != "" {
		t.Error("there is something to undo where nothing was done")
	}
	cmds := []firm.Command{commandOf(desk.SwitchChange{On: true})}
	id := u.add(cmds)
	if got, ok := u.take(id); !ok || len(got) != 1 {
		t.Errorf("the first time: %v %v", got, ok)
	}
	if _, ok := u.take(id); ok {
		t.Error("an undo was good twice")
	}
	id = u.add(cmds)
	u.list[id] = undo{cmds: cmds, until: time.Now().Add(-time.Second)}
	if _, ok := u.take(id); ok {
		t.Error("an undo was good after its time")
	}
	for range 3 * undosMost {
		u.add(cmds)
	}
	if len(u.list) > undosMost {
		t.Errorf("%d undos are kept", len(u.list))
	}
}
