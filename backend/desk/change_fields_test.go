package desk

import (
	"fmt"
	"strings"
	"testing"

	"anteroom/backend/firm"
)

func TestAChangeIsToldFromWhatToWhatAndNeverByAnID(t *testing.T) {
	s := newServer(t)
	w := s.busy()
	me, _ := staffOf(s, "admin")
	b := s.signedIn(t, "aaaa", "admin")
	s.setUnreachable(offlineNow())
	edit := func(was, now map[string]string) firm.Edit { return firm.Edit{Was: was, Now: now} }
	task := w.items[firm.Tasks]
	for _, c := range []struct {
		say  string
		cmd  firm.Command
		want string
	}{
		{
			"a matter",
			firm.EditMatter{ID: w.matter, Edit: edit(
				map[string]string{"title": "Smith v. Parr", "stage": "open", "responsibleId": ""},
				map[string]string{"title": "Smith v. Parr", "stage": "closed", "responsibleId": string(me.ID)})},
			"responsibleId: '' > 'Ms Admin'; stage code: 'open' > 'closed'",
		},
		{
			"a task's hour and who does it",
			firm.EditItem{ID: task, MatterID: w.matter, Edit: edit(
				map[string]string{"startsAt": "0", "assignedId": ""}, map[string]string{"startsAt": "1700000000000000", "assignedId": string(me.ID)})},
			"assignedId: '' > 'Ms Admin'; startsAt moment: '0' > '1700000000000000'",
		},
		{
			"whole days",
			firm.EditItem{ID: w.items[firm.Calendar], MatterID: w.matter, Edit: edit(
				map[string]string{"allDay": "false", "except": ""}, map[string]string{"allDay": "true", "startsAt": "0", "endsAt": "86400000000", "except": "5"})},
			"allDay yes: 'false' > 'true'; endsAt allday: '' > '86400000000'; except only: '' > ''; startsAt allday: '' > '0'",
		},
		{"a folder", firm.MoveItem{ID: w.items[firm.Documents], MatterID: w.matter, FolderID: w.folder}, "folderId: '' > 'Pleadings'"},
		{
			"a comment",
			firm.AddComment{ID: b.NewID(), ItemID: task, MatterID: w.matter, Text: strings.Repeat("word ", 90), Files: []firm.NewFile{}},
			"text: '' > '" + strings.TrimSpace(strings.Repeat("word ", 32)) + "…'",
		},
		{"a share", firm.ActOnItem{Act: firm.ActShare, ItemID: task, MatterID: w.matter, ContactID: w.bo}, "share Bo de la Smith on thing 1; "},
	} {
		line := b.change(b.do(c.cmd).OpID)
		told := []string{}
		for _, f := range line.Fields {
			told = append(told, strings.TrimSpace(f.Field+" "+f.As)+fmt.Sprintf(": '%s' > '%s'", f.Was, f.Now))
		}
		got := strings.Join(told, "; ")
		if line.Item != "" {
			got = line.Detail + " " + line.Subject + " on " + line.Item + "; " + got
		}
		if got != c.want {
			t.Errorf("%s: %s\nwant %s", c.say, got, c.want)
		}
	}
}
