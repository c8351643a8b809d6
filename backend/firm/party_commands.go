package firm

import "fmt"

// NameParty puts a contact onto an item or takes them off: an invitee, a signer,
// the one whom a task is for, a person a file is asked of.
type NameParty struct {
	ItemID    ID   `json:"itemId"`
	MatterID  ID   `json:"matterId"`
	ContactID ID   `json:"contactId"`
	On        bool `json:"on"`
	// Reason is what the person gave for somebody on the other side, who would
	// see the item by itself.
	Reason string `json:"reason"`
}

// CommandName is NameParty.
func (NameParty) CommandName() string { return "NameParty" }

// About names the item as the contact sees it: where the area shares by itself,
// being a party is sight.
func (c NameParty) About() About {
	return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID + "/" + c.ContactID, Widens: c.On, Narrows: !c.On}
}

func (c NameParty) subject() (Kind, ID) { return "item", c.ItemID }
func (c NameParty) detail() string      { return onOff(c.On) }

// Check asks for ShareItems, a contact on the matter, and a reason for one on
// the other side.
func (c NameParty) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() || !c.On {
		return v, err
	}
	if v := plain("reason", c.Reason, LineLimit); !v.Ok() {
		return v, nil
	}
	m, v, err := matterFor(rows, env, c.MatterID)
	if err != nil || !v.Ok() {
		return v, err
	}
	contact, v, err := contactOn(rows, env, m, c.ContactID)
	if err != nil || !v.Ok() || !SharedByItself(item.Area, item.Kind) {
		return v, err
	}
	return guardOpposing(rows, c.MatterID, contact, c.Reason)
}

// Apply writes or drops the party.
func (c NameParty) Apply(rows Rows, _ Env) error {
	id := PairID("party", c.ItemID, c.ContactID)
	if !c.On {
		return rows.Drop("party", id)
	}
	// Who is one already keeps the part that they have.
	if there, err := Has(rows, "party", id); err != nil || there {
		return err
	}
	return rows.Put(Party{ID: id, MatterID: c.MatterID, ItemID: c.ItemID, ContactID: c.ContactID})
}

// NameMember puts a staff member onto a thread or takes them off.
type NameMember struct {
	ItemID   ID   `json:"itemId"`
	MatterID ID   `json:"matterId"`
	StaffID  ID   `json:"staffId"`
	On       bool `json:"on"`
}

// CommandName is NameMember.
func (NameMember) CommandName() string { return "NameMember" }

// About names the thread.
func (c NameMember) About() About { return About{MatterID: c.MatterID, Kind: "item", ID: c.ItemID} }

func (c NameMember) detail() string { return onOff(c.On) }

// Check asks for MessageClients, of the actor and of whoever is to take part,
// who must see the matter.
func (c NameMember) Check(rows Rows, env Env) (Verdict, error) {
	if v, err := may(rows, env, MessageClients); err != nil || !v.Ok() {
		return v, err
	}
	item, v, err := itemOn(rows, env, c.MatterID, c.ItemID)
	if err != nil || !v.Ok() || !c.On {
		return v, err
	}
	if item.Area != Messages {
		return Refuse("no_thread", "itemId", "Only a thread of messages has staff who take part."), nil
	}
	return memberOk(rows, "staffId", c.MatterID, c.StaffID)
}

// memberOk asks that a person sees the matter and may write to clients: who takes
// part in a thread is named to its clients and told of their answers.
func memberOk(rows Rows, field string, matter, id ID) (Verdict, error) {
	m, err := Get[Matter](rows, matter)
	if err != nil {
		return Verdict{}, fmt.Errorf("read matter: %w", err)
	}
	inside, err := worksInside(rows, m, id)
	if err != nil {
		return Verdict{}, err
	}
	permitted, err := Holds(rows, Actor{Kind: ByStaff, ID: id}, MessageClients)
	if err != nil || inside && permitted {
		return Verdict{}, err
	}
	return Refuse("not_permitted", field, "This person may not write to clients of this matter. An admin can change that under Settings › Manage roles."), nil
}

// Apply writes or drops the membership.
func (c NameMember) Apply(rows Rows, _ Env) error {
	id := PairID("member", c.ItemID, c.StaffID)
	if !c.On {
		return rows.Drop("member", id)
	}
	return rows.Put(Member{ID: id, MatterID: c.MatterID, ItemID: c.ItemID, StaffID: c.StaffID})
}
