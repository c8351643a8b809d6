package sim

import (
	"bytes"
	"encoding/json"
	"errors"
	"regexp"

	"anteroom/backend/firm"
	"anteroom/backend/host"
	"anteroom/backend/view"
)

// client is a person with a mailbox and a browser.
type client struct {
	w        *World
	contact  firm.ID
	email    string
	password string
	// read is how many of the firm's letters this person has looked at.
	read    int
	session string
	browser string
	// reads counts the pages that were shown, acts what the host took.
	reads, acts int
}

// acceptLink finds the link's token, and acceptCode the code, in a letter.
func acceptLink(text string) (token, code string, ok bool) {
	link := regexp.MustCompile(`/accept/([A-Za-z0-9_-]+)`).FindStringSubmatch(text)
	typed := regexp.MustCompile(`\b([A-Z2-9]{4}-[A-Z2-9]{4})\b`).FindStringSubmatch(text)
	if link == nil || typed == nil {
		return "", "", false
	}
	return link[1], typed[1], true
}

// openMail takes up the next invitation in the mailbox, if there is one: click,
// code and password. An old link is told as such, and nothing else may go wrong.
func (c *client) openMail() bool {
	for c.read < len(c.w.letters) {
		letter := c.w.letters[c.read]
		c.read++
		token, code, ok := acceptLink(letter.Text)
		if !ok || letter.To != c.email {
			continue
		}
		page, err := c.w.host.Accounts().Invitation(c.w.ctx, c.w.firm, token)
		c.allow("the link", err)
		signed, err := c.w.host.Accounts().Accept(c.w.ctx, c.w.firm, host.Accept{
			Token: token, Code: code, Password: c.password, Session: c.session, Browser: c.browser,
		})
		c.allow("accepting", err)
		c.w.told("%s opens a letter: %s %s", c.email, page.State, refused(err))
		if err == nil {
			c.entered(signed.Session, signed.Browser)
		}
		return true
	}
	return false
}

func (c *client) entered(session, browser string) {
	c.session = session
	if browser != "" {
		c.browser = browser
	}
}

// signIn gives address and password.
func (c *client) signIn() bool {
	signed, err := c.w.host.Accounts().SignIn(c.w.ctx, c.w.firm, host.SignIn{Email: c.email, Password: c.password, Session: c.session, Browser: c.browser})
	c.allow("signing in", err)
	c.w.told("%s signs in: %s", c.email, refused(err))
	if err == nil {
		c.entered(signed.Session, signed.Browser)
	}
	return err == nil
}

// account is whose session the browser holds, if it still is one.
func (c *client) account() (firm.Account, bool) {
	owner, err := c.w.host.Accounts().Session(c.w.ctx, c.w.firm, c.session, true)
	c.allow("the session", err)
	return owner, err == nil
}

// ask reads one page as the browser does; shown is false where the host says
// that it is not open to this client.
func (c *client) ask(account firm.ID, ask view.Ask) (answer view.Answer, shown bool) {
	answer, err := c.w.host.View(c.w.ctx, c.w.firm, account, ask)
	if errors.Is(err, view.ErrClosed) {
		return view.Answer{}, false
	}
	c.w.must(err)
	c.reads++
	if page, err := json.Marshal(answer); err != nil || bytes.Contains(page, []byte(inHouse)) {
		c.w.fail("%s reads what is the firm's own: %s, %v", c.email, page, err)
	}
	return answer, true
}

// act says something beside an item, ticks it off or opens it, as one of the
// contacts; the host takes it exactly where firm.Decide shows the item.
func (c *client) act() {
	account, in := c.account()
	if !in {
		return
	}
	w := c.w
	item, contact := pick(w.chance, w.items...), c.contact
	if w.chance.Often(15) {
		contact = pick(w.chance, w.contacts...)
	}
	m := w.home[item]
	portal, carries := w.portal(account, m, contact)
	row, known := w.itemsOf(m)[item]
	sees := portal != nil && known && carries && portal.Item(row).Sees
	cmd := pick[firm.Command](w.chance,
		firm.AddComment{ID: w.newID(), ItemID: item, MatterID: m, ContactID: contact, Text: "a word from a client"},
		firm.MarkOpened{ItemID: item, MatterID: m, ContactID: contact},
		firm.TickTask{ItemID: item, MatterID: m, ContactID: contact, Done: w.chance.Often(60)})
	verdict, err := w.host.Do(w.ctx, w.firm, firm.Actor{Kind: firm.ByClient, ID: account.ID}, cmd)
	w.must(err)
	w.told("%s gives %s %s: %s %s", c.email, cmd.CommandName(), item, verdict.Answer, verdict.Reason)
	_, tick := cmd.(firm.TickTask)
	if verdict.Ok() != sees && !(tick && sees) {
		w.fail("%s gives %s and is told %+v; Decide says %v", c.email, cmd.CommandName(), verdict, sees)
	}
	if verdict.Ok() {
		c.acts++
	}
}

// allow ends the run at anything but a refusal in words.
func (c *client) allow(what string, err error) {
	var no *host.Refusal
	if err != nil && !errors.As(err, &no) {
		c.w.fail("%s, %s: %v", c.email, what, err)
	}
}

func refused(err error) string {
	if err == nil {
		return "yes"
	}
	return err.Error()
}
