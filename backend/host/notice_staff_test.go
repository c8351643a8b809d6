package host_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
)

// upload lets a client send a file for a line of a request that names both.
func (m *mailroom) upload() (request firm.ID) {
	m.t.Helper()
	request, line := m.id(), m.id()
	m.do(firm.CreateItem{ID: request, MatterID: m.matter, Area: firm.FileRequests, Title: "Papers", Parties: []firm.ID{m.ann, m.bo}, Asked: []firm.AskedLine{{ID: line, Title: "Passport"}}})
	m.pass(time.Hour)
	m.mails = nil
	hash := strings.Repeat("a", 64)
	by := firm.Actor{Kind: firm.ByClient, ID: login(annMail)}
	err := m.host.DB().Write(context.Background(), m.firm, func(tx *store.Tx) error {
		return ledger.PutUpload(tx, ledger.Upload{Actor: by, Name: "passport.pdf", Content: firm.Content{Hash: hash, Size: 5, Media: "application/pdf"}, At: 1})
	})
	if err != nil {
		m.t.Fatal(err)
	}
	file := firm.NewFile{ID: m.id(), Name: "passport.pdf", Content: firm.Content{Hash: hash, Size: 5}}
	m.client(annMail, firm.AddFile{ItemID: request, MatterID: m.matter, ContactID: m.ann, AskedID: line, File: file})
	return request
}

func TestAnUploadIsToldToAllPortalPartiesButTheUploader(t *testing.T) {
	m := newMailroom(t)
	matter := m.read(m.matter)
	matter.ResponsibleID = m.admin
	m.put(matter)
	m.signIn("ada@hale.example")
	m.upload()
	m.pass(time.Hour)
	if len(m.to(annMail)) != 0 || len(m.to(boMail)) != 1 || len(m.to("ada@hale.example")) != 1 {
		t.Fatalf("%d mails to Ann, %d to Bo, %d to staff", len(m.to(annMail)), len(m.to(boMail)), len(m.to("ada@hale.example")))
	}
	bo, staff := m.to(boMail)[0], m.to("ada@hale.example")[0]
	if bo.Subject != "Hale & Ortiz: 1 new uploaded document" || bo.Stop == "" {
		t.Errorf("Bo reads %q", bo.Subject)
	}
	if staff.Subject != "Hale & Ortiz: 1 new uploaded document from clients" || staff.Stop != "" || strings.Contains(staff.Text+staff.HTML, "http://portal") {
		t.Errorf("staff read %q", staff.Subject)
	}
}

func TestAnUploadThatIsTakenBackIsNotToldOf(t *testing.T) {
	m := newMailroom(t)
	request := m.upload()
	var file firm.ID
	err := m.host.DB().Read(context.Background(), m.firm, func(tx *store.Tx) error {
		files, err := firm.List[firm.File](tx, "item_id", request)
		file = files[0].ID
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	m.client(annMail, firm.TakeBack{FileID: file, ItemID: request, MatterID: m.matter, ContactID: m.ann})
	m.pass(48 * time.Hour)
	if len(m.mails) != 0 {
		t.Errorf("mailed %q", m.mails[0].Subject)
	}
}

func TestStaffAreToldByMailOnlyWhileTheyAreAwayAndInsideTheWall(t *testing.T) {
	for _, row := range []struct {
		name string
		with func(m *mailroom, desk *laptop)
		want int
	}{
		{"away since long", func(m *mailroom, _ *laptop) {}, 1},
		{"connected since it came", func(m *mailroom, desk *laptop) {
			m.pass(2 * time.Minute)
			if _, err := m.host.Head(context.Background(), desk.signed.Token); err != nil {
				t.Fatal(err)
			}
		}, 0},
		{"behind the wall by now", func(m *mailroom, _ *laptop) {
			other := m.hire("Otto Ortiz", "otto@hale.example", firm.RoleNormal)
			m.put(firm.MatterStaff{ID: firm.PairID("matter_staff", m.matter, other), MatterID: m.matter, StaffID: other})
			matter := m.read(m.matter)
			matter.Restricted = true
			m.put(matter)
		}, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			m := newMailroom(t)
			m.do(notices(false, false, false, false))
			matter := m.read(m.matter)
			matter.ResponsibleID = m.admin
			m.put(matter)
			desk := m.signIn("ada@hale.example")
			m.pass(time.Hour)
			m.client(annMail, firm.WriteMessage{ID: m.id(), MatterID: m.matter, ContactID: m.ann, Title: "Question", Text: "When is the hearing?"})
			row.with(m, desk)
			m.pass(2 * time.Hour)
			got := m.to("ada@hale.example")
			if len(got) != row.want || len(m.mails) != row.want {
				t.Fatalf("%d mails to staff of %d, want %d", len(got), len(m.mails), row.want)
			}
			if row.want == 1 && (got[0].Subject != "Hale & Ortiz: 1 new message from clients" || strings.Contains(got[0].Text, "hearing")) {
				t.Errorf("it says %q", got[0].Subject)
			}
		})
	}
}
