package demo

import (
	"slices"
	"strings"

	"anteroom/backend/firm"
)

// grant is one contact's access to a matter, with the invitation to it.
type grant struct {
	contact int
	row     firm.Grant
	invited firm.Invitation
}

// sees tells whether the grant is in force, so that things are shared with it.
func (g grant) sees() bool { return g.row.State != firm.Revoked }

// grantAll gives access on matters past the stage of a lead: to most clients
// who have an address, and to some of the others whom a portal suits. Nobody on
// the other side has one.
func (w *world) grantAll() {
	for i := range w.dossiers {
		d := &w.dossiers[i]
		if d.work == nil || d.row.Stage == firm.StageLead {
			continue
		}
		c := w.chance("access", i)
		for _, t := range d.ties {
			wanted := c.percent(22)
			if t.role == firm.ClientRole {
				wanted = c.percent(84)
			}
			if wanted && t.portal && w.contacts[t.contact].Email != "" && !w.opposes(d, t.contact) && !d.granted(t.contact) {
				d.grants = append(d.grants, w.newGrant(c, d, t.contact))
			}
		}
		if len(d.grants) > 0 {
			d.row.PortalOn = !c.oneIn(14)
		}
	}
}

func (d *dossier) granted(contact int) bool {
	return slices.ContainsFunc(d.grants, func(g grant) bool { return g.contact == contact })
}

// opposes tells whether the contact, or one with the same address, stands on the
// other side of the matter.
func (w *world) opposes(d *dossier, contact int) bool {
	return slices.ContainsFunc(d.ties, func(t tie) bool {
		return strings.HasPrefix(t.role, "opposing") && (t.contact == contact || w.contacts[t.contact].Email == w.contacts[contact].Email)
	})
}

func (w *world) newGrant(c chance, d *dossier, contact int) grant {
	given := c.when(d.row.CreatedAt, min(days(d.row.CreatedAt, 90), days(w.now, -1)))
	g := grant{contact: contact}
	g.row = firm.Grant{
		ID: firm.GrantID(d.row.ID, w.contacts[contact].ID), MatterID: d.row.ID, ContactID: w.contacts[contact].ID,
		State: firm.Granted, GrantedBy: d.team[0], GrantedAt: given, ChangedOp: c.id(given),
	}
	switch chosen := c.IntN(100); {
	case chosen < 5:
		g.row.State = firm.Paused
	case chosen < 12:
		g.row.State = firm.Revoked
		g.row.RevokedAt = c.when(given, w.now)
		g.row.ChangedOp = c.id(g.row.RevokedAt)
	}
	g.invited = w.invite(c, d, &g)
	return g
}

// invite tells what became of a grant's invitation. Those still open were sent
// within the last days; none waits to be sent.
func (w *world) invite(c chance, d *dossier, g *grant) firm.Invitation {
	life := firm.Micros(w.firm.InvitationDays)
	inv := firm.Invitation{
		MatterID: d.row.ID, ContactID: g.row.ContactID, GrantID: g.row.ID, Email: w.contacts[g.contact].Email,
		State: firm.InvitationAccepted, CreatedAt: g.row.GrantedAt,
	}
	recent := c.when(days(w.now, -10), days(w.now, -1))
	fresh := d.row.Stage != firm.StageClosed && recent > d.row.CreatedAt
	switch chosen := c.IntN(100); {
	case g.row.State == firm.Revoked && chosen < 30:
		inv.State = firm.InvitationRevoked
	case g.row.State != firm.Granted || chosen < 72:
	case chosen < 80 && days(g.row.GrantedAt, int(life)) < w.now:
		inv.State = firm.InvitationExpired
	case chosen < 84:
		inv.State = firm.InvitationBounced
	case fresh:
		inv.State = []firm.InvitationState{firm.InvitationSent, firm.InvitationSent, firm.InvitationOpened, firm.InvitationDeferred}[chosen%4]
		inv.CreatedAt, g.row.GrantedAt = recent, recent
		g.row.ChangedOp = c.id(recent)
	}
	inv.ID = c.id(inv.CreatedAt)
	inv.SentAt = inv.CreatedAt + 2*minute
	inv.ExpiresAt = inv.CreatedAt + life*firm.Day
	return inv
}

// logins makes the accounts of all who accepted an invitation: one for each
// address, carrying each contact that has it.
func (w *world) logins() (accounts []firm.Account, links []firm.AccountContact) {
	c := w.chance("logins", 0)
	at := map[string]int{}
	linked := map[firm.ID]bool{}
	for i := range w.dossiers {
		for _, g := range w.dossiers[i].grants {
			if g.invited.State != firm.InvitationAccepted {
				continue
			}
			email := strings.ToLower(g.invited.Email)
			n, known := at[email]
			if !known {
				n = len(accounts)
				at[email] = n
				since := g.invited.SentAt + c.when(hour, 3*firm.Day)
				since = min(since, w.now)
				accounts = append(accounts, firm.Account{ID: c.id(since), Email: email, Verified: true, Locked: c.oneIn(150), CreatedAt: since})
			}
			link := firm.AccountContact{AccountID: accounts[n].ID, ContactID: g.row.ContactID}
			link.ID = firm.PairID("account_contact", link.AccountID, link.ContactID)
			if !linked[link.ID] {
				linked[link.ID] = true
				links = append(links, link)
			}
		}
	}
	return accounts, links
}
