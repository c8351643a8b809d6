package firm_test

import (
	"errors"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestAPortalHoldsWhatWasReadOnce(t *testing.T) {
	o := small()
	account := o.Account("rita@rivera.test", o.Client)
	grant := o.Grant(o.Matter, o.Client, firm.Granted)
	item := o.Item(o.Matter, "Bill", nil)
	o.Must(t, firmtest.As(o.Admin), act(o, firm.ActShare, item, o.Client))
	o.Must(t, firmtest.As(o.Admin), firm.CreateItem{ID: firmtest.ID("sign"), MatterID: o.Matter.ID, Area: firm.Signatures, Title: "Deed", Parties: []firm.ID{o.Client.ID}})
	portal, err := firm.LoadPortal(o, o.Matter.ID, o.Client.ID)
	if err != nil {
		t.Fatal(err)
	}
	o.Must(t, firmtest.As(o.Admin), firm.RevokeAccess{MatterID: o.Matter.ID, ContactID: o.Client.ID})
	if portal.Firm() != o.Firm || portal.Matter() != o.Matter || portal.Grant() != grant || portal.Account() != account {
		t.Errorf("%+v %+v %+v %+v", portal.Firm(), portal.Matter(), portal.Grant(), portal.Account())
	}
	if share, ok := portal.Share(item.ID); !ok || share.SharedBy != o.Admin.ID {
		t.Errorf("%+v, %v", share, ok)
	}
	if _, ok := portal.Share(firmtest.ID("sign")); ok || portal.Party(item.ID) || !portal.Party(firmtest.ID("sign")) {
		t.Error("shares and parties are mixed up")
	}
	if !portal.Open().Sees || !portal.Item(item).Sees || !portal.Area(firm.Invoices).Sees {
		t.Errorf("%+v", portal.Open())
	}
}

func TestAPortalTellsBeforehandWhatAccessWouldShow(t *testing.T) {
	o := small()
	shared, hidden := o.Item(o.Matter, "Bill", nil), o.Item(o.Matter, "Draft", func(i *firm.Item) { i.Draft = true })
	o.Must(t, firmtest.As(o.Admin), act(o, firm.ActShare, shared, o.Client))
	portal, err := firm.LoadPortal(o, o.Matter.ID, o.Client.ID)
	if err != nil {
		t.Fatal(err)
	}
	would := portal.WithAccess()
	if portal.Open().Sees || !would.Open().Sees || !would.Item(shared).Sees || would.Item(hidden).Sees {
		t.Errorf("now %+v, with access %+v", portal.Open(), would.Open())
	}
	as := would.As(firm.Account{ID: "a", Verified: true, Locked: true})
	if as.Open().Sees || !would.Open().Sees || as.Open().Reasons[0] != firm.ReasonLocked {
		t.Errorf("as a locked login it is %+v", as.Open())
	}
}

func TestAPortalOfNoMatterIsNone(t *testing.T) {
	if _, err := firm.LoadPortal(small(), firmtest.ID("none"), small().Client.ID); !errors.Is(err, firm.ErrNone) {
		t.Errorf("got %v", err)
	}
}

func TestRowsWithoutTheirOneFirmAreRefused(t *testing.T) {
	o := small()
	if err := o.Put(firm.Firm{ID: firmtest.ID("second firm")}); err != nil {
		t.Fatal(err)
	}
	if _, err := firm.Office(o); !errors.Is(err, firm.ErrNone) {
		t.Errorf("with two firms: %v", err)
	}
	if _, err := firm.LoadPortal(o, o.Matter.ID, o.Client.ID); !errors.Is(err, firm.ErrNone) {
		t.Errorf("with two firms: %v", err)
	}
	if _, err := firm.Office(firmtest.NewRows()); !errors.Is(err, firm.ErrNone) {
		t.Errorf("with none: %v", err)
	}
}

func TestOfSeveralLoginsTheVerifiedOneCounts(t *testing.T) {
	for _, order := range [][2]string{{"a@x.test", "b@x.test"}, {"b@x.test", "a@x.test"}} {
		o := small()
		o.Account(order[0], o.Client)
		old := o.Account(order[1], o.Client)
		old.Verified = false
		if err := o.Put(old); err != nil {
			t.Fatal(err)
		}
		if a, err := firm.AccountOf(o, o.Client.ID); err != nil || a.Email != order[0] {
			t.Errorf("%+v, %v", a, err)
		}
	}
	o := small()
	gone := o.Account("gone@x.test", o.Client)
	if err := o.Drop("account", gone.ID); err != nil {
		t.Fatal(err)
	}
	if a, err := firm.AccountOf(o, o.Client.ID); err != nil || a.ID != "" {
		t.Errorf("a login that is gone: %+v, %v", a, err)
	}
}

// Every row that a portal is read from can fail to be read; the failure is told,
// never taken for an answer.
func TestADiskFailingWhileAPortalIsReadIsTold(t *testing.T) {
	o := small()
	o.Account("rita@rivera.test", o.Client)
	o.Grant(o.Matter, o.Client, firm.Granted)
	for calls := 0; ; calls++ {
		rows := &firmtest.Broken{Rows: o, Left: calls}
		_, err := firm.LoadPortal(rows, o.Matter.ID, o.Client.ID)
		if !rows.Failed {
			break
		}
		if !errors.Is(err, firmtest.ErrBroken) {
			t.Errorf("call %d failed and LoadPortal said %v", calls+1, err)
		}
	}
}
