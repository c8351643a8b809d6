package lend

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/paper"
)

// File is what one file row says of its content.
type File struct {
	Firm, Hash, Name, Media string
}

// Deps is what a Lender works with; all is needed.
type Deps struct {
	Store *blob.Store
	Paper *paper.Reader
	Now   func() time.Time
	Log   *slog.Logger
}

// Lender hands contents out. A nil one is that of a server that keeps none, and
// answers that they are not there. It may be used by many at once.
type Lender struct{ deps Deps }

// New makes a lender.
func New(deps Deps) *Lender { return &Lender{deps} }

// Loan is an open content, to be closed.
type Loan struct {
	lender *Lender
	file   File
	reader *blob.Reader
}

// Open opens a file's content, once its hash was checked. The context holds until
// Close. What can't be opened is a *blob.Refusal.
func (l *Lender) Open(ctx context.Context, f File) (*Loan, error) {
	if l == nil {
		return nil, absent()
	}
	reader, err := l.deps.Store.Reader(ctx, f.Firm, f.Hash)
	if err != nil {
		return nil, l.told(ctx, err)
	}
	return &Loan{lender: l, file: f, reader: reader}, nil
}

// Close ends the loan.
func (n *Loan) Close() error { return n.reader.Close() }

func (n *Loan) source() paper.Source {
	return paper.Source{Content: n.reader, Size: n.reader.Size(), Name: n.file.Name}
}

// told gives faults of a content their words. What nobody foresaw stays as it is.
func (l *Lender) told(ctx context.Context, err error) error {
	var unfit *paper.Refusal
	switch {
	case errors.As(err, &unfit):
		status := http.StatusUnprocessableEntity
		if unfit.Reason == "no_page" {
			status = http.StatusNotFound
		}
		return &blob.Refusal{Status: status, Code: "invalid", Reason: unfit.Reason, Sentence: unfit.Sentence}
	case errors.Is(err, blob.ErrAbsent):
		return absent()
	case errors.Is(err, blob.ErrDamaged):
		l.deps.Log.ErrorContext(ctx, "a content is damaged and was not served; put it back from a backup", "error", err)
		return &blob.Refusal{Status: http.StatusInternalServerError, Code: "internal", Reason: "damaged", Sentence: "This file was damaged where it is stored and is not shown. Ask the firm to restore it from a backup."}
	}
	return err
}

// absent is the answer to a file whose row is here and whose content is not. Only
// who may see the file is told.
func absent() *blob.Refusal {
	return &blob.Refusal{Status: http.StatusGone, Code: "gone", Reason: "no_content", Sentence: "This file's content is not on the server. Ask whoever sent it to send it again."}
}
