package demo

import (
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// within tells of a count that is not so many in a hundred of all.
func within(t *testing.T, what string, n, all, low, high int) {
	t.Helper()
	if n*100 < low*all || n*100 > high*all {
		t.Errorf("%s: %d of %d, wanted %d to %d in a hundred", what, n, all, low, high)
	}
}

func TestMattersAreInEveryStageAndPractice(t *testing.T) {
	rows := inventLarge(t)
	matters := of[firm.Matter](rows)
	stages, work := map[firm.Stage]int{}, map[string]int{}
	on, restricted, noClient := 0, 0, 0
	for _, m := range matters {
		stages[m.Stage]++
		work[m.PracticeArea]++
		if m.PortalOn {
			on++
		}
		if m.Restricted {
			restricted++
		}
		if m.ClientID == "" {
			noClient++
		}
		if m.ClosedOn != "" && (m.ClosedOn < m.OpenedOn || m.Stage != firm.StageClosed || m.ClosedOn > onDate(today)) {
			t.Fatalf("%+v", m)
		}
	}
	within(t, "leads", stages[firm.StageLead], len(matters), 2, 8)
	within(t, "closed", stages[firm.StageClosed], len(matters), 20, 50)
	within(t, "open", stages[firm.StageOpen], len(matters), 35, 70)
	within(t, "pending", stages[firm.StagePending], len(matters), 5, 20)
	within(t, "portals on", on, len(matters), 55, 85)
	within(t, "restricted", restricted*10, len(matters), 5, 15)
	within(t, "without a client", noClient, len(matters), 0, 4)
	if noClient == 0 || len(work) != len(practices()) {
		t.Errorf("%d without a client, practices %v", noClient, work)
	}
}

func TestContactsAreNamedAndMostHaveAnAddress(t *testing.T) {
	rows := inventLarge(t)
	contacts := of[firm.Contact](rows)
	staff := map[string]bool{}
	for _, s := range of[firm.Staff](rows) {
		staff[s.Email] = true
	}
	without, organisations, beyond, several := 0, 0, 0, 0
	names, addresses := map[string]int{}, map[string]int{}
	for _, c := range contacts {
		names[c.Name]++
		if c.Kind == firm.Organisation {
			organisations++
		}
		if strings.IndexFunc(c.Name, func(r rune) bool { return r > 127 }) >= 0 {
			beyond++
		}
		if c.Email == "" {
			without++
			continue
		}
		addresses[c.Email]++
		if clean, ok := firm.CleanEmail(c.Email); !ok || clean != c.Email || staff[c.Email] || !kept(c.Email) {
			t.Fatalf("address %q", c.Email)
		}
	}
	for _, n := range addresses {
		if n > 1 {
			several++
		}
	}
	within(t, "without an address", without, len(contacts), 8, 22)
	within(t, "organisations", organisations, len(contacts), 12, 40)
	within(t, "names beyond ASCII", beyond, len(contacts), 4, 25)
	within(t, "different names", len(names), len(contacts), 60, 100)
	if several == 0 {
		t.Error("no couple shares an address")
	}
}

// kept tells an address that RFC 2606 keeps for examples.
func kept(email string) bool {
	for _, end := range []string{"@example.com", "@example.org", "@example.net", ".example"} {
		if strings.HasSuffix(email, end) {
			return true
		}
	}
	return false
}

func TestOneContactMayHaveSeveralRolesAndMatters(t *testing.T) {
	rows := inventLarge(t)
	roles, matters := map[[2]firm.ID]int{}, map[firm.ID]map[firm.ID]bool{}
	most := map[firm.ID]int{}
	for _, r := range of[firm.Relationship](rows) {
		roles[[2]firm.ID{r.MatterID, r.ContactID}]++
		if matters[r.ContactID] == nil {
			matters[r.ContactID] = map[firm.ID]bool{}
		}
		matters[r.ContactID][r.MatterID] = true
		most[r.MatterID]++
	}
	two, again, largest := 0, 0, 0
	for _, n := range roles {
		if n > 1 {
			two++
		}
	}
	for _, m := range matters {
		if len(m) > 1 {
			again++
		}
	}
	for _, n := range most {
		largest = max(largest, n)
	}
	if two < 500 || again < 1000 || largest < 10 || largest > 60 {
		t.Errorf("%d with several roles, %d on several matters, at most %d on one", two, again, largest)
	}
}

func TestGrantsStandInEveryState(t *testing.T) {
	rows := inventLarge(t)
	grants := of[firm.Grant](rows)
	states, invited := map[firm.GrantState]int{}, map[firm.InvitationState]int{}
	for _, g := range grants {
		states[g.State]++
		if (g.State == firm.Revoked) != (g.RevokedAt != 0) || g.GrantedAt > today || g.RevokedAt > today || g.ChangedOp == "" {
			t.Fatalf("%+v", g)
		}
	}
	for _, i := range of[firm.Invitation](rows) {
		invited[i.State]++
		if i.State.Live() && i.ExpiresAt <= today {
			t.Fatalf("an open invitation is too old: %+v", i)
		}
		if i.State == firm.InvitationExpired && i.ExpiresAt > today {
			t.Fatalf("expired too early: %+v", i)
		}
	}
	within(t, "granted", states[firm.Granted], len(grants), 80, 95)
	within(t, "paused", states[firm.Paused], len(grants), 2, 9)
	within(t, "accepted", invited[firm.InvitationAccepted], len(grants), 60, 85)
	for _, s := range []firm.InvitationState{
		firm.InvitationSent, firm.InvitationOpened, firm.InvitationDeferred, firm.InvitationBounced, firm.InvitationExpired, firm.InvitationRevoked,
	} {
		if invited[s] == 0 {
			t.Errorf("no invitation is %s: %v", s, invited)
		}
	}
	if invited[firm.InvitationQueued] != 0 {
		t.Error("an invitation waits to be sent")
	}
}

func TestItemsFillAllNineAreasSensibly(t *testing.T) {
	rows := inventLarge(t)
	items := of[firm.Item](rows)
	areas, states := map[firm.Area]int{}, map[firm.ItemState]int{}
	drafts, withdrawn, future := 0, 0, 0
	each := map[firm.ID]int{}
	for _, i := range items {
		areas[i.Area]++
		states[i.State]++
		each[i.MatterID]++
		if i.Draft {
			drafts++
		}
		if i.Withdrawn {
			withdrawn++
		}
		if i.Area == firm.Calendar && i.StartsAt > today {
			future++
		}
		sensible(t, i)
	}
	for _, a := range firm.AllAreas() {
		within(t, string(a), areas[a], len(items), 2, 30)
	}
	for _, s := range []firm.ItemState{
		"", firm.StateOpen, firm.StateDone, firm.StateDue, firm.StatePartPaid, firm.StatePaid, firm.StateWaiting, firm.StateSigned, firm.StateDeclined, firm.StateFiled,
	} {
		if states[s] == 0 {
			t.Errorf("no item is %q", s)
		}
	}
	most := 0
	for _, n := range each {
		most = max(most, n)
	}
	within(t, "drafts", drafts, len(items), 2, 10)
	within(t, "withdrawn", withdrawn, len(items), 1, 4)
	if future < 500 || most < 40 || most > 400 {
		t.Errorf("%d events to come, at most %d items on a matter", future, most)
	}
	shares, parties := len(of[firm.Share](rows)), len(of[firm.Party](rows))
	within(t, "shares", shares, len(items), 35, 110)
	within(t, "parties", parties, len(items), 10, 60)
}

// sensible holds an item against what its area's commands would have taken.
func sensible(t *testing.T, i firm.Item) {
	t.Helper()
	bad := i.Title == "" || i.CreatedAt > today || i.ChangedAt < i.CreatedAt || i.ChangedAt > today || (i.EndsAt != 0 && i.EndsAt <= i.StartsAt)
	switch i.Area {
	case firm.Invoices:
		bad = bad || i.AmountCents <= 0 || i.PaidCents > i.AmountCents || i.Currency != "USD" || i.Number == "" || i.StartsAt == 0 ||
			(i.State == firm.StatePaid) != (i.PaidCents == i.AmountCents)
	case firm.Calendar:
		bad = bad || i.StartsAt == 0 || i.EndsAt == 0 || (i.Kind != firm.Event && i.Kind != firm.Appointment)
	case firm.Notes, firm.Messages:
		bad = bad || i.Text == ""
	default:
		bad = bad || i.AmountCents != 0
	}
	if bad {
		t.Fatalf("%+v", i)
	}
}

func TestTheStoryIsThereInEveryFirm(t *testing.T) {
	few, _ := invent(t, small())
	for _, rows := range [][]firm.Row{few, inventLarge(t)} {
		kept := firmtest.NewRows(ofTheStory(rows)...)
		m := firmtest.Read[firm.Matter](t, kept, StoryMatterID())
		if m.Number != StoryNumber || m.Title != StoryTitle || m.PortalOn || m.ClientID != StoryContactID(StoryClient) {
			t.Errorf("%+v", m)
		}
		if long := firmtest.Read[firm.Matter](t, kept, LongMatterID()); long.Title != LongTitle || len(LongTitle) < 250 {
			t.Errorf("%+v", long)
		}
		if payor := firmtest.Read[firm.Contact](t, kept, StoryContactID(StoryPayor)); payor.Email != "" {
			t.Errorf("%+v", payor)
		}
		roles, err := firm.RolesOn(kept, m.ID, StoryContactID(StoryPayor))
		if err != nil || len(roles) != 2 {
			t.Errorf("roles %v, %v", roles, err)
		}
		against, err := firm.Opposing(kept, m.ID, firmtest.Read[firm.Contact](t, kept, StoryContactID(StoryOpposing)))
		if err != nil || !against {
			t.Errorf("the other side is not told: %v", err)
		}
		firmtest.Read[firm.Contact](t, kept, StoryContactID(StoryInterpreter))
		theClientWouldFindEveryArea(t, kept)
		theHeirFindsEveryArea(t, kept, of[firm.Account](rows)[0])
		theAdminCanLetHerIn(t, kept, rows)
	}
}

// ofTheStory leaves out the other matters with all that hangs on them.
func ofTheStory(rows []firm.Row) []firm.Row {
	var list []firm.Row
	for _, row := range rows {
		matter := firm.ID(firmtest.Column(row, "matter_id"))
		if row.RowKind() == "matter" {
			matter = row.RowID()
		}
		if matter == "" || matter == StoryMatterID() || matter == LongMatterID() {
			list = append(list, row)
		}
	}
	return list
}

func theClientWouldFindEveryArea(t *testing.T, rows firm.Rows) {
	t.Helper()
	portal, err := firm.LoadPortal(rows, StoryMatterID(), StoryContactID(StoryClient))
	if err != nil {
		t.Fatal(err)
	}
	items, err := firm.List[firm.Item](rows, "matter_id", StoryMatterID())
	if err != nil {
		t.Fatal(err)
	}
	seen := map[firm.Area]int{}
	for _, i := range items {
		d := portal.WithAccess().Item(i)
		if len(d.Reasons) == 1 && d.Reasons[0] == firm.ReasonMatterPortal {
			seen[i.Area]++
		}
	}
	for _, a := range firm.AllAreas() {
		if seen[a] == 0 {
			t.Errorf("nothing for her in %s", a)
		}
	}
}

// theHeirFindsEveryArea looks at the one who has been let in already: her login
// is the first, so that whoever makes a demo knows whom to give a password.
func theHeirFindsEveryArea(t *testing.T, rows firm.Rows, first firm.Account) {
	t.Helper()
	if first.Email != LongEmail || !first.Verified || first.Locked {
		t.Errorf("the first login is %+v", first)
	}
	portal, err := firm.LoadPortal(rows, LongMatterID(), StoryContactID(LongClient))
	if err != nil {
		t.Fatal(err)
	}
	items, err := firm.List[firm.Item](rows, "matter_id", LongMatterID())
	if err != nil {
		t.Fatal(err)
	}
	seen := map[firm.Area]int{}
	for _, i := range items {
		if portal.Item(i).Sees {
			seen[i.Area]++
		}
	}
	if len(seen) != len(firm.AllAreas()) {
		t.Errorf("she sees %v", seen)
	}
}

func theAdminCanLetHerIn(t *testing.T, kept firm.Rows, rows []firm.Row) {
	t.Helper()
	var admin firm.Staff
	for _, s := range of[firm.Staff](rows) {
		if s.Email == AdminEmail {
			admin = s
		}
	}
	if admin.Name != AdminName {
		t.Fatalf("the admin is %+v", admin)
	}
	env := firm.Env{Actor: firm.Actor{Kind: firm.ByStaff, ID: admin.ID}, Now: today, OpID: firmtest.ID("op"), Host: true}
	for _, cmd := range []firm.Command{
		firm.SetMatterPortal{MatterID: StoryMatterID(), On: true},
		firm.GrantAccess{MatterID: StoryMatterID(), ContactID: StoryContactID(StoryClient), InvitationID: firmtest.ID("invitation")},
	} {
		if v, err := firm.Perform(kept, env, cmd); err != nil || !v.Ok() {
			t.Errorf("%s: %+v %v", cmd.CommandName(), v, err)
		}
	}
}

func TestPeopleHoldEveryRole(t *testing.T) {
	rows, _ := invent(t, small())
	roles := map[firm.ID]firm.Role{}
	for _, r := range of[firm.Role](rows) {
		roles[r.ID] = r
	}
	held := map[string]int{}
	gone := 0
	for _, s := range of[firm.Staff](rows) {
		held[roles[s.RoleID].Builtin]++
		if !s.Active {
			gone++
		}
	}
	for _, builtin := range []string{firm.RoleAdmin, firm.RoleNormal, firm.RoleLimited, ""} {
		if held[builtin] == 0 {
			t.Errorf("nobody has the role %q", builtin)
		}
	}
	if gone == 0 {
		t.Error("nobody has left")
	}
}

func TestAWeekendIsMovedToMonday(t *testing.T) {
	for day := range 14 {
		at := days(today, day)
		moved := workday(at)
		weekday := time.UnixMicro(int64(moved)).UTC().Weekday()
		if weekday == time.Saturday || weekday == time.Sunday || moved < at || moved > days(at, 2) {
			t.Errorf("%s was moved to %s", onDate(at), onDate(moved))
		}
	}
}
