package post_test

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
)

func get(t *testing.T, server *httptest.Server, path, host string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if host != "" {
		request.Host = host
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(body)
}

func TestTheMailboxShowsWhatWasSent(t *testing.T) {
	folder := t.TempDir()
	box, err := post.NewMailbox(folder)
	if err != nil {
		t.Fatal(err)
	}
	o := roomtest.New(t)
	o.Employ(box)
	server := httptest.NewServer(box.Page())
	t.Cleanup(server.Close)
	if _, body := get(t, server, "/", ""); !strings.Contains(body, "No mail yet") {
		t.Error("the empty mailbox says nothing")
	}
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	o.Grant(roomtest.Smith, roomtest.Bo)
	o.Run()

	_, body := get(t, server, "/letters.json", "")
	var letters []post.Kept
	if err := json.Unmarshal([]byte(body), &letters); err != nil || len(letters) != 2 {
		t.Fatalf("%d letters: %v", len(letters), err)
	}
	one := letters[1]
	if !strings.Contains(one.To, roomtest.AnnEmail) || !strings.HasPrefix(one.Link, roomtest.Base+"/accept/") || len(one.Code) != 9 || one.Subject == "" {
		t.Errorf("got %+v", one)
	}
	token := one.Link[strings.LastIndexByte(one.Link, '/')+1:]
	if _, err := o.Accounts.Accept(t.Context(), roomtest.Home, account.Accept{Token: token, Code: one.Code, Password: roomtest.Password}); err != nil {
		t.Errorf("accepting what the list names: %v", err)
	}
	for _, path := range []string{"/", "/letter/" + one.Name, "/letter/" + one.Name + "/page", "/letter/" + one.Name + "/file"} {
		answer, body := get(t, server, path, "")
		if answer.StatusCode != http.StatusOK || strings.Contains(body, "<script") {
			t.Errorf("%s: %d", path, answer.StatusCode)
		}
		if policy := answer.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "default-src 'none'") || strings.Contains(policy, "script-src") {
			t.Errorf("%s: the policy is %q", path, policy)
		}
	}
	if answer, _ := get(t, server, "/letter/"+one.Name+"/page", ""); !strings.HasPrefix(answer.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Error("the letter's own page is in no sandbox")
	}
	stat, err := os.Stat(folder + "/" + one.Name)
	if err != nil || stat.Mode().Perm()&0o077 != 0 {
		t.Errorf("others may read the letter: %v %v", stat, err)
	}
}

func TestTheMailboxAnswersOnThisMachineOnly(t *testing.T) {
	box, err := post.NewMailbox(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(box.Page())
	t.Cleanup(server.Close)
	for host, want := range map[string]int{"": 200, "localhost:8026": 200, "127.0.0.1": 200, "[::1]:9": 200, "evil.example": 421, "127.0.0.1.evil.example:80": 421, "10.0.0.1": 421} {
		if answer, _ := get(t, server, "/", host); answer.StatusCode != want {
			t.Errorf("as %q: %d, want %d", host, answer.StatusCode, want)
		}
	}
	for _, path := range []string{"/letter/..%2f..%2fetc%2fpasswd", "/letter/0000000000000000.eml", "/letter/.letter-1", "/elsewhere"} {
		if answer, _ := get(t, server, path, ""); answer.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", path, answer.StatusCode)
		}
	}
}
