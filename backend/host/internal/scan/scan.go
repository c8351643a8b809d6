package scan

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
)

// Verdict is what a scanner said of one content.
type Verdict struct {
	// Scanned is false where no scanner is configured.
	Scanned bool
	// Found names what was found; it is empty for a clean content.
	Found string
}

// Scanner judges contents. An error means that there is no judgement, and the
// content must not be let in: ErrUnreachable for a scanner that is away, slow or
// makes no sense, ErrTooLarge for a content that it will not read whole.
type Scanner interface {
	Scan(ctx context.Context, content io.Reader) (Verdict, error)
}

var (
	// ErrUnreachable is a scanner that gave no judgement.
	ErrUnreachable = errors.New("the scanner can't be reached; the file is kept out; try again in a few minutes")
	// ErrTooLarge is a content beyond the scanner's own limit, StreamMaxLength in
	// clamd.conf, which has to exceed the limit of an upload.
	ErrTooLarge = errors.New("the scanner takes no file this large; the file is kept out; send it in parts, or ask the firm to raise the scanner's StreamMaxLength")
)

// None is the scanner of a house that has none: it lets everything in and says
// that it did not look.
type None struct{}

// Scan reads nothing.
func (None) Scan(context.Context, io.Reader) (Verdict, error) { return Verdict{}, nil }

// Open reads an address: unix:///run/clamav/clamd.ctl, tcp://127.0.0.1:3310, or
// nothing for None. It does not connect, so a scanner may start later.
func Open(address string) (Scanner, error) {
	if address == "" {
		return None{}, nil
	}
	at, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("read the scanner's address: %w", err)
	}
	switch {
	case at.Scheme == "unix" && at.Host == "" && strings.HasPrefix(at.Path, "/"):
		return &Clamd{Network: "unix", Address: at.Path}, nil
	case at.Scheme == "tcp" && at.Port() != "" && strings.Trim(at.Path, "/") == "":
		return &Clamd{Network: "tcp", Address: at.Host}, nil
	}
	return nil, fmt.Errorf("the scanner's address %q is neither unix:///path/to/socket nor tcp://host:port", address)
}
