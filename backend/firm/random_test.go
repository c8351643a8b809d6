package firm_test

import (
	"fmt"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// sound checks what has to hold of any firm's rows, whatever was done to them.
func sound(t interface {
	Helper()
	Fatalf(string, ...any)
}, rows *firmtest.Rows,
) {
	t.Helper()
	live := map[firm.ID]int{}
	for _, row := range rows.All() {
		switch r := row.(type) {
		case firm.Invitation:
			if r.State.Live() {
				live[r.GrantID]++
			}
		case firm.InternalNote, firm.Item, firm.Relationship, firm.Activity:
			if id := firm.ID(firmtest.Column(row, "matter_id")); id == "" {
				t.Fatalf("a %s is of no matter: %+v", row.RowKind(), row)
			}
		}
	}
	for grant, n := range live {
		if n > 1 {
			t.Fatalf("the grant %s has %d live invitations", grant, n)
		}
		if g, err := firm.Get[firm.Grant](rows, grant); err != nil || g.State == firm.Revoked {
			t.Fatalf("an invitation lives while its grant is %+v, %v", g, err)
		}
	}
	if err := adminLeft(rows); err != nil {
		t.Fatalf("%v", err)
	}
	if err := itemsSound(rows); err != nil {
		t.Fatalf("%v", err)
	}
}

// itemsSound checks that whatever stands under an item is of the item's matter,
// that money adds up, and that no folder lies in itself.
func itemsSound(rows *firmtest.Rows) error {
	paid, due := map[firm.ID]int64{}, map[firm.ID]int64{}
	for _, row := range rows.All() {
		switch r := row.(type) {
		case firm.Payment:
			paid[r.ItemID] += r.AmountCents
		case firm.Charge:
			due[r.ItemID] += r.AmountCents
		}
		id := firm.ID(firmtest.Column(row, "item_id"))
		if id == "" {
			continue
		}
		item, err := firm.Get[firm.Item](rows, id)
		if err != nil || firmtest.Column(row, "matter_id") != string(item.MatterID) {
			return fmt.Errorf("%+v stands under %+v, %w", row, item, err)
		}
	}
	items, err := rows.By("item", "", "")
	if err != nil {
		return err
	}
	for _, row := range items {
		item := row.(firm.Item)
		if lines, has := due[item.ID]; item.PaidCents != paid[item.ID] || item.PaidCents > item.AmountCents || has && lines != item.AmountCents {
			return fmt.Errorf("%d paid and %d due of %+v", paid[item.ID], lines, item)
		}
		for depth, above := 0, item.FolderID; above != ""; depth++ {
			at, err := firm.Get[firm.Item](rows, above)
			if err != nil || at.Kind != firm.Folder || at.MatterID != item.MatterID || depth > firm.FolderDepth {
				return fmt.Errorf("%+v lies in %+v, %w", item, at, err)
			}
			above = at.FolderID
		}
	}
	return nil
}

func adminLeft(rows *firmtest.Rows) error {
	staff, err := rows.By("staff", "", "")
	if err != nil {
		return err
	}
	for _, row := range staff {
		s := row.(firm.Staff)
		role, err := firm.Get[firm.Role](rows, s.RoleID)
		if err != nil {
			return err
		}
		if s.Active && role.Builtin == firm.RoleAdmin && role.Privileges == firm.PrivilegesOf(firm.AllPrivileges()...) {
			return nil
		}
	}
	return fmt.Errorf("nobody is left who may everything")
}

// neverSeen checks, for every contact on every matter, what no contact may ever see.
func neverSeen(t *rapid.T, rows *firmtest.Rows) {
	matters, _ := rows.By("matter", "", "")
	contacts, _ := rows.By("contact", "", "")
	items, _ := rows.By("item", "", "")
	for _, m := range matters {
		for _, c := range contacts {
			portal, err := firm.LoadPortal(rows, m.RowID(), c.RowID())
			if err != nil {
				t.Fatalf("%v", err)
			}
			for _, row := range items {
				item := row.(firm.Item)
				hidden, _ := firm.Has(rows, "hidden", firm.PairID("hidden", item.ID, c.RowID()))
				shared, _ := firm.Has(rows, "share", firm.PairID("share", item.ID, c.RowID()))
				party, _ := firm.Has(rows, "party", firm.PairID("party", item.ID, c.RowID()))
				forbidden := hidden || item.MatterID != m.RowID() || item.Draft || item.Withdrawn || !shared && !party || !portal.Open().Sees
				if forbidden && portal.Item(item).Sees {
					t.Fatalf("%+v is seen by %+v", item, c)
				}
			}
		}
	}
}

// walk draws random commands over a few matters, contacts and items.
type walk struct {
	t *rapid.T
	o *firmtest.Office
	n int
}

func (w *walk) pick(name string, from ...firm.ID) firm.ID {
	return rapid.SampledFrom(from).Draw(w.t, name)
}

func (w *walk) id() firm.ID {
	w.n++
	return firmtest.ID(fmt.Sprintf("walk %d", w.n))
}

func (w *walk) matter() firm.ID { return w.pick("matter", w.o.Matter.ID, w.o.Matter.ID, w.o.Other.ID) }

func (w *walk) contact() firm.ID {
	return w.pick("contact", w.o.Client.ID, w.o.Client.ID, w.o.Spouse.ID, w.o.Opponent.ID, w.o.Stranger.ID, w.o.Loose.ID)
}

func (w *walk) flag() bool { return rapid.Bool().Draw(w.t, "on") }

func (w *walk) some(kind firm.Kind) firm.ID {
	rows, _ := w.o.By(kind, "", "")
	ids := []firm.ID{firmtest.ID("none")}
	for _, row := range rows {
		ids = append(ids, row.RowID())
	}
	return w.pick(string(kind), ids...)
}

// seen is the op that last changed a grant, or sometimes an older one.
func (w *walk) seen(matter, contact firm.ID) firm.ID {
	grant, _ := firm.Get[firm.Grant](w.o, firm.GrantID(matter, contact))
	return w.pick("seen", grant.ChangedOp, grant.ChangedOp, firmtest.ID("op 1"))
}

func (w *walk) command() firm.Command {
	m, c, on := w.matter(), w.contact(), w.flag()
	area := rapid.SampledFrom(firm.AllAreas()).Draw(w.t, "area")
	acts := []firm.ItemAct{firm.ActShare, firm.ActShare, firm.ActUnshare, firm.ActHide, firm.ActUnhide, firm.ActWithdraw, firm.ActRestore}
	email := fmt.Sprintf("p%d@x.test", rapid.IntRange(0, 5).Draw(w.t, "email"))
	state := rapid.SampledFrom([]firm.InvitationState{firm.InvitationSent, firm.InvitationOpened, firm.InvitationBounced, firm.InvitationExpired}).Draw(w.t, "state")
	return rapid.SampledFrom([]firm.Command{
		firm.GrantAccess{MatterID: m, ContactID: c, InvitationID: w.id(), Seen: w.seen(m, c), Reason: w.reason()},
		firm.GrantAccess{MatterID: m, ContactID: c, InvitationID: w.some("invitation"), Seen: w.seen(m, c), Reason: w.reason()},
		firm.RevokeAccess{MatterID: m, ContactID: c},
		firm.PauseAccess{MatterID: m, ContactID: c},
		firm.ResumeAccess{MatterID: m, ContactID: c, Seen: w.seen(m, c)},
		firm.ResendInvitation{MatterID: m, ContactID: c, InvitationID: w.id()},
		firm.AcceptInvitation{InvitationID: w.some("invitation"), AccountID: w.id()},
		firm.MarkInvitation{InvitationID: w.some("invitation"), State: state},
		firm.LockAccount{AccountID: w.some("account"), Locked: on},
		firm.SetFirmPortal{On: on, StartOff: w.flag()},
		firm.SetFirmArea{Area: area, On: on},
		firm.EverythingOn{},
		firm.SetMatterPortal{MatterID: m, On: on},
		firm.SetMatterArea{MatterID: m, Area: area, On: on},
		firm.EditContact{ID: c, Edit: now("email", email)},
		firm.Relate{MatterID: m, ContactID: c, Role: "witness"},
		firm.Unrelate{MatterID: m, ContactID: c, Role: "witness"},
		firm.CreateItem{ID: w.id(), MatterID: m, Area: area, Kind: firm.Appointment, Title: "x", Draft: on, Parties: []firm.ID{c}, Reason: w.reason()},
		firm.ActOnItem{Act: rapid.SampledFrom(acts).Draw(w.t, "act"), ItemID: w.some("item"), MatterID: m, ContactID: c, Reason: w.reason()},
		firm.SetStaff{ID: w.some("staff"), Edit: now("roleId", string(w.some("role")))},
		firm.SetStaff{ID: w.some("staff"), Edit: now("active", strconv.FormatBool(on))},
		firm.SetPrivilege{RoleID: w.some("role"), Privilege: rapid.SampledFrom(firm.AllPrivileges()).Draw(w.t, "right"), On: on},
		firm.RestrictMatter{MatterID: m, On: on},
	}).Draw(w.t, "command")
}

// onItem draws what staff do to things of the nine areas.
func (w *walk) onItem() firm.Command {
	m, c, on, item := w.matter(), w.contact(), w.flag(), w.some("item")
	cents := rapid.Int64Range(-100, 20_000).Draw(w.t, "cents")
	lines := []firm.Charge{{ID: w.id(), Text: "x", QuantityMilli: 1_000, RateCents: cents}}
	saw, _ := firm.Get[firm.Item](w.o, item)
	was, _ := firm.List[firm.Charge](w.o, "item_id", item)
	return rapid.SampledFrom([]firm.Command{
		firm.CreateItem{ID: w.id(), MatterID: m, Area: firm.Documents, Kind: rapid.SampledFrom([]firm.ItemKind{"", firm.Folder}).Draw(w.t, "kind"), Title: "x", FolderID: w.some("item")},
		firm.CreateItem{ID: w.id(), MatterID: m, Area: firm.Invoices, Title: "x", Draft: on, Charges: lines},
		firm.CreateItem{ID: w.id(), MatterID: m, Area: firm.FileRequests, Title: "x", Parties: []firm.ID{c}, Asked: []firm.AskedLine{{ID: w.id(), Title: "x"}}, Reason: w.reason()},
		firm.MoveItem{ID: item, MatterID: m, FolderID: w.some("item")},
		firm.NameParty{ItemID: item, MatterID: m, ContactID: c, On: on, Reason: w.reason()},
		firm.NameMember{ItemID: item, MatterID: m, StaffID: w.some("staff"), On: on},
		firm.AddComment{ID: w.id(), ItemID: item, MatterID: m, Text: "x"},
		firm.MarkItem{ItemID: item, MatterID: m, Read: on},
		firm.SetAsked{ItemID: item, MatterID: m, Line: firm.AskedLine{ID: w.some("asked"), Title: "y"}, Drop: on},
		firm.JudgeAsked{ItemID: item, MatterID: m, LineID: w.some("asked"), Accept: on, Reason: "y"},
		firm.SetCharges{ItemID: item, MatterID: m, WasCents: saw.AmountCents, Was: was, Charges: lines},
		firm.RecordPayment{ID: w.id(), ItemID: item, MatterID: m, AmountCents: cents, Method: "x", Account: firm.TrustAccount},
		firm.RemovePayment{ID: w.some("payment"), ItemID: item, MatterID: m},
		firm.SetNoticeWish{ContactID: c, Notices: firm.NoticesDigest},
		firm.EditItem{ID: item, MatterID: m, Edit: now("state", "done")},
	}).Draw(w.t, "item command")
}

func (w *walk) reason() string { return rapid.SampledFrom([]string{"", "agreed"}).Draw(w.t, "reason") }

func TestWhateverIsDoneTheRowsStaySound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &walk{t: t, o: firmtest.NewOffice()}
		steps := rapid.IntRange(1, 30).Draw(t, "steps")
		for range steps {
			actor := rapid.SampledFrom([]firm.Actor{firmtest.As(w.o.Admin), firmtest.As(w.o.Normal), firmtest.As(w.o.Limited), firmtest.System()}).Draw(t, "actor")
			cmd := w.command()
			if rapid.Bool().Draw(t, "on an item") {
				cmd = w.onItem()
			}
			before := w.o.Writes
			v, err := firm.Perform(w.o.Rows, w.o.Env(actor), cmd)
			if err != nil {
				t.Fatalf("%s %+v: %v", cmd.CommandName(), cmd, err)
			}
			if !v.Ok() && (w.o.Writes != before || v.Sentence == "") {
				t.Fatalf("%s was refused for %q and wrote %d times", cmd.CommandName(), v.Reason, w.o.Writes-before)
			}
			sound(t, w.o.Rows)
		}
		neverSeen(t, w.o.Rows)
	})
}
