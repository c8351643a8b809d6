package scan

import (
	"bufio"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
	"unicode"
)

// Clamd is ClamAV's daemon, asked by INSTREAM over a socket of its own for every
// content. Its limit StreamMaxLength has to exceed the limit of an upload.
type Clamd struct {
	// Network is unix or tcp, Address a path or host:port.
	Network, Address string
	// Time bounds one whole scan; nothing means the room's limit.
	Time time.Duration
}

// Scan sends the content and waits for the judgement.
func (c *Clamd) Scan(ctx context.Context, content io.Reader) (Verdict, error) {
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(c.Time, scanTime))
	defer cancel()
	dialer := net.Dialer{Timeout: dialTime}
	line, err := dialer.DialContext(ctx, c.Network, c.Address)
	if err != nil {
		return Verdict{}, fmt.Errorf("%w (dial: %v)", ErrUnreachable, err)
	}
	defer line.Close()
	if until, ok := ctx.Deadline(); ok {
		_ = line.SetDeadline(until) // the cancel below also ends it
	}
	defer context.AfterFunc(ctx, func() { _ = line.Close() })()

	sent := send(line, content)
	var reading *readingError
	if errors.As(sent, &reading) {
		return Verdict{}, fmt.Errorf("read what is to be scanned: %w", reading.cause)
	}
	// clamd answers and hangs up in the middle of a content that is too large,
	// so the answer counts more than the fault in sending.
	answer, err := bufio.NewReader(io.LimitReader(line, answerBytes)).ReadString(0)
	if err != nil {
		return Verdict{}, fmt.Errorf("%w (answer: %v)", ErrUnreachable, errors.Join(sent, err))
	}
	return judge(strings.TrimSuffix(answer, "\x00"), sent)
}

// readingError is a fault of the content, not of the scanner.
type readingError struct{ cause error }

func (e *readingError) Error() string { return e.cause.Error() }

func send(line io.Writer, content io.Reader) error {
	if _, err := io.WriteString(line, "zINSTREAM\x00"); err != nil {
		return err
	}
	buffer := make([]byte, 4+chunkBytes)
	for {
		n, err := io.ReadFull(content, buffer[4:])
		if n > 0 {
			binary.BigEndian.PutUint32(buffer, uint32(n))
			if _, err := line.Write(buffer[:4+n]); err != nil {
				return err
			}
		}
		if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
			_, err := line.Write(make([]byte, 4))
			return err
		}
		if err != nil {
			return &readingError{err}
		}
	}
}

// judge reads "stream: OK", "stream: NAME FOUND" or a complaint. Only the first
// lets a content in, and only if all of it was taken.
func judge(answer string, sent error) (Verdict, error) {
	said := strings.TrimPrefix(answer, "stream: ")
	found, bad := strings.CutSuffix(said, " FOUND")
	switch {
	case bad:
		return Verdict{Scanned: true, Found: readable(found)}, nil
	case said == "OK" && sent == nil:
		return Verdict{Scanned: true}, nil
	case strings.HasPrefix(answer, "INSTREAM size limit exceeded"):
		return Verdict{}, ErrTooLarge
	default:
		return Verdict{}, fmt.Errorf("%w (it said %q, %v)", ErrUnreachable, answer, sent)
	}
}

// readable keeps a signature's name printable and short.
func readable(name string) string {
	kept := strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return -1
	}, name)
	if runes := []rune(kept); len(runes) > nameRunes {
		kept = string(runes[:nameRunes])
	}
	return cmp.Or(kept, "unnamed")
}
