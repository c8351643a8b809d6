package firm_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// refusal is a command that has to be refused, and what it has to be told.
type refusal struct {
	name string
	// by is who gives it, the admin if unset; in changes the small firm first.
	by     firm.Actor
	in     func(o *firmtest.Office)
	cmd    firm.Command
	reason string
	field  string
}

// refused performs each command on a fresh firm and checks that it says why, in a
// sentence, and writes nothing.
func refused(t *testing.T, cases []refusal) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			o := firmtest.NewOffice()
			if c.in != nil {
				c.in(o)
			}
			if c.by.Kind == "" {
				c.by = firmtest.As(o.Admin)
			}
			before := o.All()
			o.Writes = 0
			v := o.Do(t, c.by, c.cmd)
			if v.Answer != firm.No || v.Reason != c.reason || v.Field != c.field {
				t.Errorf("got %q for the reason %q at %q; want a refusal for %q at %q", v.Answer, v.Reason, v.Field, c.reason, c.field)
			}
			if !strings.HasSuffix(v.Sentence, ".") && v.Answer == firm.No {
				t.Errorf("%q is no sentence", v.Sentence)
			}
			if diff := cmp.Diff(before, o.All()); diff != "" || o.Writes != 0 {
				t.Errorf("what was refused wrote %d times:\n%s", o.Writes, diff)
			}
		})
	}
}

// small is the firm of every test, to name its people by.
func small() *firmtest.Office { return firmtest.NewOffice() }

func client() firm.Actor { return firm.Actor{Kind: firm.ByClient, ID: firmtest.ID("account")} }

// rights runs one command for those who lack its right, are a client, nobody, or have left.
func rights(t *testing.T, right firm.Privilege, cmd firm.Command, lacking ...firm.Actor) {
	t.Helper()
	left := func(o *firmtest.Office) {
		o.Normal.Active = false
		if err := o.Put(o.Normal); err != nil {
			t.Fatal(err)
		}
	}
	cases := []refusal{
		{name: "a client", by: client(), cmd: cmd, reason: "no_privilege", field: string(right)},
		{name: "nobody known", by: firm.Actor{Kind: firm.ByStaff, ID: firmtest.ID("nobody")}, cmd: cmd, reason: "no_privilege", field: string(right)},
		{name: "no kind of actor", by: firm.Actor{Kind: "ghost", ID: small().Admin.ID}, cmd: cmd, reason: "no_privilege", field: string(right)},
		{name: "who left the firm", by: firmtest.As(small().Normal), in: left, cmd: cmd, reason: "no_privilege", field: string(right)},
	}
	for _, actor := range lacking {
		cases = append(cases, refusal{name: "staff without the right", by: actor, cmd: cmd, reason: "no_privilege", field: string(right)})
	}
	refused(t, cases)
}

// walled runs a command on a matter that is not there, and on one behind a wall,
// which has to look the same.
func walled(t *testing.T, cmd func(matter firm.ID) firm.Command) {
	t.Helper()
	o := small()
	o.Wall(o.Matter, o.Admin)
	missing := o.Do(t, firmtest.As(o.Normal), cmd(firmtest.ID("no matter")))
	behind := o.Do(t, firmtest.As(o.Normal), cmd(o.Matter.ID))
	if diff := cmp.Diff(missing, behind); diff != "" || missing.Answer != firm.No || missing.Reason != "no_matter" {
		t.Errorf("a matter behind a wall answers unlike one that is not there, %+v:\n%s", missing, diff)
	}
}

func long(n int) string { return strings.Repeat("é", n) }

// stripped takes a right from the role of the office's Normal.
func stripped(right firm.Privilege) func(o *firmtest.Office) {
	return func(o *firmtest.Office) {
		role, err := firm.Get[firm.Role](o.Rows, o.Normal.RoleID)
		if err != nil {
			panic(err)
		}
		role.Privileges = role.Privileges.With(right, false)
		if err := o.Put(role); err != nil {
			panic(err)
		}
	}
}
