package host

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/ledger"
	"anteroom/backend/store"
	"anteroom/backend/wire"
)

// Desk names a signed-in device of a staff member: what the door of sync knows
// of who asks. It comes from the device's token, never from a body.
type Desk struct {
	Firm   firm.ID
	Device firm.ID
	Staff  firm.ID
}

func trouble(problem, sentence string) *wire.Trouble {
	return &wire.Trouble{Problem: problem, Code: "refused", Sentence: sentence}
}

// desk makes sure, inside a transaction, that the device is still one.
func (h *Host) desk(tx *store.Tx, token string) (Desk, error) {
	device, err := ledger.DeviceOfToken(tx, hashToken(token))
	if errors.Is(err, firm.ErrNone) {
		return Desk{}, trouble(wire.ProblemSession, "This device is signed out. Sign in again; changes that wait here are kept.")
	}
	if err != nil {
		return Desk{}, err
	}
	return Desk{Firm: tx.Firm(), Device: device.ID, Staff: device.StaffID}, nil
}

func (h *Host) firmOf(ctx context.Context, token string) (firm.ID, error) {
	id, err := ledger.FirmOfToken(ctx, h.db.Pool(), hashToken(token))
	if errors.Is(err, firm.ErrNone) {
		return "", trouble(wire.ProblemSession, "This device is signed out. Sign in again; changes that wait here are kept.")
	}
	return id, err
}

// Changes answers a desk with the transactions after its cursor, narrowed to
// what its person may see, in whole transactions.
func (h *Host) Changes(ctx context.Context, token string, after store.Cursor) (wire.Page, error) {
	firmID, err := h.firmOf(ctx, token)
	if err != nil {
		return wire.Page{}, err
	}
	var page wire.Page
	var asking Desk
	err = h.db.Read(ctx, firmID, func(tx *store.Tx) error {
		if asking, err = h.desk(tx, token); err != nil {
			return err
		}
		page, err = changes(tx, asking, after)
		return err
	})
	if errors.Is(err, errForked) {
		return wire.Page{}, h.forked(ctx, asking, after.Epoch)
	}
	if err != nil {
		return page, err
	}
	return page, h.connected(ctx, asking)
}

// errForked says that a desk holds a transaction of this epoch that the log does
// not: a backup was put back by hand.
var errForked = errors.New("the log was put back")

// forked begins anew, once for all desks that tell of it.
func (h *Host) forked(ctx context.Context, asking Desk, epoch string) error {
	h.deps.Log.ErrorContext(ctx, "a desk holds what this database does not: an older copy was put back; the portal is closed until portald restore --confirm", "device", asking.Device)
	if err := h.beginAnew(ctx, asking.Firm, epoch, firm.Actor{Kind: firm.ByStaff, ID: asking.Staff}, asking.Device); err != nil {
		return err
	}
	return otherEpoch()
}

func otherEpoch() error {
	return trouble(wire.ProblemEpoch, "The server was restored from a backup. Your device fetches everything again and sends its changes once more.")
}

// tellsOfLoss tells whether a cursor of this epoch names a transaction that this
// log never had. One that is merely too old does not.
func tellsOfLoss(tx *store.Tx, after, head store.Cursor) (bool, error) {
	if after.Seq < 1 || len(after.Hash) != len(head.Hash) {
		return false, nil
	}
	if after.Seq > head.Seq {
		return true, nil
	}
	entries, err := tx.Log(after.Seq-1, 1)
	if err != nil || len(entries) == 0 {
		return false, err
	}
	return entries[0].Seq == after.Seq && entries[0].Hash != after.Hash, nil
}

func changes(tx *store.Tx, desk Desk, after store.Cursor) (wire.Page, error) {
	head, err := tx.Head()
	if err != nil {
		return wire.Page{}, err
	}
	if head.Epoch != after.Epoch {
		return wire.Page{}, otherEpoch()
	}
	knows, err := tx.Knows(after)
	if err != nil {
		return wire.Page{}, err
	}
	if !knows {
		lost, err := tellsOfLoss(tx, after, head)
		if err != nil {
			return wire.Page{}, err
		}
		if lost {
			return wire.Page{}, errForked
		}
		return wire.Page{}, trouble(wire.ProblemSnapshot, "This device was away for too long. It fetches everything again.")
	}
	sieve, err := newSieve(tx, desk.Staff)
	if err != nil {
		return wire.Page{}, err
	}
	gather := &gathering{tx: tx, desk: desk, sieve: sieve, walked: map[firm.ID]bool{}}
	if err := gather.run(after.Seq, wire.PageLimitBytes); err != nil {
		return wire.Page{}, err
	}
	if gather.wholly {
		// A matter that comes into sight is sent as it stands now, so the page
		// must reach to now: a desk never holds a row from the future.
		gather = &gathering{tx: tx, desk: desk, sieve: sieve, walked: map[firm.ID]bool{}}
		if err := gather.run(after.Seq, wire.PageMaxBytes); err != nil {
			return wire.Page{}, err
		}
		if err := gather.enter(); err != nil {
			return wire.Page{}, err
		}
	}
	return gather.page(after, head)
}

// gathering collects one page.
type gathering struct {
	tx     *store.Tx
	desk   Desk
	sieve  *sieve
	to     *store.Cursor
	images []store.Image
	// walked holds the matters whose wall moved for this person.
	walked map[firm.ID]bool
	// wholly is true once something came into sight.
	wholly bool
	// late holds contacts that a relationship brings into sight.
	late []firm.ID
}

func (g *gathering) run(after int64, limitBytes int) error {
	entries, err := g.tx.Log(after, limitBytes)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		g.to = &store.Cursor{Epoch: entry.Epoch, Seq: entry.Seq, Hash: entry.Hash}
		for _, mark := range entry.Marks {
			if mark.StaffID == g.desk.Staff {
				g.walked[mark.MatterID] = true
				g.wholly = g.wholly || mark.Kind == store.MarkEnter
			}
		}
		for _, image := range entry.Images {
			if err := g.add(image); err != nil {
				return err
			}
		}
	}
	return nil
}

func (g *gathering) add(image store.Image) error {
	passes, err := g.sieve.passes(image)
	if err != nil {
		return err
	}
	if !passes {
		// A contact has no wall of its own whose moving a mark would tell of: it is
		// out of sight, with its logins, once its last tie that this person sees is gone.
		if image.Kind == "contact" || image.Kind == "account" || image.Kind == "account_contact" {
			g.images = append(g.images, store.Image{Kind: image.Kind, ID: image.ID, Gone: true})
		}
		return nil
	}
	g.images = append(g.images, image)
	if !g.sieve.walls || image.Kind != "relationship" || image.Gone {
		return nil
	}
	row, err := g.tx.Schema().Row(image)
	if err != nil {
		return fmt.Errorf("read a relationship of the log: %w", err)
	}
	contact := row.(firm.Relationship).ContactID
	walled, err := g.sieve.partlyWalled(contact)
	if err != nil || !walled {
		return err
	}
	g.late, g.wholly = append(g.late, contact), true
	return nil
}

// enter adds, as they stand now, the matters that came into sight, and the
// contacts that relationships brought.
func (g *gathering) enter() error {
	for matter := range g.walked {
		sees, err := g.sieve.matter(matter)
		if err != nil {
			return err
		}
		if !sees {
			continue
		}
		if err := g.whole(matter); err != nil {
			return err
		}
	}
	for _, id := range g.late {
		if err := g.contact(id); err != nil {
			return err
		}
	}
	return nil
}

// contact adds a contact and its logins as they stand.
func (g *gathering) contact(id firm.ID) error {
	images, err := withLogins(g.tx, id)
	if err != nil {
		return err
	}
	for _, image := range images {
		g.images = append(g.images, g.tx.Schema().Wire(image))
	}
	return nil
}

func (g *gathering) whole(matter firm.ID) error {
	if err := g.current("matter", matter); err != nil {
		return err
	}
	ties, err := firm.List[firm.Relationship](g.tx, "matter_id", matter)
	if err != nil {
		return err
	}
	for _, t := range ties {
		if err := g.contact(t.ContactID); err != nil {
			return err
		}
	}
	for _, spec := range firm.Kinds() {
		if spec.Matter != "matter_id" {
			continue
		}
		rows, err := g.tx.By(spec.Kind, "matter_id", string(matter))
		if err != nil {
			return err
		}
		for _, row := range rows {
			image, err := g.tx.Schema().ImageOf(row)
			if err != nil {
				return err
			}
			g.images = append(g.images, g.tx.Schema().Wire(image))
		}
	}
	return nil
}

func (g *gathering) current(kind firm.Kind, id firm.ID) error {
	image, ok, err := g.tx.Image(kind, id)
	if err != nil || !ok {
		return err
	}
	g.images = append(g.images, g.tx.Schema().Wire(image))
	return nil
}

func (g *gathering) page(after, head store.Cursor) (wire.Page, error) {
	page := wire.Page{From: after, To: after, Columns: map[firm.Kind][]string{}, Images: g.images}
	if g.to != nil {
		page.To = *g.to
	}
	page.More = page.To.Seq < head.Seq
	for _, image := range g.images {
		page.Columns[image.Kind] = g.tx.Schema().WireColumns(image.Kind)
	}
	for matter := range g.walked {
		sees, err := g.sieve.matter(matter)
		if err != nil {
			return wire.Page{}, err
		}
		if sees {
			page.Enter = append(page.Enter, matter)
		} else {
			page.Leave = append(page.Leave, matter)
		}
	}
	sortIDs(page.Enter)
	sortIDs(page.Leave)
	var err error
	page.Settled, err = ledger.Settled(g.tx, g.desk.Device, after.Seq, page.To.Seq)
	return page, err
}
