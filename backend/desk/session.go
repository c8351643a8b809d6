package desk

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"

	"anteroom/backend/desk/internal/key"
	"anteroom/backend/firm"
	"anteroom/backend/wire"
)

// What the window knows of the session before the first sync, kept among the
// outbox's memory so that no name stands readable in the profile.
const (
	memoryFirm   = "session/firm"
	memoryEmail  = "session/email"
	memoryPortal = "session/portal"
	memoryWindow = "window/"
)

// line is the link to the profile's server and the device's token.
func (d *Desk) line() (Link, string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.token == "" || d.profile.Server == "" {
		return nil, "", ErrSignedOut
	}
	if d.link == nil {
		l, err := d.cfg.Link(d.profile.Server)
		if err != nil {
			return nil, "", err
		}
		d.link = l
	}
	return d.link, d.token, nil
}

// connect makes a link to an address that a person typed.
func (d *Desk) connect(server string) (Link, error) {
	l, err := d.cfg.Link(server)
	if err != nil {
		return nil, toldOf(err)
	}
	return l, nil
}

func closeLink(l Link) {
	if closer, ok := l.(interface{ Close() }); ok {
		closer.Close()
	}
}

// Hello asks the server at an address what it is. It fails with wrong_address,
// offline, not_anteroom, untrusted, old_server or new_server.
func (d *Desk) Hello(ctx context.Context, server string) (wire.Hello, error) {
	l, err := d.connect(server)
	if err != nil {
		return wire.Hello{}, err
	}
	defer closeLink(l)
	return hello(ctx, l)
}

func hello(ctx context.Context, l Link) (wire.Hello, error) {
	said, err := l.Hello(ctx)
	if err != nil {
		return wire.Hello{}, toldOf(err)
	}
	switch {
	case said.Product != wire.Product:
		return wire.Hello{}, ErrNotAnteroom
	case said.Protocol < wire.Version:
		return wire.Hello{}, ErrOldServer
	case said.Protocol > wire.Version+wire.VersionsBack:
		return wire.Hello{}, ErrNewServer
	}
	return said, nil
}

// Connect checks an address and remembers it for signing in.
func (d *Desk) Connect(ctx context.Context, server string) (SessionState, error) {
	said, err := d.Hello(ctx, server)
	if err != nil {
		return SessionState{}, err
	}
	d.mu.Lock()
	p := d.profile
	d.mu.Unlock()
	p.Server = server
	if err := d.keepProfile(p); err != nil {
		return SessionState{}, err
	}
	if err := d.keepHello(ctx, said); err != nil {
		return SessionState{}, err
	}
	return d.Session(ctx)
}

func (d *Desk) keepProfile(p profile) error {
	if err := writeProfile(d.cfg.Profile, p); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.link != nil && d.profile.Server != p.Server {
		closeLink(d.link)
		d.link = nil
	}
	d.profile = p
	return nil
}

func (d *Desk) keepHello(ctx context.Context, said wire.Hello) error {
	return errors.Join(d.box.Remember(ctx, memoryFirm, said.FirmName), d.box.Remember(ctx, memoryPortal, said.PortalAddress))
}

// SignIn asks the server for a device token and makes the profile this
// person's. It fails as Hello does, or with wrong_password, too_many or
// other_person: a profile that holds another person's unsent changes is kept
// for them.
func (d *Desk) SignIn(ctx context.Context, server, email, password string) error {
	done, err := d.turn(ctx)
	if err != nil {
		return err
	}
	defer done()
	l, err := d.connect(server)
	if err != nil {
		return err
	}
	defer closeLink(l)
	said, err := hello(ctx, l)
	if err != nil {
		return err
	}
	d.mu.Lock()
	p := d.profile
	d.mu.Unlock()
	signed, err := l.SignIn(ctx, wire.SignIn{Email: email, Password: password, Device: d.cfg.Device, DeviceID: p.DeviceID})
	if err != nil {
		return toldOf(err)
	}
	if err := d.take(ctx, p, server, signed); err != nil {
		// The token is of no use to anybody; a server that is gone forgets it too.
		return errors.Join(err, ignoreOffline(l.SignOut(ctx, signed.Token)))
	}
	if err := errors.Join(d.keepHello(ctx, said), d.box.Remember(ctx, memoryEmail, email)); err != nil {
		return err
	}
	d.update(func(s *status) { s.phase, s.sentence = Syncing, "" })
	if err := d.reconcile(ctx); err != nil {
		return err
	}
	d.wakeAll()
	return nil
}

func ignoreOffline(err error) error {
	if err == nil || toldOf(err).Code == CodeOffline {
		return nil
	}
	return err
}

func (d *Desk) wakeAll() {
	d.stir()
	d.carryOn()
	d.listen()
}

// take makes the profile the signed-in person's. The token is kept before the
// profile says whose it is, so that a crash between leaves a signed-out profile.
func (d *Desk) take(ctx context.Context, p profile, server string, signed wire.SignedIn) error {
	if p.FirmID != "" && (p.FirmID != signed.FirmID || p.StaffID != signed.StaffID) {
		if err := d.handToOther(ctx); err != nil {
			return err
		}
	}
	if !d.memoryOnly() {
		if err := d.cfg.Keychain.Set(ctx, p.keyName(tokenKey), signed.Token); err != nil {
			return ErrKeychainLocked.from(err)
		}
	}
	p.Server, p.FirmID, p.StaffID, p.DeviceID = server, signed.FirmID, signed.StaffID, signed.DeviceID
	if err := d.keepProfile(p); err != nil {
		return err
	}
	d.mu.Lock()
	d.token = signed.Token
	d.mu.Unlock()
	return nil
}

// handToOther empties the profile for another person, unless the one before has
// changes that were not sent.
func (d *Desk) handToOther(ctx context.Context) error {
	waits, err := d.box.Unanswered(ctx)
	if err != nil {
		return err
	}
	unsent, err := d.unsentFiles(ctx)
	if err != nil {
		return err
	}
	if waits || unsent {
		return ErrOtherPerson
	}
	if err := errors.Join(d.box.Clear(ctx), d.emptyContents(ctx)); err != nil {
		return err
	}
	return d.emptyCache(ctx)
}

// SignOut ends this device at the server, as far as it can be reached, and
// forgets the token. The encrypted copy and unsent changes stay for the same
// person's next sign-in.
func (d *Desk) SignOut(ctx context.Context) error {
	l, token, err := d.line()
	if errors.Is(err, ErrSignedOut) {
		return nil
	}
	if err == nil {
		err = l.SignOut(ctx, token)
	}
	if err != nil && toldOf(err).Code != CodeOffline && !errors.Is(toldOf(err), ErrSignedOut) {
		return toldOf(err)
	}
	d.forgetToken(ctx)
	d.update(func(s *status) { s.phase, s.sentence = SignedOut, "" })
	return nil
}

// forgetToken drops the token here. One that stays in the keychain because it
// is locked is refused by the server at the next start.
func (d *Desk) forgetToken(ctx context.Context) {
	d.mu.Lock()
	d.token = ""
	name := d.profile.keyName(tokenKey)
	d.mu.Unlock()
	d.lists.clear()
	if d.memoryOnly() {
		return
	}
	if err := d.cfg.Keychain.Delete(ctx, name); err != nil {
		d.cfg.Log.Warn("forget the device's token", "error", err.Error())
	}
}

// SetOwnPassword changes the password of who is signed in; their other devices
// are signed out. Only the server can do that: without a connection it fails
// with offline, and with wrong_old_password where the old one is not right.
func (d *Desk) SetOwnPassword(ctx context.Context, old, password string) error {
	l, token, err := d.line()
	if err != nil {
		return err
	}
	if err := l.SetOwnPassword(ctx, token, old, password); err != nil {
		return toldOf(err)
	}
	return nil
}

// SetStaffPassword sets another staff member's first or new password. Only the server
// can do that: without a connection it fails with offline.
func (d *Desk) SetStaffPassword(ctx context.Context, staffID, password string) error {
	l, token, err := d.line()
	if err != nil {
		return err
	}
	if err := l.SetPassword(ctx, token, firm.ID(staffID), password); err != nil {
		return toldOf(err)
	}
	return nil
}

// Session says who is signed in where. Before the first sync only what the
// server said at sign-in is known.
func (d *Desk) Session(ctx context.Context) (SessionState, error) {
	p, ok := d.who()
	s := SessionState{
		SignedIn: ok, Server: p.Server, StaffID: string(p.StaffID), Keychain: d.keychain, Version: d.cfg.Version, Privileges: []string{},
		Notices: d.told(),
	}
	switch d.keychain {
	case keychainMissing:
		s.KeychainSentence = ErrKeychainMissing.Sentence
	case keychainLocked:
		s.KeychainSentence = ErrKeychainLocked.Sentence
	}
	for key, into := range map[string]*string{memoryFirm: &s.Firm, memoryEmail: &s.Email, memoryPortal: &s.PortalAddress} {
		text, err := d.box.Recall(ctx, key)
		if err != nil {
			return s, err
		}
		*into = text
	}
	if !ok {
		return s, nil
	}
	return s, d.read(ctx, func(r *reader) error { return r.person(&s) })
}

// told are the notices of opening, but for the keychain's, which has its own.
func (d *Desk) told() []Notice {
	list := []Notice{}
	for _, one := range d.Notices() {
		if one.Reason != ErrKeychainMissing.Reason && one.Reason != ErrKeychainLocked.Reason {
			list = append(list, Notice{Reason: one.Reason, Sentence: one.Sentence})
		}
	}
	return list
}

func (r *reader) person(s *SessionState) error {
	if office, err := firm.Office(r); err == nil {
		s.Firm = office.Name
	} else if !errors.Is(err, firm.ErrNone) {
		return err
	}
	staff, err := firm.Get[firm.Staff](r, r.staff)
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read staff: %w", err)
	}
	s.Name, s.Email = staff.Name, staff.Email
	role, err := firm.Get[firm.Role](r, staff.RoleID)
	if errors.Is(err, firm.ErrNone) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read role: %w", err)
	}
	s.Role, s.Privileges = role.Name, rights(role)
	return nil
}

func rights(role firm.Role) []string {
	list := []string{}
	for _, right := range firm.AllPrivileges() {
		if role.Privileges.Has(right) {
			list = append(list, string(right))
		}
	}
	return list
}

// Remember keeps a small text for the window over restarts, encrypted; an empty
// value forgets it.
func (d *Desk) Remember(ctx context.Context, key, value string) error {
	return d.box.Remember(ctx, memoryWindow+key, value)
}

// Recall reads what Remember kept, or "".
func (d *Desk) Recall(ctx context.Context, key string) (string, error) {
	return d.box.Recall(ctx, memoryWindow+key)
}

// emptyCache begins the cache anew for another person.
func (d *Desk) emptyCache(ctx context.Context) error {
	d.cacheMu.Lock()
	cache := d.cache
	d.cache = nil
	d.cacheMu.Unlock()
	d.lists.clear()
	if cache != nil {
		if err := cache.Close(); err != nil {
			return fmt.Errorf("close the cache: %w", err)
		}
	}
	if d.memoryOnly() {
		return d.openMemoryCache(ctx)
	}
	path := filepath.Join(d.cfg.Profile, cacheFile)
	if err := removeDatabase(path); err != nil {
		return err
	}
	// A key of its own: what the file's blocks held before opens with none.
	if err := d.cfg.Keychain.Delete(ctx, d.profile.keyName(cacheKey)); err != nil && !errors.Is(err, key.ErrNone) {
		return ErrKeychainLocked.from(err)
	}
	return d.newCache(ctx, path)
}
