package lend

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"

	"anteroom/backend/host/internal/blob"
	"anteroom/backend/host/internal/paper"
)

// Picture is a page that we drew, a PNG or a JPEG.
type Picture struct {
	Media   string
	Content []byte
}

// Picture draws a page, counted from 1, at about the width; 0 is a usual one.
// Drawn once, it is kept beside the content.
func (l *Lender) Picture(ctx context.Context, f File, page, width int) (Picture, error) {
	if l == nil {
		return Picture{}, absent()
	}
	key := paper.ThumbKey(page, widthOf(width))
	kept, err := l.deps.Store.Thumb(ctx, f.Firm, f.Hash, key)
	if err == nil {
		return Picture{Media: http.DetectContentType(kept), Content: kept}, nil
	}
	if !errors.Is(err, blob.ErrAbsent) {
		return Picture{}, err
	}
	shown, err := l.preview(ctx, f, page, widthOf(width))
	if err != nil {
		return Picture{}, err
	}
	if shown.Width == 0 {
		return Picture{}, &blob.Refusal{Status: http.StatusUnprocessableEntity, Code: "invalid", Reason: "no_picture", Sentence: "This file has words and no pictures of pages."}
	}
	if err := l.deps.Store.KeepThumb(ctx, f.Firm, f.Hash, key, shown.Content); err != nil {
		// It was drawn for whoever waits; the next one has it drawn again.
		l.deps.Log.WarnContext(ctx, "a page's picture could not be kept", "error", err)
	}
	return Picture{Media: shown.Media, Content: shown.Content}, nil
}

func widthOf(asked int) int {
	asked = cmp.Or(max(asked, 0), widthUsual)
	all := widths()
	if at := slices.IndexFunc(all, func(one int) bool { return one >= asked }); at >= 0 {
		return all[at]
	}
	return all[len(all)-1]
}

// Text is the words of a page, cleaned of all that is no word.
type Text struct {
	Text string `json:"text"`
	Cut  bool   `json:"cut" doc:"There is more than this"`
}

// Text reads a page of a PDF, or the beginning of a text, whose only page is 1.
func (l *Lender) Text(ctx context.Context, f File, page int) (Text, error) {
	if l == nil {
		return Text{}, absent()
	}
	shown, err := l.preview(ctx, f, page, wordsWidth)
	if err != nil {
		return Text{}, err
	}
	if shown.Width == 0 {
		return Text{Text: string(shown.Content), Cut: shown.Cut}, nil
	}
	return Text{Text: shown.Text, Cut: shown.Cut}, nil
}

func (l *Lender) preview(ctx context.Context, f File, page, width int) (paper.Preview, error) {
	loan, err := l.Open(ctx, f)
	if err != nil {
		return paper.Preview{}, err
	}
	defer loan.Close()
	shown, err := l.deps.Paper.Preview(ctx, loan.source(), page, width)
	if err != nil {
		return paper.Preview{}, l.told(ctx, err)
	}
	return shown, nil
}
