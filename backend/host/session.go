package host

import (
	"context"
	"fmt"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

func hashToken(token string) string { return account.HashToken(token) }

// Hello tells what this server is; firmID is the firm of the request's host name.
func (h *Host) Hello(ctx context.Context, firmID firm.ID) (wire.Hello, error) {
	hello := wire.Hello{Product: wire.Product, Version: h.deps.Version, Protocol: wire.Version, PortalAddress: h.deps.Address}
	err := h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		office, err := firm.Office(tx)
		hello.FirmName = office.Name
		return err
	})
	return hello, err
}

// SignIn gives a staff member's device a token, once address and password were
// right. A wrong one is an *account.Refusal.
func (h *Host) SignIn(ctx context.Context, firmID firm.ID, ask wire.SignIn) (wire.SignedIn, error) {
	ask.Email, ask.Device, ask.DeviceID = keepable(ask.Email), keepable(ask.Device), keepable(ask.DeviceID)
	// Strangers' wrong guesses do not keep a person out of their own device.
	knows := func(tx *store.Tx, staffID firm.ID) (firm.ID, bool, error) {
		known, err := ledger.HasDevice(tx, staffID, ask.DeviceID)
		return ask.DeviceID, known, err
	}
	var answer wire.SignedIn
	_, err := h.accounts.StaffSignInFrom(ctx, firmID, ask.Email, ask.Password, knows, func(tx *store.Tx, staff firm.Staff) error {
		var err error
		answer, err = h.admit(tx, staff, ask)
		return err
	})
	if err != nil {
		return wire.SignedIn{}, err
	}
	return answer, nil
}

// admit gives the device of a proven person its token.
func (h *Host) admit(tx *store.Tx, staff firm.Staff, ask wire.SignIn) (wire.SignedIn, error) {
	token, hash, err := account.NewToken(h.deps.Random)
	if err != nil {
		return wire.SignedIn{}, err
	}
	device, err := h.newID()
	if err != nil {
		return wire.SignedIn{}, err
	}
	office, err := firm.Office(tx)
	if err != nil {
		return wire.SignedIn{}, err
	}
	answer := wire.SignedIn{Token: token, DeviceID: device, StaffID: staff.ID, FirmID: tx.Firm(), FirmName: office.Name}
	again, err := ledger.RenewDevice(tx, ledger.Device{ID: ask.DeviceID, StaffID: staff.ID, Name: ask.Device}, hash, h.now())
	if err != nil {
		return wire.SignedIn{}, err
	}
	if again {
		answer.DeviceID = ask.DeviceID
	} else if err := ledger.AddDevice(tx, ledger.Device{ID: device, StaffID: staff.ID, Name: ask.Device}, hash, h.now()); err != nil {
		return wire.SignedIn{}, err
	}
	return answer, ledger.Audit(tx, ledger.Entry{
		At: h.now(), Actor: firm.Actor{Kind: firm.ByStaff, ID: staff.ID}, Device: answer.DeviceID, Command: "SignIn", Answer: firm.Applied,
		About: firm.About{Kind: "staff", ID: staff.ID},
	})
}

// SignOut ends a device for good.
func (h *Host) SignOut(ctx context.Context, token string) error {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return err
	}
	return h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		desk, err := h.desk(tx, token)
		if err != nil {
			return err
		}
		if err := ledger.EndDevice(tx, desk.Device, h.now()); err != nil {
			return err
		}
		return ledger.Audit(tx, ledger.Entry{
			At: h.now(), Actor: firm.Actor{Kind: firm.ByStaff, ID: desk.Staff}, Device: desk.Device, Command: "SignOut", Answer: firm.Applied,
			About: firm.About{Kind: "staff", ID: desk.Staff},
		})
	})
}

// Head tells the sequence of the firm's last transaction to a device that is
// still signed in.
func (h *Host) Head(ctx context.Context, token string) (int64, error) {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return 0, err
	}
	var seq int64
	var asking Desk
	err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		if asking, err = h.desk(tx, token); err != nil {
			return err
		}
		head, err := tx.Head()
		seq = head.Seq
		return err
	})
	if err != nil {
		return seq, err
	}
	return seq, h.connected(ctx, asking)
}

// Wait returns when the firm's log may have grown beyond seq, when wait is over,
// or when ctx ends, and tells the head as it then stands. Other processes on
// the same database are noticed within a short poll.
func (h *Host) Wait(ctx context.Context, token string, seq int64, wait time.Duration) (int64, error) {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return 0, err
	}
	deadline := time.NewTimer(wait)
	defer deadline.Stop()
	for {
		ring := h.bell.wait(firmID, "")
		head, err := h.Head(ctx, token)
		if err != nil || head > seq {
			return head, err
		}
		poll := time.NewTimer(pollHead)
		select {
		case <-ring:
		case <-poll.C:
		case <-deadline.C:
			poll.Stop()
			return head, nil
		case <-ctx.Done():
			poll.Stop()
			return head, ctx.Err()
		}
		poll.Stop()
	}
}

// SetOwnPassword sets the password of the person whose device asks, who proves
// with the old one that it is they who sit there. Guesses at it are counted like
// those of signing in. Their other devices are signed out.
func (h *Host) SetOwnPassword(ctx context.Context, token, old, password string) error {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return err
	}
	var by Desk
	var self firm.Staff
	err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		if by, err = h.desk(tx, token); err != nil {
			return err
		}
		self, err = firm.Get[firm.Staff](tx, by.Staff)
		return err
	})
	if err != nil {
		return err
	}
	hash, err := h.accounts.HashPassword(ctx, password, self.Name, self.Email)
	if err != nil {
		return err
	}
	here := func(*store.Tx, firm.ID) (firm.ID, bool, error) { return by.Device, true, nil }
	_, err = h.accounts.StaffSignInFrom(ctx, firmID, self.Email, old, here, func(tx *store.Tx, _ firm.Staff) error {
		// Asked again: the device may have been ended meanwhile.
		if by, err = h.desk(tx, token); err != nil {
			return err
		}
		return h.putStaffPassword(tx, by, by.Staff, hash)
	})
	return account.OldPassword(err)
}

// SetStaffPassword sets the password of another person of the firm, with the
// right to manage roles. Their devices are signed out.
func (h *Host) SetStaffPassword(ctx context.Context, token string, staffID firm.ID, password string) error {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return err
	}
	staffID = keepable(staffID)
	var target firm.Staff
	var by Desk
	check := func(tx *store.Tx) error {
		desk, err := h.desk(tx, token)
		if err != nil {
			return err
		}
		by = desk
		if desk.Staff == staffID {
			return trouble("own_password", "Change your own password under Settings › Your account, where the old one is asked for.")
		}
		may, err := firm.Holds(tx, firm.Actor{Kind: firm.ByStaff, ID: desk.Staff}, firm.ManageRoles)
		if err != nil {
			return err
		}
		if !may {
			return trouble("no_privilege", "Your role does not have the right to set other people's passwords. Ask an admin.")
		}
		target, err = firm.Get[firm.Staff](tx, staffID)
		return err
	}
	if err := h.db.Read(ctx, firmID, check); err != nil {
		return err
	}
	hash, err := h.accounts.HashPassword(ctx, password, target.Name, target.Email)
	if err != nil {
		return err
	}
	return h.db.Write(ctx, firmID, func(tx *store.Tx) error {
		if err := check(tx); err != nil {
			return err
		}
		return h.putStaffPassword(tx, by, staffID, hash)
	})
}

// putStaffPassword keeps a new password and ends whatever the old one began, but
// for the device that asks.
func (h *Host) putStaffPassword(tx *store.Tx, by Desk, staffID firm.ID, hash string) error {
	if err := h.accounts.PutStaffPassword(tx, staffID, hash); err != nil {
		return fmt.Errorf("set the password: %w", err)
	}
	if err := ledger.EndDevicesOf(tx, staffID, by.Device, h.now()); err != nil {
		return err
	}
	return ledger.Audit(tx, ledger.Entry{
		At: h.now(), Actor: firm.Actor{Kind: firm.ByStaff, ID: by.Staff}, Device: by.Device, Command: "SetStaffPassword", Answer: firm.Applied,
		About: firm.About{Kind: "staff", ID: staffID},
	})
}
