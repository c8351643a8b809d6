package desk

import (
	"encoding/base64"
	"testing"
)

func TestAFileThatStaffSendIsCalledWithoutItsEndingAndKeepsItsName(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	content := base64.StdEncoding.EncodeToString([]byte("x"))
	_, err := b.Send(t.Context(), FileSend{MatterID: string(matter), Files: []FileContent{{Name: "scan.pdf", Content: content}, {Name: "Letter to Mr. Parr", Content: content}}})
	must(t, err)
	waiting, err := b.Sendings(t.Context(), string(matter))
	must(t, err)
	if len(waiting) != 2 || waiting[0].Name != "scan.pdf" || waiting[1].Name != "Letter to Mr. Parr" {
		t.Errorf("what waits to be sent: %+v", waiting)
	}
	for name, want := range map[string]string{"scan.pdf": "scan", "Letter to Mr. Parr": "Letter to Mr. Parr"} {
		if made := b.planOf(FileSend{MatterID: string(matter)}, name); !made.New || made.Title != want {
			t.Errorf("%s becomes %+v", name, made)
		}
	}
}

func TestANewDocumentIsCalledAsThePersonSaidAndBearsTheirWords(t *testing.T) {
	b := newServer(t).signedIn(t, "aaaa", "admin")
	one := FileSend{MatterID: "m", Title: " Lease ", Text: "Please sign", Files: make([]FileContent, 1)}
	made := b.planOf(one, "scan.pdf")
	if made.Title != "Lease" || made.Text != "Please sign" {
		t.Errorf("one file becomes %+v", made)
	}
	one.Files = make([]FileContent, 2)
	if made := b.planOf(one, "scan.pdf"); made.Title != "scan" {
		t.Errorf("one title for two files: %q", made.Title)
	}
}
