package desk

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/store/cipher"
	"anteroom/backend/wire"
)

func TestOneSavePushesOnceRevocationsFirst(t *testing.T) {
	s := newServer(t)
	matter, ann := s.story()
	bo := s.ids()
	s.put(firm.Contact{ID: bo, Kind: firm.Person, Name: "Bo", Email: "bo@mail.example"},
		firm.Relationship{ID: firm.PairID("relationship", matter, bo, "spouse"), MatterID: matter, ContactID: bo, Role: "spouse"})
	b := s.signedIn(t, "aaaa", "admin")
	b.do(firm.GrantAccess{MatterID: matter, ContactID: ann, InvitationID: b.NewID()})
	b.sync()
	s.pushes = nil
	results, err := b.DoAll(t.Context(), []firm.Command{
		firm.GrantAccess{MatterID: matter, ContactID: bo, InvitationID: b.NewID()},
		firm.GrantAccess{MatterID: matter, ContactID: "nobody", InvitationID: b.NewID()},
		firm.RevokeAccess{MatterID: matter, ContactID: ann},
	})
	must(t, err)
	if results[0].State != InForce || results[1].State != WasRefused || results[1].Verdict.Reason != "no_contact" || results[2].State != InForce {
		t.Errorf("the results %+v", results)
	}
	if len(s.pushes) != 1 || len(s.pushes[0]) != 2 || s.pushes[0][0].Command != "RevokeAccess" {
		t.Errorf("pushed %+v", s.pushes)
	}
}

func TestAnUrgentActDoesNotWaitForOlderChanges(t *testing.T) {
	e := func(id string, narrows bool) entry {
		return entry{Op: wire.Op{ID: firm.ID(id)}, Narrows: narrows}
	}
	ids := func(list []entry) (out []string) {
		for _, one := range list {
			out = append(out, string(one.Op.ID))
		}
		return out
	}
	revoke, grant := e("revoke", true), e("grant", false)
	pick := urgent([]entry{grant, revoke})
	for _, c := range []struct {
		say     string
		waiting []entry
		want    []string
	}{
		{"alone, the act goes whole", []entry{revoke, grant}, []string{"revoke", "grant"}},
		{"behind an older revoke", []entry{e("old", true), revoke, grant}, []string{"old", "revoke", "grant"}},
		{"older notes are left for the loop, and so is the grant", []entry{revoke, e("note", false), grant}, []string{"revoke"}},
		{"all that narrows is answered", []entry{e("note", false), grant}, nil},
	} {
		if got := ids(pick(c.waiting)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v", c.say, got)
		}
	}
}

func TestABatchStaysWithinWhatOnePushMayHold(t *testing.T) {
	waiting := make([]entry, 3*wire.OpsLimit)
	if n := len(batch(waiting)); n != wire.OpsLimit {
		t.Errorf("%d small ops", n)
	}
	for i := range waiting {
		waiting[i].Op.Body = make([]byte, wire.OpLimitBytes)
	}
	if n := len(batch(waiting)); n < 1 || n > wire.PushLimitBytes/wire.OpLimitBytes {
		t.Errorf("%d large ops", n)
	}
}

func TestAChangeThatIsTooLargeIsRefusedHere(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	_, err := b.Do(t.Context(), firm.WriteInternalNote{ID: b.NewID(), MatterID: matter, Text: string(make([]byte, 2*wire.OpLimitBytes))})
	var told *Trouble
	if !errors.As(err, &told) || told.Reason != "too_long" {
		t.Errorf("a giant note: %v", err)
	}
	if _, err := b.Choose(t.Context(), "nothing", KeepMine); err == nil {
		t.Error("a change that is not there was chosen")
	}
	r := note(b, matter, "waits")
	if err := b.Dismiss(t.Context(), string(r.OpID)); err == nil {
		t.Error("a change that waits was dismissed")
	}
}

func TestTheirsLeavesTheRowsAsTheyAre(t *testing.T) {
	s := newServer(t)
	matter, _ := s.story()
	b := s.signedIn(t, "aaaa", "admin")
	r, err := b.Do(t.Context(), firm.EditMatter{ID: matter, Edit: firm.Edit{Was: map[string]string{"title": "an older title"}, Now: map[string]string{"title": "Mine"}}})
	must(t, err)
	if line := b.change(r.OpID); line.State != "asks" || line.Texts[0].Theirs != "Smith v. Parr" {
		t.Fatalf("asked as %+v", line)
	}
	b.sync()
	if b.State().NeedsYou != 1 {
		t.Error("the question was sent, or lost")
	}
	if _, err := b.Choose(t.Context(), string(r.OpID), "both"); err == nil {
		t.Error("an unknown choice was taken")
	}
	_, err = b.Choose(t.Context(), string(r.OpID), KeepTheirs)
	must(t, err)
	if b.State().NeedsYou != 0 {
		t.Error("the question is still asked")
	}
	b.sameAsServer()
}

func TestEachTroubleOfADiskHasItsOwnWords(t *testing.T) {
	at := func(err error) error { return &fs.PathError{Op: "open", Path: "x", Err: err} }
	for _, c := range []struct {
		err  error
		want *Trouble
	}{
		{at(syscall.ENOSPC), ErrDiskFull},
		{cipher.ErrDiskFull, ErrDiskFull},
		{at(os.ErrPermission), ErrProfileUnwritable},
		{cipher.ErrReadOnly, ErrProfileUnwritable},
		{cipher.ErrUnwritable, ErrProfileUnwritable},
		{at(syscall.EIO), ErrDisk},
		{cipher.ErrDisk, ErrDisk},
		{cipher.ErrLocked, ErrProfileBusy},
		{cipher.ErrNotEncryptedBuild, ErrNotEncrypted},
	} {
		if got := diskTrouble(c.err); !errors.Is(got, c.want) || !errors.Is(got, c.err) {
			t.Errorf("%v is told as %v", c.err, got)
		}
	}
	other := errors.New("other")
	if diskTrouble(nil) != nil || !errors.Is(diskTrouble(other), other) {
		t.Error("what is no trouble of a disk was changed")
	}
}
