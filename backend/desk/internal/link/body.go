package link

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"anteroom/backend/wire"

	"github.com/klauspost/compress/zstd"
)

// silence ends a body that says nothing for too long.
type silence struct {
	from  io.Reader
	timer *time.Timer
	limit time.Duration
}

func newSilence(from io.Reader, limit time.Duration, cancel func()) *silence {
	return &silence{from: from, limit: limit, timer: time.AfterFunc(limit, cancel)}
}

// Read reads on, and winds the timer up again with every byte that came.
func (s *silence) Read(p []byte) (int, error) {
	n, err := s.from.Read(p)
	if n > 0 {
		s.timer.Reset(s.limit)
	}
	return n, err
}

func (s *silence) stop() { s.timer.Stop() }

func silenceOf(a ask) time.Duration {
	if a.accept == "text/event-stream" {
		return wire.Silence
	}
	return readTimeout
}

// errTooLong says that an answer is longer than this desk takes.
var errTooLong = errors.New("the answer is too long")

// bounded reads at most so many bytes, and fails instead of ending early.
type bounded struct {
	from io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fail(Foreign, errTooLong)
	}
	if int64(len(p)) > b.left {
		p = p[:b.left]
	}
	n, err := b.from.Read(p)
	b.left -= int64(n)
	return n, err
}

// unpack looks at the body's first bytes: zstd, or plain. The limit holds for
// the unpacked form, so that a small body can't become a large one.
func unpack(body io.Reader, limit int64) (*answer, error) {
	from := bufio.NewReaderSize(body, 64<<10)
	head, err := from.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	if !bytes.Equal(head, []byte{0x28, 0xb5, 0x2f, 0xfd}) {
		return &answer{Reader: &bounded{from, limit + 1}, close: func() {}}, nil
	}
	decoder, err := zstd.NewReader(from, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxMemory(windowBytes), zstd.WithDecoderMaxWindow(windowBytes))
	if err != nil {
		return nil, fmt.Errorf("unpack: %w", err)
	}
	return &answer{Reader: &bounded{decoder, limit + 1}, close: decoder.Close}, nil
}

// one reads a body that is exactly one JSON value.
func one(body *answer, into any) error {
	defer body.close()
	reader := json.NewDecoder(body)
	if err := reader.Decode(into); err != nil {
		return torn(err)
	}
	if _, err := reader.Token(); !errors.Is(err, io.EOF) {
		return fail(Foreign, errors.New("something stands behind the answer"))
	}
	return nil
}

// torn tells a body that broke off from one that is no answer of ours.
func torn(err error) error {
	var syntax *json.SyntaxError
	var shape *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax), errors.As(err, &shape):
		return fail(Foreign, err)
	default:
		return unreached(err)
	}
}
