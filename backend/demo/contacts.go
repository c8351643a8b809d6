package demo

import (
	"strconv"

	"anteroom/backend/firm"
)

// newContact adds a contact, a person or an organisation of one of the kinds.
func (w *world) newContact(c chance, since firm.Micros, kinds []string) int {
	one := firm.Contact{ID: c.id(since), Kind: firm.Person, CreatedAt: since}
	if kinds == nil {
		one.Name, one.Email = c.person()
		one.Email = w.address(c, one.Email, c.pick("example.com", "example.org", "example.net"), 88)
	} else {
		one.Kind = firm.Organisation
		one.Name, one.Email = c.company(kinds)
		one.Email = w.address(c, "office", one.Email+strconv.Itoa(len(w.contacts))+".example", 80)
	}
	if c.percent(70) {
		one.Phone = c.telephone()
	}
	if c.oneIn(40) && one.Kind == firm.Person {
		one.Aliases, _ = c.person()
	}
	w.contacts = append(w.contacts, one)
	return len(w.contacts) - 1
}

func (c chance) pick(of ...string) string { return one(c, of) }

// address is a mail address that nobody else has, or none: of the rest in a
// hundred the firm has no address yet.
func (w *world) address(c chance, mailbox, domain string, percent int) string {
	if !c.percent(percent) {
		return ""
	}
	address := mailbox + "@" + domain
	for n := 2; w.taken[address]; n++ {
		address = mailbox + strconv.Itoa(n) + "@" + domain
	}
	w.taken[address] = true
	return address
}

// household lets a client's spouse share the client's address now and then: one
// mailbox, one login, two contacts.
func (w *world) household(c chance, client, spouse int) {
	if c.oneIn(20) && w.contacts[client].Email != "" && w.contacts[client].Kind == firm.Person {
		w.contacts[spouse].Email = w.contacts[client].Email
	}
}
