package firm_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// openOffice is a busy firm in which the spouse too has an open portal, and one
// login carries both the spouse and a stranger of another matter.
func openOffice(t *testing.T) *firmtest.Office {
	t.Helper()
	o := busy(t)
	o.Account("both@mail.test", o.Spouse, o.Stranger)
	o.Grant(o.Matter, o.Spouse, firm.Granted)
	o.Grant(o.Other, o.Stranger, firm.Granted)
	o.Share(o.Item(o.Other, "Strange", in(firm.Messages)), o.Stranger)
	o.Upload(firmtest.NewFile("fresh"), both())
	return o
}

func both() firm.Actor {
	return firm.Actor{Kind: firm.ByClient, ID: firmtest.ID("account both@mail.test")}
}

func TestAClientReachesOnlyWhatTheContactTheyActAsSees(t *testing.T) {
	o := small()
	m, other, c := o.Matter.ID, o.Other.ID, o.Client.ID
	say := func(matter, contact firm.ID, title string) firm.AddComment {
		return firm.AddComment{ID: firmtest.ID("say"), ItemID: thing(title), MatterID: matter, ContactID: contact, Text: "x"}
	}
	change := func(what func(o *firmtest.Office)) func(*firmtest.Office) {
		return func(o *firmtest.Office) { what(o) }
	}
	item := func(title string, set func(*firm.Item)) func(*firmtest.Office) {
		return change(func(o *firmtest.Office) {
			i := firmtest.Read[firm.Item](t, o, thing(title))
			set(&i)
			_ = o.Put(i)
		})
	}
	for _, c := range []struct {
		name   string
		by     firm.Actor
		in     func(*firmtest.Office)
		cmd    firm.Command
		reason string
	}{
		{"an item that was not shared", rita(), nil, say(m, c, "Alone"), "no_item"},
		{"an item of another matter", rita(), nil, say(m, c, "Strange"), "no_item"},
		{"another matter", rita(), nil, say(other, c, "Strange"), "not_open"},
		{"no matter", rita(), nil, say("", c, "Task"), "not_open"},
		{"as another contact", rita(), nil, say(m, o.Spouse.ID, "Task"), "not_open"},
		{"as nobody", rita(), nil, say(m, "", "Task"), "not_open"},
		{"what the other of two contacts sees", both(), nil, say(m, o.Stranger.ID, "Inside"), "not_open"},
		{"what the other of two contacts sees elsewhere", both(), nil, say(m, o.Spouse.ID, "Strange"), "no_item"},
		{"the other's matter as this one", both(), nil, say(other, o.Spouse.ID, "Strange"), "not_open"},
		{"a draft", rita(), item("Task", func(i *firm.Item) { i.Draft = true }), say(m, c, "Task"), "no_item"},
		{"a withdrawn item", rita(), item("Task", func(i *firm.Item) { i.Withdrawn = true }), say(m, c, "Task"), "no_item"},
		{"a hidden item", rita(), change(func(o *firmtest.Office) {
			_ = o.Put(firm.Hidden{ID: firm.PairID("hidden", thing("Task"), c), MatterID: m, ItemID: thing("Task"), ContactID: c})
		}), say(m, c, "Task"), "no_item"},
		{"after a pause", rita(), change(func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, firm.Paused) }), say(m, c, "Task"), "not_open"},
		{"after a revoke", rita(), change(func(o *firmtest.Office) { o.Grant(o.Matter, o.Client, firm.Revoked) }), say(m, c, "Task"), "not_open"},
		{"with a locked login", rita(), change(func(o *firmtest.Office) {
			_ = o.Put(firm.Account{ID: rita().ID, Email: "rita@rivera.test", Verified: true, Locked: true})
		}), say(m, c, "Task"), "not_open"},
		{"with a login that is gone", rita(), change(func(o *firmtest.Office) { _ = o.Drop("account", rita().ID) }), say(m, c, "Task"), "not_open"},
		{"tasks off", rita(), change(func(o *firmtest.Office) { o.Matter.Areas = o.Matter.Areas.With(firm.Tasks, false); _ = o.Put(o.Matter) }), say(m, c, "Task"), "no_item"},
		{"a message while messages are off", rita(), change(func(o *firmtest.Office) {
			o.Firm.Areas = o.Firm.Areas.With(firm.Messages, false)
			_ = o.Put(o.Firm)
		}), firm.WriteMessage{ID: firmtest.ID("x"), MatterID: m, ContactID: c, Title: "x", Text: "x"}, "not_open"},
		{"a document on another matter", rita(), nil, firm.SendDocument{ID: firmtest.ID("x"), MatterID: other, ContactID: c, Title: "x", File: firmtest.NewFile("fresh")}, "not_open"},
		{"opening what is not shared", rita(), nil, firm.MarkOpened{ItemID: thing("Alone"), MatterID: m, ContactID: c}, "no_item"},
		{"ticking what is no task", rita(), nil, firm.TickTask{ItemID: thing("Thread"), MatterID: m, ContactID: c, Done: true}, "no_task"},
		{"ticking what the firm does", rita(), item("Task", func(i *firm.Item) { i.AssignedID = small().Admin.ID }), firm.TickTask{ItemID: thing("Task"), MatterID: m, ContactID: c}, "not_yours"},
		{"ticking what somebody else does", rita(), change(func(o *firmtest.Office) {
			_ = o.Put(firm.Party{ID: firm.PairID("party", thing("Task"), o.Spouse.ID), MatterID: m, ItemID: thing("Task"), ContactID: o.Spouse.ID})
		}), firm.TickTask{ItemID: thing("Task"), MatterID: m, ContactID: c}, "not_yours"},
		{"a version of the firm's document", both(), nil, firm.AddFile{ItemID: thing("Inside"), MatterID: m, ContactID: o.Spouse.ID, File: firmtest.NewFile("fresh")}, "not_yours"},
		{"a content for a folder", both(), nil, firm.AddFile{ItemID: thing("Papers"), MatterID: m, ContactID: o.Spouse.ID, File: firmtest.NewFile("fresh")}, "is_folder"},
		{"a line of a task", rita(), nil, firm.AddFile{ItemID: thing("Task"), MatterID: m, ContactID: c, AskedID: firmtest.ID("line tax"), File: firmtest.NewFile("fresh")}, "no_line"},
		{"a line that is none", rita(), nil, firm.AddFile{ItemID: thing("Request"), MatterID: m, ContactID: c, File: firmtest.NewFile("fresh")}, "no_line"},
		{"staff's marks", rita(), nil, firm.MarkItem{ItemID: thing("Task"), MatterID: m, Read: true}, "not_yours"},
		{"another's wishes", rita(), nil, firm.SetNoticeWish{ContactID: o.Spouse.ID}, "not_yours"},
	} {
		o := openOffice(t)
		if c.in != nil {
			c.in(o)
		}
		stopped(t, o, c.name, c.by, c.cmd, c.reason)
	}
}

// stopped gives a command that must be refused for the reason and write nothing.
func stopped(t *testing.T, o *firmtest.Office, name string, by firm.Actor, cmd firm.Command, reason string) {
	t.Helper()
	before := o.All()
	v := o.Do(t, by, cmd)
	if diff := cmp.Diff(before, o.All()); v.Answer != firm.No || v.Reason != reason || diff != "" {
		t.Errorf("%s: %+v, want %s\n%s", name, v, reason, diff)
	}
}

func TestAContentThatSomebodyElseUploadedIsNone(t *testing.T) {
	o := openOffice(t)
	theirs := firmtest.NewFile("theirs")
	o.Upload(theirs, both())
	send := firm.SendDocument{ID: firmtest.ID("x"), MatterID: o.Matter.ID, ContactID: o.Client.ID, Title: "x", File: theirs}
	if v := o.Do(t, rita(), send); v.Reason != "no_content" || v.Field != "files" {
		t.Errorf("%+v", v)
	}
	env := o.Env(rita())
	env.Content = nil
	if v, err := firm.Perform(o.Rows, env, send); err != nil || v.Reason != "no_content" {
		t.Errorf("a host that knows no uploads took it: %+v, %v", v, err)
	}
	if err := send.Apply(o.Rows, env); err == nil {
		t.Error("a host that knows no uploads kept it")
	}
	// What the command says of a content counts for nothing where the host knows it.
	lie := firmtest.NewFile("fresh")
	lie.Size, lie.Media, lie.Note, lie.Pages = 1, "text/html", "safe", 900
	o.Must(t, rita(), firm.SendDocument{ID: firmtest.ID("y"), MatterID: o.Matter.ID, ContactID: o.Client.ID, Title: "y", File: lie})
	kept := firmtest.Read[firm.File](t, o, lie.ID)
	if want := firmtest.NewFile("fresh"); kept.Size != want.Size || kept.Media != want.Media || kept.Note != want.Note || kept.Pages != want.Pages {
		t.Errorf("%+v", kept)
	}
}

func TestFilesAreRefused(t *testing.T) {
	o := openOffice(t)
	good := firmtest.NewFile("fresh")
	with := func(change func(*firm.NewFile)) []firm.NewFile {
		f := good
		change(&f)
		return []firm.NewFile{f}
	}
	for name, c := range map[string]struct {
		files  []firm.NewFile
		reason string
	}{
		"too many":         {make([]firm.NewFile, firm.FilesLimit+1), "too_many"},
		"no name":          {with(func(f *firm.NewFile) { f.Name = " " }), "empty"},
		"no id":            {with(func(f *firm.NewFile) { f.ID = "x" }), "bad_id"},
		"an id in use":     {with(func(f *firm.NewFile) { f.ID = firmtest.ID("file first") }), "exists"},
		"one id twice":     {append(with(func(*firm.NewFile) {}), good), "twice"},
		"no hash":          {with(func(f *firm.NewFile) { f.Hash = "" }), "bad_hash"},
		"a path as a hash": {with(func(f *firm.NewFile) { f.Hash = f.Hash[:60] + "/../" }), "bad_hash"},
		"too large":        {with(func(f *firm.NewFile) { f.Size = firm.FileLimitBytes + 1 }), "too_large"},
		"less than empty":  {with(func(f *firm.NewFile) { f.Size = -1 }), "too_large"},
		"pages below none": {with(func(f *firm.NewFile) { f.Pages = -1 }), "bad_pages"},
		"a kind too long":  {with(func(f *firm.NewFile) { f.Media = long(firm.LineLimit + 1) }), "too_long"},
	} {
		for _, cmd := range []firm.Command{
			firm.AddComment{ID: firmtest.ID("c"), ItemID: thing("Task"), MatterID: o.Matter.ID, ContactID: o.Client.ID, Files: c.files},
			firm.WriteMessage{ID: firmtest.ID("c"), MatterID: o.Matter.ID, ContactID: o.Client.ID, Title: "x", Files: c.files},
		} {
			if v := o.Do(t, rita(), cmd); v.Reason != c.reason || v.Field != "files" {
				t.Errorf("%s of a file with %s: %+v, want %s", cmd.CommandName(), name, v, c.reason)
			}
		}
	}
	if got := firm.Carries(firm.WriteMessage{Files: []firm.NewFile{good}}); len(got) != 1 || got[0].Hash != good.Hash {
		t.Errorf("%+v", got)
	}
	if got := firm.Carries(firm.RevokeAccess{}); got != nil {
		t.Errorf("%+v", got)
	}
	for _, cmd := range []firm.Command{firm.AddFile{File: good}, firm.SendDocument{File: good}, firm.AddComment{Files: []firm.NewFile{good}}} {
		if got := firm.Carries(cmd); len(got) != 1 || got[0].ID != good.ID {
			t.Errorf("%s carries %+v", cmd.CommandName(), got)
		}
	}
}

func TestWordsAreNeeded(t *testing.T) {
	o := openOffice(t)
	m, c := o.Matter.ID, o.Client.ID
	for _, one := range []struct {
		cmd           firm.Command
		reason, field string
	}{
		{firm.AddComment{ID: firmtest.ID("c"), ItemID: thing("Task"), MatterID: m, ContactID: c, Text: " "}, "empty", "text"},
		{firm.AddComment{ID: firmtest.ID("c"), ItemID: thing("Task"), MatterID: m, ContactID: c, Text: long(firm.TextLimit + 1)}, "too_long", "text"},
		{firm.AddComment{ID: "c", ItemID: thing("Task"), MatterID: m, ContactID: c, Text: "x"}, "bad_id", "id"},
		{firm.WriteMessage{ID: firmtest.ID("c"), MatterID: m, ContactID: c, Text: "x"}, "empty", "title"},
		{firm.WriteMessage{ID: firmtest.ID("c"), MatterID: m, ContactID: c, Title: "x"}, "empty", "text"},
		{firm.WriteMessage{ID: thing("Task"), MatterID: m, ContactID: c, Title: "x", Text: "x"}, "exists", "id"},
		{firm.SendDocument{ID: firmtest.ID("c"), MatterID: m, ContactID: c, Title: "a\x00b", File: firmtest.NewFile("fresh")}, "bad_text", "title"},
		{firm.SendDocument{ID: thing("Strange"), MatterID: m, ContactID: c, Title: "x", File: firmtest.NewFile("fresh")}, "exists", "id"},
	} {
		if v := o.Do(t, rita(), one.cmd); v.Reason != one.reason || v.Field != one.field {
			t.Errorf("%+v: %+v, want %s at %s", one.cmd, v, one.reason, one.field)
		}
	}
}

func TestWhatAClientBeginsIsSeenByThemAlone(t *testing.T) {
	o := openOffice(t)
	o.Must(t, rita(), firm.WriteMessage{ID: firmtest.ID("m"), MatterID: o.Matter.ID, ContactID: o.Client.ID, Title: " Hi ", Text: "When?", Files: []firm.NewFile{firmtest.NewFile("fresh")}})
	thread := firmtest.Read[firm.Item](t, o, firmtest.ID("m"))
	if thread.Area != firm.Messages || thread.FromID != o.Client.ID || thread.Title != "Hi" || thread.ClientAt == 0 || thread.LastAt != thread.ClientAt {
		t.Errorf("%+v", thread)
	}
	for contact, want := range map[firm.ID]bool{o.Client.ID: true, o.Spouse.ID: false} {
		portal, err := firm.LoadPortal(o, o.Matter.ID, contact)
		if err != nil || portal.Item(thread).Sees != want {
			t.Errorf("%s sees it: %v, %v", contact, !want, err)
		}
	}
	o.Must(t, rita(), firm.AddComment{ID: firmtest.ID("more"), ItemID: thread.ID, MatterID: o.Matter.ID, ContactID: o.Client.ID, Text: "And where?"})
	said := firmtest.Read[firm.Comment](t, o, firmtest.ID("more"))
	if said.ByKind != firm.ByClient || said.ByID != o.Client.ID {
		t.Errorf("%+v", said)
	}
	o.Must(t, firmtest.As(o.Admin), firm.AddComment{ID: firmtest.ID("answer"), ItemID: thread.ID, MatterID: o.Matter.ID, ContactID: o.Spouse.ID, Text: "Soon."})
	if said := firmtest.Read[firm.Comment](t, o, firmtest.ID("answer")); said.ByKind != firm.ByStaff || said.ByID != o.Admin.ID {
		t.Errorf("staff spoke as %+v", said)
	}
	if after := firmtest.Read[firm.Item](t, o, thread.ID); after.ClientAt >= after.LastAt {
		t.Errorf("staff's answer counts as the client's: %+v", after)
	}
}

func TestOnlyOnesOwnUnopenedUploadIsTakenBack(t *testing.T) {
	o := openOffice(t)
	m, c := o.Matter.ID, o.Client.ID
	upload, request := firmtest.Read[firm.Item](t, o, thing("Upload")), firmtest.Read[firm.Item](t, o, thing("Request"))
	thread := firmtest.Read[firm.Item](t, o, thing("Thread"))
	o.File(thread, "attached", o.Client, nil)
	o.File(upload, "theirs", o.Client, func(f *firm.File) { f.ByKind, f.ByID = firm.ByStaff, o.Admin.ID })
	o.File(upload, "read", o.Client, func(f *firm.File) { f.OpenedAt, f.Version = firmtest.Noon, 2 })
	o.File(request, "remark", o.Client, func(f *firm.File) { f.CommentID = firmtest.ID("remark") })
	take := func(item, file string) firm.TakeBack {
		return firm.TakeBack{FileID: firmtest.ID("file " + file), ItemID: thing(item), MatterID: m, ContactID: c}
	}
	for _, one := range []struct {
		cmd    firm.TakeBack
		reason string
	}{
		{take("Upload", "theirs"), "not_yours"},
		{take("Upload", "read"), "opened"},
		{take("Upload", "sent"), "no_item"},
		{take("Upload", "none"), "no_item"},
		{take("Request", "remark"), "not_yours"},
		{take("Thread", "attached"), "not_yours"},
	} {
		if v := o.Do(t, rita(), one.cmd); v.Reason != one.reason {
			t.Errorf("%+v: %+v, want %s", one.cmd, v, one.reason)
		}
	}
	o.Must(t, firmtest.As(o.Admin), firm.ActOnItem{Act: firm.ActShare, ItemID: upload.ID, MatterID: m, ContactID: o.Spouse.ID})
	if v := o.Do(t, rita(), take("Upload", "first")); v.Reason != "passed_on" {
		t.Errorf("taken from the spouse: %+v", v)
	}
	// Staff who open what was sent end the taking back.
	o.Must(t, firmtest.As(o.Limited), firm.MarkItem{ItemID: request.ID, MatterID: m, Files: []firm.ID{firmtest.ID("file sent"), firmtest.ID("file first"), firmtest.ID("none")}})
	if v := o.Do(t, rita(), take("Request", "sent")); v.Reason != "opened" {
		t.Errorf("%+v", v)
	}
	if f := firmtest.Read[firm.File](t, o, firmtest.ID("file first")); f.OpenedAt != 0 {
		t.Error("a file of another item was marked as opened")
	}
}

func TestTakingBackLeavesTheRestAsItWas(t *testing.T) {
	o := openOffice(t)
	m, c := o.Matter.ID, o.Client.ID
	upload := firmtest.Read[firm.Item](t, o, thing("Upload"))
	o.Must(t, rita(), firm.AddFile{ItemID: upload.ID, MatterID: m, ContactID: c, File: firmtest.NewFile("fresh")})
	if f := firmtest.Read[firm.File](t, o, firmtest.NewFile("fresh").ID); f.Version != 2 || f.OpenedAt != 0 {
		t.Errorf("%+v", f)
	}
	o.Must(t, rita(), firm.TakeBack{FileID: firmtest.NewFile("fresh").ID, ItemID: upload.ID, MatterID: m, ContactID: c})
	if i := firmtest.Read[firm.Item](t, o, upload.ID); i.Withdrawn {
		t.Error("the first version went with the second")
	}
	o.Must(t, rita(), firm.TakeBack{FileID: firmtest.ID("file first"), ItemID: upload.ID, MatterID: m, ContactID: c})
	if i := firmtest.Read[firm.Item](t, o, upload.ID); !i.Withdrawn {
		t.Error("a document without any version is still shown")
	}
	if v := o.Do(t, firmtest.As(o.Admin), firm.ActOnItem{Act: firm.ActRestore, ItemID: upload.ID, MatterID: m}); v.Reason != "taken_back" || v.Field != "itemId" {
		t.Errorf("%+v", v)
	}
	// One of two answers to a line, then the other.
	request := thing("Request")
	more := firmtest.NewFile("more")
	o.Upload(more, rita())
	o.Must(t, rita(), firm.AddFile{ItemID: request, MatterID: m, ContactID: c, AskedID: firmtest.ID("line tax"), File: more})
	for i, file := range []firm.ID{more.ID, firmtest.ID("file sent")} {
		o.Must(t, rita(), firm.TakeBack{FileID: file, ItemID: request, MatterID: m, ContactID: c})
		if got, want := firmtest.Read[firm.Asked](t, o, firmtest.ID("line tax")).State, []firm.AskedState{firm.AskedSent, firm.AskedOpen}[i]; got != want {
			t.Errorf("after %d were taken back the line is %s", i+1, got)
		}
	}
	judge := firm.JudgeAsked{ItemID: request, MatterID: m, LineID: firmtest.ID("line tax"), Accept: true}
	if v := o.Do(t, firmtest.As(o.Admin), judge); v.Reason != "nothing_sent" || v.Field != "lineId" {
		t.Errorf("%+v", v)
	}
}

func TestOpeningKeepsTheFirstTime(t *testing.T) {
	o := openOffice(t)
	open := firm.MarkOpened{ItemID: thing("Task"), MatterID: o.Matter.ID, ContactID: o.Client.ID}
	o.Must(t, rita(), open)
	first := firmtest.Read[firm.Opened](t, o, firm.PairID("opened", thing("Task"), o.Client.ID))
	o.Must(t, rita(), open)
	again := firmtest.Read[firm.Opened](t, o, first.ID)
	if again.FirstAt != first.FirstAt || again.LastAt <= first.LastAt {
		t.Errorf("%+v, then %+v", first, again)
	}
	if slices.ContainsFunc(o.All(), func(r firm.Row) bool { a, ok := r.(firm.Activity); return ok && a.Verb == "MarkOpened" }) {
		t.Error("opening is told as an act")
	}
}

func TestADocumentWithoutATitleIsCalledAsItsFileWithoutTheEnding(t *testing.T) {
	for name, want := range map[string]string{
		"scan.pdf": "scan", " Lease 2024.DOCX ": "Lease 2024", "plan.v2.pages": "plan.v2", "song.mp3": "song", "Ärzte.jpeg": "Ärzte",
		"Letter to Mr. Parr": "Letter to Mr. Parr", "Draft 1.2": "Draft 1.2", "notes": "notes", ".env": ".env", "a.": "a.", "": "",
		"In re Tidwell.signed": "In re Tidwell.signed", "Smith v. Parr.pdf": "Smith v. Parr", "report.pdf.exe": "report.pdf",
	} {
		if got := firm.TitleOf(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
	o := busy(t)
	file := firmtest.NewFile("fresh")
	file.Name = "scan.pdf"
	for title, want := range map[string]string{"": "scan", "My lease": "My lease", "lease.pdf": "lease.pdf"} {
		send := firm.SendDocument{ID: firmtest.ID("sent " + want), MatterID: o.Matter.ID, ContactID: o.Client.ID, Title: title, File: file}
		send.File.ID = firmtest.ID("file " + want)
		o.Must(t, rita(), send)
		if item := firmtest.Read[firm.Item](t, o, send.ID); item.Title != want {
			t.Errorf("titled %q it is called %q", title, item.Title)
		}
		if kept := firmtest.Read[firm.File](t, o, send.File.ID); kept.Name != "scan.pdf" {
			t.Errorf("its file is called %q", kept.Name)
		}
	}
}
