package paper

import (
	"cmp"
	"context"
	"fmt"
	"time"
)

// Config is what reading may cost. Nothing in it means the room's limits.
type Config struct {
	// PDFs is how many PDFs are read at once, PDFBytes the memory of each.
	PDFs     int
	PDFBytes int64
	// PDFTime is what opening a PDF or drawing a page of it may take.
	PDFTime time.Duration
	// Code is a folder for the compiled PDF reader, made if need be, so that only
	// the first start compiles it; empty compiles at each. What lies there is run:
	// nobody else may write into it.
	Code string
}

// Reader looks into files. It may be used by many at once; what is costly waits
// its turn.
type Reader struct {
	press press
	// pictures lets one picture at a time be unpacked, since that is what memory
	// goes to.
	pictures chan struct{}
}

// New makes a reader. Its PDF part starts with the first PDF and is kept until
// Close.
func New(cfg Config) *Reader {
	return &Reader{
		press: press{
			code: cfg.Code, bytes: cmp.Or(cfg.PDFBytes, pdfBytes), time: cmp.Or(cfg.PDFTime, pdfTime), tables: make(chan *table, cmp.Or(cfg.PDFs, pdfWorkers)),
		},
		pictures: make(chan struct{}, 1),
	}
}

// Warm starts the PDF part ahead of the first PDF, which would otherwise wait
// some seconds for it. It may run beside everything else.
func (r *Reader) Warm() error { return r.press.ready() }

// Close waits for what is being read and ends the PDF part. Nothing may be asked
// afterwards.
func (r *Reader) Close() error { return r.press.close() }

// Preview is what is shown of a file: one picture that we drew, or plain text.
type Preview struct {
	// Media is image/png, image/jpeg or text/plain; charset=utf-8.
	Media   string
	Content []byte
	// Width and Height are the picture's pixels.
	Width, Height int
	// Pages is how many pages there are to ask for.
	Pages int
	// Text is what stands on a PDF's page, cleaned, for those who hear it instead
	// of seeing it (WCAG 1.1.1). A scan has none.
	Text string
	// Cut says that the text goes on.
	Cut bool
}

// Preview shows a page, counted from 1, as a picture of about the width given in
// pixels, or the beginning of a text. A file that is not shown is a *Refusal,
// whose sentence says why and to download it. HTML, SVG and XML are never shown.
func (r *Reader) Preview(ctx context.Context, from Source, page, width int) (shown Preview, err error) {
	ctx, cancel := context.WithTimeout(ctx, inspectTime)
	defer cancel()
	defer caught(&err, noPreview("This file cannot be shown here; it may be damaged."))
	if page < 1 {
		return Preview{}, refuse("no_page", "Pages are counted from 1.")
	}
	facts, err := sniff(from)
	if err != nil {
		return Preview{}, err
	}
	if page > 1 && facts.Kind != PDF {
		return Preview{}, refuse("no_page", "This file has one page only.")
	}
	switch facts.Kind {
	case PDF:
		return r.previewPDF(ctx, from, page, width)
	case Image:
		return r.previewImage(ctx, from, facts.Media, width)
	case Text:
		return previewText(from)
	default:
		return Preview{}, noPreview("Files of this kind are not shown here.")
	}
}

// caught turns a panic over a hostile file into a refusal.
func caught(err *error, instead *Refusal) {
	if fault := recover(); fault != nil {
		*err = instead
	}
}

// looks is the version of how previews look; a change makes kept ones old.
const looks = 1

// ThumbKey names a kept preview beside its content's hash: the same for the same
// page, width and way of drawing.
func ThumbKey(page, width int) string {
	return fmt.Sprintf("%d-%d-%d", looks, page, width)
}
