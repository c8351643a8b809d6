package firm_test

import (
	"encoding/json"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// busy is a firm in the middle of its work: grants, invitations, a login, an item.
func busy(t *testing.T) *firmtest.Office {
	t.Helper()
	o := small()
	o.Invite(o.Grant(o.Matter, o.Client, firm.Granted), "rita", "rita@rivera.test", firm.InvitationSent)
	o.Grant(o.Matter, o.Spouse, firm.Paused)
	o.Account("rita@rivera.test", o.Client)
	o.Tie(o.Matter, o.Loose, "witness")
	o.Wall(o.Other, o.Admin, o.Normal)
	o.Item(o.Matter, "Bill", func(i *firm.Item) { i.Draft = true })
	furnish(o)
	o.Must(t, firmtest.System(), docket())
	return o
}

// samples are commands that a busy firm takes, at least one of every kind.
func samples() []firm.Command {
	o := small()
	m, item := o.Matter.ID, firmtest.ID("item Bill")
	was := map[string]string{"title": "Rivera v. Hall"}
	grant := grantTo(o.Opponent)
	grant.Reason = "settlement"
	all := []firm.Command{
		firm.CreateMatter{ID: firmtest.ID("new matter"), Title: "New", Stage: firm.StageOpen, ClientID: o.Loose.ID, ResponsibleID: o.Admin.ID},
		firm.EditMatter{ID: m, Edit: edit(was, map[string]string{"title": "R v. H", "clientId": string(o.Spouse.ID)})},
		firm.WriteInternalNote{ID: firmtest.ID("note"), MatterID: m, Text: "x"},
		firm.RestrictMatter{MatterID: m, On: true, StaffIDs: []firm.ID{o.Limited.ID}},
		firm.RestrictMatter{MatterID: o.Other.ID, On: true, StaffIDs: []firm.ID{o.Limited.ID}},
		firm.AddContact{ID: firmtest.ID("new contact"), Kind: firm.Person, Name: "Nell", Email: "nell@x.test"},
		firm.EditContact{ID: o.Client.ID, Edit: edit(nil, map[string]string{"email": "new@rivera.test"})},
		firm.EditContact{ID: o.Loose.ID, Edit: edit(nil, map[string]string{"name": "L. Loose"})},
		firm.Relate{MatterID: m, ContactID: o.Client.ID, Role: "payor"},
		firm.Unrelate{MatterID: m, ContactID: o.Loose.ID, Role: "witness"},
		grant,
		firm.RevokeAccess{MatterID: m, ContactID: o.Client.ID},
		firm.PauseAccess{MatterID: m, ContactID: o.Client.ID},
		firm.ResumeAccess{MatterID: m, ContactID: o.Spouse.ID, Seen: firmtest.ID("op before")},
		firm.ResendInvitation{MatterID: m, ContactID: o.Client.ID, InvitationID: firmtest.ID("fresh")},
		firm.AcceptInvitation{InvitationID: firmtest.ID("invitation rita"), AccountID: firmtest.ID("acc")},
		firm.MarkInvitation{InvitationID: firmtest.ID("invitation rita"), State: firm.InvitationOpened},
		firm.LockAccount{AccountID: firmtest.ID("account rita@rivera.test"), Locked: true},
		firm.LockAccount{AccountID: firmtest.ID("account rita@rivera.test")},
		firm.SetFirmPortal{},
		firm.SetFirmPortal{On: true},
		firm.SetFirmPortal{On: true, StartOff: true},
		firm.SetFirmArea{Area: firm.Tasks},
		firm.SetFirmArea{Area: firm.Tasks, On: true},
		firm.EverythingOn{},
		firm.SetMatterPortal{MatterID: m},
		firm.SetMatterPortal{MatterID: m, On: true},
		firm.SetMatterArea{MatterID: m, Area: firm.Notes},
		firm.SetMatterArea{MatterID: m, Area: firm.Notes, On: true},
		firm.SetNotices{Edit: edit(map[string]string{"dailyDigest": "false"}, map[string]string{"dailyDigest": "true", "invitationDays": "7"})},
		firm.SetLogo{PNG: firmtest.Picture(120, 40, firmtest.Ink)},
		firm.SetLogo{},
		firm.AddRole{ID: firmtest.ID("new role"), Name: "Clerk"},
		firm.SetPrivilege{RoleID: o.Limited.RoleID, Privilege: firm.Setup, On: true},
		firm.SetPrivilege{RoleID: o.Normal.RoleID, Privilege: firm.Setup},
		firm.AddStaff{ID: firmtest.ID("new staff"), Name: "Nora", Email: "nora@alder.test", RoleID: o.Normal.RoleID},
		become(o.Limited, o.Normal.RoleID),
		leave(o.Normal),
		firm.CreateItem{ID: firmtest.ID("new item"), MatterID: m, Area: firm.Signatures, Title: "Deed", Parties: []firm.ID{o.Client.ID, o.Opponent.ID}, Reason: "both sign"},
		firm.EditItem{ID: item, MatterID: m, Edit: edit(map[string]string{"title": "Bill"}, map[string]string{"text": "for advice"})},
		firm.ActOnItem{Act: firm.ActShare, ItemID: item, MatterID: m, ContactID: o.Opponent.ID, Reason: "served"},
		firm.ActOnItem{Act: firm.ActUnshare, ItemID: item, MatterID: m, ContactID: o.Client.ID},
		firm.ActOnItem{Act: firm.ActHide, ItemID: item, MatterID: m, ContactID: o.Client.ID},
		firm.ActOnItem{Act: firm.ActUnhide, ItemID: item, MatterID: m, ContactID: o.Client.ID},
		firm.ActOnItem{Act: firm.ActWithdraw, ItemID: item, MatterID: m},
		firm.ActOnItem{Act: firm.ActRestore, ItemID: item, MatterID: m},
		more(docket()),
	}
	return append(all, append(itemSamples(), clientSamples()...)...)
}

func more(c firm.ImportMatter) firm.ImportMatter {
	c.People = append(c.People, person("Ann Ally", "intervenor"))
	c.Notes = append(c.Notes, firm.InternalNote{ID: firm.PairID("internal_note", c.Matter.ID, "2"), Text: "ANSWER"})
	return c
}

func TestEveryCommandHasItsNameASampleAndTravels(t *testing.T) {
	names := map[string]bool{}
	for _, cmd := range firm.Commands() {
		if names[cmd.CommandName()] {
			t.Errorf("two commands are called %s", cmd.CommandName())
		}
		names[cmd.CommandName()] = false
	}
	for _, cmd := range samples() {
		if _, known := names[cmd.CommandName()]; !known {
			t.Errorf("%s can't be decoded", cmd.CommandName())
		}
		names[cmd.CommandName()] = true
		body, err := json.Marshal(cmd)
		if err != nil {
			t.Fatal(err)
		}
		back, err := firm.DecodeCommand(cmd.CommandName(), body)
		if diff := cmp.Diff(cmd, back); err != nil || diff != "" {
			t.Errorf("%s came back changed: %v\n%s", cmd.CommandName(), err, diff)
		}
	}
	for name, sampled := range names {
		if !sampled {
			t.Errorf("%s has no sample, so nothing here tests it", name)
		}
	}
}

func TestWhatIsNoCommandIsNotDecoded(t *testing.T) {
	for name, bodies := range map[string][]string{
		"DropEverything": {"{}"},
		"":               {"{}"},
		"revokeAccess":   {"{}"},
		"RevokeAccess": {
			"", "[]", `"x"`, "{", `{"matterId":7}`, `{"matterId":"a","admin":true}`, `{} {}`, `{}x`, `{"matterId":"a"}]`,
		},
		"SetFirmPortal": {`{"on":"yes"}`, `{"actor":"staff"}`},
	} {
		for _, body := range bodies {
			if cmd, err := firm.DecodeCommand(name, []byte(body)); err == nil {
				t.Errorf("%s %q was decoded as %+v", name, body, cmd)
			}
		}
	}
}

func TestTheSystemMayEverythingOfTheFirmsAnAdminAllButTheSystemsAndAStrangerNothing(t *testing.T) {
	for _, cmd := range samples() {
		o := busy(t)
		if v := o.Do(t, giver(cmd), cmd); !v.Ok() {
			t.Errorf("%s may not %s: %+v", giver(cmd).Kind, cmd.CommandName(), v)
		}
		o = busy(t)
		others := slices.Contains([]string{"AcceptInvitation", "MarkInvitation", "MarkOpened", "TickTask", "WriteMessage", "SendDocument", "TakeBack"}, cmd.CommandName())
		if v := o.Do(t, firmtest.As(o.Admin), cmd); v.Ok() == others {
			t.Errorf("an admin's %s: %+v", cmd.CommandName(), v)
		}
		for _, actor := range []firm.Actor{client(), {Kind: firm.ByClient, ID: o.Admin.ID}, {Kind: firm.ByClient}, {}} {
			o = busy(t)
			o.Writes = 0
			if v := o.Do(t, actor, cmd); v.Answer != firm.No || o.Writes != 0 {
				t.Errorf("%+v may %s: %+v", actor, cmd.CommandName(), v)
			}
		}
	}
}

func TestCheckingWritesNothing(t *testing.T) {
	for _, cmd := range samples() {
		o := busy(t)
		before := o.All()
		o.Writes = 0
		if _, err := cmd.Check(o, o.Env(giver(cmd))); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, o.All()); diff != "" || o.Writes != 0 {
			t.Errorf("%s wrote while it checked:\n%s", cmd.CommandName(), diff)
		}
	}
}

// Whichever row can't be read or written, the failure is told: no rule takes a
// failing disk for "not there" and answers on.
func TestADiskFailingAnywhereInACommandIsTold(t *testing.T) {
	for _, cmd := range samples() {
		for _, actor := range []firm.Actor{giver(cmd), firmtest.As(small().Admin)} {
			for calls := 0; ; calls++ {
				o := busy(t)
				rows := &firmtest.Broken{Rows: o.Rows, Left: calls}
				_, err := firm.Perform(rows, o.Env(actor), cmd)
				if !rows.Failed {
					if err != nil {
						t.Errorf("%s: %v", cmd.CommandName(), err)
					}
					break
				}
				if !errors.Is(err, firmtest.ErrBroken) {
					t.Errorf("%s by %s: call %d failed and Perform said %v", cmd.CommandName(), actor.Kind, calls+1, err)
				}
			}
		}
	}
}

// Apply follows Check within one transaction; run alone on rows that lack what
// Check asked for it fails, and invents nothing.
func TestApplyingToAnEmptyFirmFailsOrWritesOnlyItsOwn(t *testing.T) {
	own := []string{
		"CreateMatter", "AddContact", "WriteInternalNote", "Relate", "AddRole", "AddStaff", "CreateItem", "ImportMatter",
		"AddComment", "WriteMessage", "SendDocument", "MarkItem", "NameParty", "NameMember", "RecordPayment", "SetAsked",
	}
	for _, cmd := range samples() {
		rows := firmtest.NewRows()
		err := cmd.Apply(rows, small().Env(firmtest.System()))
		if wrote := len(rows.All()) > 0; wrote && !slices.Contains(own, cmd.CommandName()) {
			t.Errorf("%s wrote %d rows from nothing, %v", cmd.CommandName(), len(rows.All()), err)
		}
		if merger, ok := cmd.(firm.Merger); ok {
			if _, err := merger.Merges(rows); !errors.Is(err, firm.ErrNone) {
				t.Errorf("%s merges with nothing: %v", cmd.CommandName(), err)
			}
		}
	}
}

func TestBothEndsWriteTheSameRows(t *testing.T) {
	for _, cmd := range samples() {
		desk, host := busy(t), busy(t)
		env := host.Env(firmtest.As(host.Admin))
		if giver(cmd).Kind == firm.ByClient {
			env = host.Env(giver(cmd))
		}
		env.Number = nil
		if _, err := firm.Perform(host.Rows, env, cmd); err != nil {
			t.Fatal(err)
		}
		env.Host, env.Content = false, nil
		v, err := firm.Perform(desk.Rows, env, cmd)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(host.All(), desk.All()); diff != "" && v.Answer != firm.OnlyHost {
			t.Errorf("%s:\n%s", cmd.CommandName(), diff)
		}
	}
}

func TestGivenAgainAfterItsAnswerWasLostACommandBreaksNothing(t *testing.T) {
	for _, cmd := range samples() {
		o := busy(t)
		env := o.Env(giver(cmd))
		for range 2 {
			if _, err := firm.Perform(o.Rows, env, cmd); err != nil {
				t.Fatalf("%s: %v", cmd.CommandName(), err)
			}
		}
		sound(t, o.Rows)
	}
}

func TestEveryCommandNamesItsSubjectAndWhetherItTakesOrGivesSight(t *testing.T) {
	narrow := map[string]bool{"RevokeAccess": true, "PauseAccess": true}
	widen := map[string]bool{"GrantAccess": true, "ResumeAccess": true, "ResendInvitation": true, "EverythingOn": true}
	for _, cmd := range samples() {
		about, name := cmd.About(), cmd.CommandName()
		if about.Kind == "" || about.ID == "" || about.Narrows && about.Widens {
			t.Errorf("%s is about %+v", name, about)
		}
		var n, w bool
		switch c := cmd.(type) {
		case firm.SetFirmPortal:
			n, w = !c.On, c.On
		case firm.SetFirmArea:
			n, w = !c.On, c.On
		case firm.SetMatterPortal:
			n, w = !c.On, c.On
		case firm.SetMatterArea:
			n, w = !c.On, c.On
		case firm.SetPrivilege:
			n, w = !c.On, c.On
		case firm.LockAccount:
			n, w = c.Locked, !c.Locked
		case firm.RestrictMatter:
			n = c.On
		case firm.SetStaff:
			n = c.Now["active"] == "false"
		case firm.EditContact:
			_, n = c.Now["email"]
		case firm.MoveItem:
			w = c.FolderID != ""
		case firm.NameParty:
			n, w = !c.On, c.On
		case firm.ActOnItem:
			n = slices.Contains([]firm.ItemAct{firm.ActUnshare, firm.ActHide, firm.ActWithdraw}, c.Act)
			w = !n
		default:
			n, w = narrow[name], widen[name]
		}
		if about.Narrows != n || about.Widens != w {
			t.Errorf("%s narrows %v and widens %v: %+v", name, about.Narrows, about.Widens, cmd)
		}
	}
}

func TestWhatNarrowsAndWhatWidensTheSameMeetAtOneSubject(t *testing.T) {
	m, c := firmtest.ID("m"), firmtest.ID("c")
	for _, pair := range [][2]firm.Command{
		{firm.RevokeAccess{MatterID: m, ContactID: c}, firm.GrantAccess{MatterID: m, ContactID: c}},
		{firm.PauseAccess{MatterID: m, ContactID: c}, firm.ResumeAccess{MatterID: m, ContactID: c}},
		{firm.RevokeAccess{MatterID: m, ContactID: c}, firm.ResendInvitation{MatterID: m, ContactID: c}},
		{firm.SetFirmPortal{}, firm.EverythingOn{}},
		{firm.SetFirmArea{Area: firm.Tasks}, firm.SetFirmArea{Area: firm.Tasks, On: true}},
		{firm.SetMatterPortal{MatterID: m}, firm.SetMatterPortal{MatterID: m, On: true}},
		{firm.SetMatterArea{MatterID: m, Area: firm.Tasks}, firm.SetMatterArea{MatterID: m, Area: firm.Tasks, On: true}},
		{firm.ActOnItem{Act: firm.ActUnshare, ItemID: m, ContactID: c}, firm.ActOnItem{Act: firm.ActShare, ItemID: m, ContactID: c}},
		{firm.ActOnItem{Act: firm.ActHide, ItemID: m, ContactID: c}, firm.ActOnItem{Act: firm.ActUnhide, ItemID: m, ContactID: c}},
		{firm.ActOnItem{Act: firm.ActWithdraw, ItemID: m}, firm.ActOnItem{Act: firm.ActRestore, ItemID: m}},
		{firm.ActOnItem{Act: firm.ActWithdraw, ItemID: m, ContactID: c}, firm.ActOnItem{Act: firm.ActRestore, ItemID: m}},
		{firm.LockAccount{AccountID: m, Locked: true}, firm.LockAccount{AccountID: m}},
		{firm.NameParty{ItemID: m, ContactID: c}, firm.NameParty{ItemID: m, ContactID: c, On: true}},
		{firm.NameParty{ItemID: m, ContactID: c}, firm.ActOnItem{Act: firm.ActShare, ItemID: m, ContactID: c}},
		{firm.ActOnItem{Act: firm.ActHide, ItemID: m, ContactID: c}, firm.NameParty{ItemID: m, ContactID: c, On: true}},
		{firm.ActOnItem{Act: firm.ActWithdraw, ItemID: m}, firm.MoveItem{ID: m, FolderID: c}},
	} {
		narrow, wide := pair[0].About(), pair[1].About()
		if narrow.Kind != wide.Kind || narrow.ID != wide.ID || !narrow.Narrows || !wide.Widens {
			t.Errorf("%s leaves a fence at %s %s, %s stands at %s %s", pair[0].CommandName(), narrow.Kind, narrow.ID, pair[1].CommandName(), wide.Kind, wide.ID)
		}
	}
}

func TestAPresetWidensEverySwitchThatItTurnsOn(t *testing.T) {
	stops := map[firm.ID]bool{}
	for _, given := range firm.Widened(firm.EverythingOn{}) {
		stops[given.ID] = given.Widens && given.Kind == "firm"
	}
	if !stops[firm.SetFirmPortal{}.About().ID] {
		t.Error("the portal turned off does not stop it")
	}
	for _, area := range firm.AllAreas() {
		if !stops[firm.SetFirmArea{Area: area}.About().ID] {
			t.Errorf("the area %s turned off does not stop it", area)
		}
	}
	if n := len(firm.Widened(firm.RevokeAccess{})); n != 0 {
		t.Errorf("a revoke widens %d subjects", n)
	}
}

func TestActivityTellsWhatWasDoneButNoWords(t *testing.T) {
	details := map[string]map[string]bool{}
	for _, cmd := range samples() {
		o := busy(t)
		env := o.Env(giver(cmd))
		if _, err := firm.Perform(o.Rows, env, cmd); err != nil {
			t.Fatal(err)
		}
		line, err := firm.Get[firm.Activity](o, firm.PairID("activity", env.OpID))
		quiet := slices.Contains([]string{"MarkOpened", "MarkItem"}, cmd.CommandName())
		if matter := cmd.About().MatterID; (err == nil) != (matter != "" && !quiet) {
			t.Errorf("%s on the matter %q left %+v, %v", cmd.CommandName(), matter, line, err)
			continue
		}
		if err == nil && (line.Verb != cmd.CommandName() || line.At != env.Now || line.ActorKind != string(giver(cmd).Kind) || line.SubjectID == "" || line.SubjectKind == "") {
			t.Errorf("%+v", line)
		}
		if line.ActorKind == string(firm.ByClient) && line.ActorID != o.Client.ID {
			t.Errorf("a client's %s is told of %s", line.Verb, line.ActorID)
		}
		if details[line.Verb] == nil {
			details[line.Verb] = map[string]bool{}
		}
		told, _ := line.Told()
		details[line.Verb][told] = true
	}
	for verb, want := range map[string][]string{
		"SetMatterPortal": {"off", "on"}, "SetMatterArea": {"notes off", "notes on"}, "RestrictMatter": {"on"},
		"ActOnItem": {"hide", "restore", "share", "unhide", "unshare", "withdraw"}, "WriteInternalNote": {""}, "GrantAccess": {""},
		"NameParty": {"off", "on"}, "NameMember": {"off", "on"}, "JudgeAsked": {"accept", "again"}, "TickTask": {"done", "open"},
		"AddComment": {""}, "RecordPayment": {""},
	} {
		if diff := cmp.Diff(want, slices.Sorted(maps.Keys(details[verb]))); diff != "" {
			t.Errorf("%s:\n%s", verb, diff)
		}
	}
}

func TestTheDetailOfAnActivityIsNeverATextThatSomebodyWrote(t *testing.T) {
	for _, cmd := range samples() {
		if detail := firm.DetailOf(cmd); strings.Trim(detail, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_ ") != "" {
			t.Errorf("%s: %q", cmd.CommandName(), detail)
		}
	}
	edit := firm.EditItem{Edit: firm.Edit{Was: map[string]string{"title": "A", "text": "a"}, Now: map[string]string{"title": "B", "text": "a", "startsAt": "5"}}}
	if got := firm.DetailOf(edit); got != "startsAt title" {
		t.Errorf("an edit: %q", got)
	}
	if got := firm.DetailOf(firm.GrantAccess{}); got != "" {
		t.Errorf("a command without one: %q", got)
	}
}
