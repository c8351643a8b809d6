package post

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/store"
)

// About is what a letter of news is about.
type About string

// The letters of news: to a contact about one of their matters, to a contact about
// the day, and to a staff member about what clients brought.
const (
	AboutMatter About = "matter"
	AboutDay    About = "day"
	AboutWork   About = "work"
)

// News is what a letter tells of: kinds and counts and, where the firm allows it,
// titles; never a content.
type News struct {
	// Letter names the mail, the same at every try; Reader is who gets it.
	Letter, Reader firm.ID
	About          About
	// To and Name are the reader's, Language is what they read.
	To, Name, Language string
	Office             firm.Firm
	// Groups is one group without a title, or one for each matter that is named.
	Groups []Group
	// More counts what is not named for want of room.
	More int
	// Portal is the portal that the letter leads to; empty is the start page.
	Portal firm.ID
	// Stop is the token of the link by which the reader stops such mails; letters
	// to staff have none.
	Stop string
}

// Group is what is new on one matter, or on all together.
type Group struct {
	Matter  firm.ID
	Title   string
	Counts  []Count
	Entries []Entry
}

// Count says how many things of a kind are new. A kind is an area, or message,
// comment, upload, version or again.
type Count struct {
	Kind string
	N    int
}

// Entry names one thing by its title.
type Entry struct {
	Kind, Title string
}

// Telling is how whoever has news takes part in sending them.
type Telling struct {
	// Prepare decides in a transaction what is told; false is nothing at all.
	Prepare func(*store.Tx) (News, bool, error)
	// Over is called in the transaction that keeps that the letter was sent, or
	// that nobody will ever take it.
	Over func(*store.Tx) error
}

// SendNews does one try to send a letter of news.
func (p *Post) SendNews(ctx context.Context, task job.Task, letter firm.ID, t Telling) error {
	return p.send(ctx, task, func(tx *store.Tx) (outgoing, error) {
		// Another try may be talking to the mail server: what came of it is not
		// known yet.
		if busy, err := underWay(tx, letter, p.now()); err != nil || busy {
			return outgoing{}, errors.Join(err, job.Later(2*sendLimit))
		}
		news, some, err := t.Prepare(tx)
		if err != nil || !some {
			return outgoing{}, err
		}
		return p.newsLetter(task.Kind, news, t.Over)
	})
}

func (p *Post) newsLetter(kind string, n News, over func(*store.Tx) error) (outgoing, error) {
	out := outgoing{
		letter: p.envelope(n.Office, n.Letter, n.To), send: true, over: over, news: &n,
		record: record{id: n.Letter, kind: kind, subject: n.Reader, address: n.To},
	}
	out.letter.Language = n.Language
	if n.About == AboutWork {
		return out, nil
	}
	to := []string{}
	if n.Portal != "" {
		to = []string{"p", string(n.Portal)}
	}
	var err error
	if out.note.Link, err = p.link(n.Office, to...); err != nil {
		return out, err
	}
	out.letter.Stop, err = p.link(n.Office, "unsubscribe", n.Stop)
	return out, err
}

// writeNews fills a letter of news.
func (w *writing) writeNews(letter Letter, n News, link string) (Letter, error) {
	words := w.words(letter.Language, note{Name: string(n.About), Firm: n.Office.Name, Contact: n.Name})
	total := []Count{}
	for _, group := range n.Groups {
		total = merge(total, group.Counts)
	}
	what := strings.Join(words.counted(total), ", ")
	words.values["What"] = what
	s := sheet{
		Language: letter.Language, Title: plainName(words.say("subject")), Preview: what, Firm: plainName(n.Office.Name),
		Greeting: words.greet(), Lines: words.lines("line"), Link: link, Stop: letter.Stop,
	}
	for _, group := range n.Groups {
		s.Groups = append(s.Groups, words.part(group))
	}
	if n.More > 0 {
		s.Closing = append(s.Closing, words.number("common_more", n.More))
	}
	if !n.Office.MailNames {
		s.Closing = append(s.Closing, words.common("discreet"))
	}
	s.Closing = append(s.Closing, words.lines("closing")...)
	if link != "" {
		s.Button, s.LinkHint = words.say("button"), words.common("link_hint")
	}
	if letter.Stop != "" {
		s.StopLine, s.StopLabel = words.common("stop_line"), words.common("stop")
	}
	return w.draw(letter, s, words)
}

// merge adds counts up by kind, in the order of first mention.
func merge(total, more []Count) []Count {
	for _, c := range more {
		known := false
		for i := range total {
			if total[i].Kind == c.Kind {
				total[i].N, known = total[i].N+c.N, true
			}
		}
		if !known {
			total = append(total, c)
		}
	}
	return total
}

// part writes one group: its titles where things are named, else how many there are.
func (w *words) part(group Group) part {
	lines := w.counted(group.Counts)
	if len(group.Entries) > 0 {
		lines = nil
	}
	for _, e := range group.Entries {
		lines = append(lines, fmt.Sprintf("%s: %s", w.look("named_"+e.Kind), plainName(e.Title)))
	}
	return part{Title: plainName(group.Title), Lines: lines}
}

func (w *words) counted(counts []Count) []string {
	lines := []string{}
	for _, c := range counts {
		lines = append(lines, w.number("new_"+c.Kind, c.N))
	}
	return lines
}
