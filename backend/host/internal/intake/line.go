package intake

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// line is one line of a file, without its end.
type line struct {
	// number counts from 1, blank lines too, as editors do.
	number int64
	text   []byte
	// tooLong lines carry no text.
	tooLong bool
}

func (l line) blank() bool { return !l.tooLong && len(bytes.TrimSpace(l.text)) == 0 }

// lines reads a file line by line, holding one line at a time.
type lines struct {
	from   *bufio.Reader
	limit  int
	number int64
	// bytes counts what was read.
	bytes int64
	kept  []byte
}

func newLines(source io.Reader, limit int) *lines {
	return &lines{from: bufio.NewReaderSize(source, readBytes), limit: limit}
}

// next returns the next line, or io.EOF behind the last. Its text is valid until
// the next call.
func (l *lines) next() (line, error) {
	l.kept = l.kept[:0]
	one := line{number: l.number + 1}
	for {
		part, err := l.from.ReadSlice('\n')
		l.bytes += int64(len(part))
		one.tooLong = one.tooLong || len(l.kept)+len(part) > l.limit
		if !one.tooLong {
			l.kept = append(l.kept, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(l.kept) == 0 && !one.tooLong:
			return line{}, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return line{}, fmt.Errorf("read line %d: %w", one.number, err)
		}
		break
	}
	l.number = one.number
	if !one.tooLong {
		one.text = l.ended(one.number)
	}
	return one, nil
}

// ended takes off the line's end and, before the first line, the mark that some
// programs put in front of UTF-8.
func (l *lines) ended(number int64) []byte {
	text := bytes.TrimRight(l.kept, "\r\n")
	if number == 1 {
		text = bytes.TrimPrefix(text, []byte("\ufeff"))
	}
	return text
}
