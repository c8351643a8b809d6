package host

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/clientweb"
	"anteroom/backend/host/internal/feed"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
	"anteroom/backend/store/sqlite"
	"anteroom/backend/view"
)

// acting is a small firm on a real host, with a client who was let in and one
// task shared with her.
type acting struct {
	*Host
	office *firmtest.Office
	who    firm.Account
	grant  firm.Grant
	task   firm.Item
}

var contentHash = strings.Repeat("cd", 32)

func newActing(t *testing.T) *acting {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "portald.db"), store.Options{Authority: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := Migrate(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	queue := NewStepper(db)
	h, err := New(t.Context(), Deps{
		DB: db, Queue: queue, Now: func() time.Time { return time.UnixMicro(int64(firmtest.Noon)) }, Random: rand.Reader,
		Log: slog.New(slog.DiscardHandler), Address: "http://portal.test", Version: "test",
	})
	if err != nil {
		t.Fatal(err)
	}
	box, err := post.NewMailbox(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Employ(queue, box, Mail{From: "portal@alder.test", Bounces: "bounces@alder.test"}); err != nil {
		t.Fatal(err)
	}
	o := firmtest.NewOffice()
	a := &acting{Host: h, office: o, who: o.Account("rita@rivera.test", o.Client), grant: o.Grant(o.Matter, o.Client, firm.Granted)}
	a.task = o.Item(o.Matter, "Bring the papers", func(i *firm.Item) { i.Area, i.State = firm.Tasks, firm.StateOpen })
	o.Must(t, firmtest.As(o.Admin), firm.ActOnItem{Act: firm.ActShare, ItemID: a.task.ID, MatterID: o.Matter.ID, ContactID: o.Client.ID})
	err = db.Write(t.Context(), o.Firm.ID, func(tx *store.Tx) error {
		for _, row := range o.All() {
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return tx.StartEpoch("first")
	})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// says comments on the task under a name, and answers what came of it.
func (a *acting) says(t *testing.T, name, text string, files ...firm.NewFile) firm.Verdict {
	t.Helper()
	id := firmtest.ID(name)
	verdict, err := a.Act(t.Context(), a.office.Firm.ID, a.who.ID, Act{Portal: a.grant.ID, Once: id, Command: func(matter, contact firm.ID) firm.Command {
		return firm.AddComment{ID: id, ItemID: a.task.ID, MatterID: matter, ContactID: contact, Text: text, Files: files}
	}})
	if err != nil {
		t.Fatal(err)
	}
	return verdict
}

func (a *acting) read(t *testing.T, fn func(*store.Tx) error) {
	t.Helper()
	if err := a.db.Read(t.Context(), a.office.Firm.ID, fn); err != nil {
		t.Fatal(err)
	}
}

func TestAClientsActIsAuditedLoggedAndHeardByStaff(t *testing.T) {
	a := newActing(t)
	ring := a.bell.wait(a.office.Firm.ID, "")
	if v := a.says(t, "one", "Hello"); v.Answer != firm.Applied {
		t.Fatalf("answered %+v", v)
	}
	select {
	case <-ring:
	default:
		t.Error("nobody who listens was woken")
	}
	a.read(t, func(tx *store.Tx) error {
		head, err := tx.Head()
		if err != nil || head.Seq != 1 {
			t.Errorf("the log stands at %+v, %v", head, err)
		}
		var actor, command, answer string
		err = tx.SQL().QueryRow(`SELECT actor_kind, command, answer FROM audit WHERE firm = $1 AND n = 1`, string(a.office.Firm.ID)).Scan(&actor, &command, &answer)
		if actor != "client" || command != "AddComment" || answer != "applied" {
			t.Errorf("the audit says %s %s %s", actor, command, answer)
		}
		return err
	})
	if again := a.says(t, "one", "Hello"); again.Answer != firm.Applied {
		t.Errorf("again: %+v", again)
	}
	if other := a.says(t, "one", "Good-bye"); other.Reason != "id_used" {
		t.Errorf("other words: %+v", other)
	}
	commands, _, err := a.VerifyAudit(t.Context(), a.office.Firm.ID)
	if err != nil || commands != 1 {
		t.Errorf("%d lines of audit, %v", commands, err)
	}
}

func TestAContentIsItsUploadersOnly(t *testing.T) {
	a := newActing(t)
	o := a.office
	file := firm.NewFile{ID: firmtest.ID("file"), Name: "Scan.pdf", Content: firm.Content{Hash: contentHash, Size: 1, Media: "text/html", Note: "mine"}}
	staff := firm.AddFile{ItemID: firmtest.ID("item of documents"), MatterID: o.Matter.ID, File: file}
	if v := a.says(t, "before", "See this", file); v.Reason != "no_content" {
		t.Errorf("before the upload: %+v", v)
	}
	found := firm.Content{Hash: contentHash, Size: 42, Media: "application/pdf", Pages: 3, Note: "position_removed"}
	if err := a.keepUpload(t.Context(), o.Firm.ID, firmtest.As(o.Admin), "scan.pdf", found); err != nil {
		t.Fatal(err)
	}
	if v := a.says(t, "others", "See this", file); v.Reason != "no_content" {
		t.Errorf("with another's upload: %+v", v)
	}
	client := firm.Actor{Kind: firm.ByClient, ID: a.who.ID}
	for range 2 {
		if err := a.keepUpload(t.Context(), o.Firm.ID, client, "scan.pdf", found); err != nil {
			t.Fatal(err)
		}
	}
	if v := a.says(t, "own", "See this", file); v.Answer != firm.Applied {
		t.Fatalf("with her own: %+v", v)
	}
	a.read(t, func(tx *store.Tx) error {
		kept, err := firm.Get[firm.File](tx, file.ID)
		if kept.Size != 42 || kept.Media != "application/pdf" || kept.Pages != 3 || kept.Note != "position_removed" {
			t.Errorf("what the host found was not kept: %+v", kept)
		}
		return err
	})
	// Staff name only what they brought, too, by whichever door.
	made := firm.CreateItem{ID: staff.ItemID, MatterID: o.Matter.ID, Area: firm.Documents, Title: "Lease"}
	staff.File.ID = firmtest.ID("file of staff")
	for _, row := range []struct {
		who    firm.Staff
		cmd    firm.Command
		reason string
	}{{o.Admin, made, ""}, {o.Normal, staff, "no_content"}, {o.Admin, staff, ""}} {
		v, err := a.Do(t.Context(), o.Firm.ID, firmtest.As(row.who), row.cmd)
		if err != nil || v.Reason != row.reason {
			t.Errorf("%s of %s: %+v, %v", row.cmd.CommandName(), row.who.Name, v, err)
		}
	}
}

func TestWhoIsShutOutHasNoFeedAnyMore(t *testing.T) {
	for name, shut := range map[string]func(*acting) error{
		"a revoke": func(a *acting) error {
			v, err := a.Do(context.Background(), a.office.Firm.ID, firmtest.As(a.office.Admin), firm.RevokeAccess{MatterID: a.office.Matter.ID, ContactID: a.office.Client.ID})
			return errors.Join(err, refusedWith(v))
		},
		"a lock": func(a *acting) error {
			v, err := a.Do(context.Background(), a.office.Firm.ID, firmtest.As(a.office.Admin), firm.LockAccount{AccountID: a.who.ID, Locked: true})
			return errors.Join(err, refusedWith(v))
		},
		"another address": func(a *acting) error {
			v, err := a.Do(context.Background(), a.office.Firm.ID, firmtest.As(a.office.Admin), firm.EditContact{
				ID: a.office.Client.ID, Edit: firm.Edit{Was: map[string]string{"email": "rita@rivera.test"}, Now: map[string]string{"email": "new@rivera.test"}},
			})
			return errors.Join(err, refusedWith(v))
		},
		"a restore": func(a *acting) error { return a.BeginAnew(context.Background(), a.office.Firm.ID) },
	} {
		a := newActing(t)
		var room clientweb.Feeds = a.feeds
		token, err := room.Make(t.Context(), a.office.Firm.ID, feed.Owner{Account: a.who.ID, Portal: a.grant.ID})
		if err != nil {
			t.Fatal(err)
		}
		if of, ok, err := room.Owner(t.Context(), a.office.Firm.ID, token); err != nil || !ok || of.Account != a.who.ID || of.Portal != a.grant.ID {
			t.Fatalf("before %s: %+v, %v, %v", name, of, ok, err)
		}
		if err := shut(a); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if _, ok, err := room.Owner(t.Context(), a.office.Firm.ID, token); ok || err != nil {
			t.Errorf("after %s the feed lives: %v", name, err)
		}
	}
}

func refusedWith(v firm.Verdict) error {
	if v.Ok() {
		return nil
	}
	return errors.New(v.Reason + ": " + v.Sentence)
}

func TestWhileAFirmIsHeldNoClientActs(t *testing.T) {
	a := newActing(t)
	if err := a.BeginAnew(t.Context(), a.office.Firm.ID); err != nil {
		t.Fatal(err)
	}
	_, err := a.Act(t.Context(), a.office.Firm.ID, a.who.ID, Act{Portal: a.grant.ID, Command: func(matter, contact firm.ID) firm.Command {
		return firm.MarkOpened{ItemID: a.task.ID, MatterID: matter, ContactID: contact}
	}})
	if !errors.Is(err, view.ErrClosed) {
		t.Errorf("answered %v", err)
	}
	if _, err := a.feeds.Make(t.Context(), a.office.Firm.ID, feed.Owner{Account: a.who.ID, Portal: a.grant.ID}); !errors.Is(err, view.ErrClosed) {
		t.Errorf("a feed was made: %v", err)
	}
}
