package post

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	gomail "github.com/emersion/go-message/mail"
)

// Mailbox keeps every letter as a file of a folder instead of sending it: for
// development, demonstrations and tests. It never leaves the machine.
type Mailbox struct {
	folder string
	pages  *template.Template
	mu     sync.Mutex
	last   int64
}

// NewMailbox makes the folder where it is missing.
func NewMailbox(folder string) (*Mailbox, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the mailbox folder: %w", err)
	}
	pages, err := mailboxPages()
	if err != nil {
		return nil, err
	}
	return &Mailbox{folder: folder, pages: pages}, nil
}

// Send implements Sender. The file appears whole or not at all.
func (m *Mailbox) Send(_ context.Context, letter Letter) error {
	message, err := letter.message()
	if err != nil {
		return err
	}
	var whole bytes.Buffer
	if _, err := message.WriteTo(&whole); err != nil {
		return fmt.Errorf("write the letter: %w", err)
	}
	temp, err := os.CreateTemp(m.folder, ".letter-*")
	if err != nil {
		return fmt.Errorf("keep the letter: %w", err)
	}
	defer os.Remove(temp.Name()) //nolint:errcheck // it was renamed
	_, err = temp.Write(whole.Bytes())
	if err = errors.Join(err, temp.Close()); err != nil {
		return fmt.Errorf("keep the letter: %w", err)
	}
	if err := os.Rename(temp.Name(), filepath.Join(m.folder, m.name(letter.At))); err != nil {
		return fmt.Errorf("keep the letter: %w", err)
	}
	return nil
}

// name gives each letter a file name; in the order of names they were sent.
func (m *Mailbox) name(at time.Time) string {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.last = max(m.last+1, at.UnixMicro())
	return fmt.Sprintf("%016d.eml", m.last)
}

// Kept is one letter of a mailbox, as it was sent.
type Kept struct {
	// Name is the file's name.
	Name    string    `json:"name"`
	From    string    `json:"from"`
	To      string    `json:"to"`
	Subject string    `json:"subject"`
	Date    time.Time `json:"date"`
	Text    string    `json:"text"`
	HTML    string    `json:"html"`
	// Link and Code are what the letter asks to follow and to type, or empty.
	Link string `json:"link"`
	Code string `json:"code"`
	// logo is the picture that travels with the letter, under its content id.
	logo   []byte
	logoID string
}

// List reads the letters, newest first, at most mailboxPage.
func (m *Mailbox) List() ([]Kept, error) {
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		return nil, fmt.Errorf("read the mailbox: %w", err)
	}
	list := []Kept{}
	for _, entry := range slices.Backward(entries) {
		if !isLetter(entry.Name()) || len(list) == mailboxPage {
			continue
		}
		one, err := m.Read(entry.Name())
		if err != nil {
			return nil, err
		}
		list = append(list, one)
	}
	return list, nil
}

// isLetter tells whether a file's name is one that this mailbox gave.
func isLetter(name string) bool {
	digits, ok := strings.CutSuffix(name, ".eml")
	return ok && len(digits) == 16 && strings.Trim(digits, "0123456789") == ""
}

func linkShape() *regexp.Regexp {
	return regexp.MustCompile(`https?://[^\s<>"]+/(?:accept|reset)/[A-Za-z0-9_-]+`)
}

func codeShape() *regexp.Regexp {
	return regexp.MustCompile(`(?m)\b[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}\s*$`)
}

// ErrNoLetter is returned for a name that is no letter of the mailbox.
var ErrNoLetter = errors.New("there is no such letter in the mailbox")

// Read reads one letter by its file's name.
func (m *Mailbox) Read(name string) (Kept, error) {
	raw, err := m.raw(name)
	if err != nil {
		return Kept{}, err
	}
	one := Kept{Name: name}
	reader, err := gomail.CreateReader(bytes.NewReader(raw))
	if err != nil {
		return Kept{}, fmt.Errorf("read the letter: %w", err)
	}
	defer reader.Close() //nolint:errcheck // read from memory
	one.From, _ = reader.Header.Text("From")
	one.To, _ = reader.Header.Text("To")
	one.Subject, _ = reader.Header.Subject()
	one.Date, _ = reader.Header.Date()
	for {
		part, err := reader.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Kept{}, fmt.Errorf("read the letter: %w", err)
		}
		if err := one.add(part); err != nil {
			return Kept{}, err
		}
	}
	one.Link = linkShape().FindString(one.Text)
	one.Code = strings.TrimSpace(codeShape().FindString(strings.ReplaceAll(one.Text, "\r", "")))
	return one, nil
}

func (k *Kept) add(part *gomail.Part) error {
	body, err := io.ReadAll(io.LimitReader(part.Body, mailBytes))
	if err != nil {
		return fmt.Errorf("read the letter: %w", err)
	}
	kind, _, _ := strings.Cut(part.Header.Get("Content-Type"), ";")
	switch kind {
	case "text/html":
		k.HTML = string(body)
	case "text/plain":
		k.Text = string(body)
	case "image/png":
		k.logoID, k.logo = strings.Trim(part.Header.Get("Content-ID"), "<>"), body
	}
	return nil
}

func (m *Mailbox) raw(name string) ([]byte, error) {
	if !isLetter(name) {
		return nil, ErrNoLetter
	}
	file, err := os.Open(filepath.Join(m.folder, name))
	if errors.Is(err, os.ErrNotExist) {
		return nil, ErrNoLetter
	}
	if err != nil {
		return nil, fmt.Errorf("read the letter: %w", err)
	}
	defer file.Close() //nolint:errcheck // only read
	raw, err := io.ReadAll(io.LimitReader(file, mailBytes))
	if err != nil {
		return nil, fmt.Errorf("read the letter: %w", err)
	}
	return raw, nil
}
