package paper

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
)

// wasmPage is the unit of a WebAssembly memory.
const wasmPage = 64 << 10

// press is the sandbox that PDFs are opened in. It is built at the first PDF,
// which takes seconds, and kept.
type press struct {
	workers int
	bytes   int64
	time    time.Duration

	once sync.Once
	pool pdfium.Pool
	err  error
}

func (p *press) start() {
	p.pool, p.err = webassembly.Init(webassembly.Config{
		MinIdle: 0, MaxIdle: p.workers, MaxTotal: p.workers,
		RuntimeConfig: wazero.NewRuntimeConfig().WithCloseOnContextDone(true).WithMemoryLimitPages(uint32(p.bytes / wasmPage)),
		FSConfig:      wazero.NewFSConfig(), // nothing is mounted; the library's default is the whole disk
		Stdout:        io.Discard, Stderr: io.Discard,
	})
	debug.FreeOSMemory() // compiling PDFium takes memory that is not needed again
}

func (p *press) close() error {
	if p.pool == nil {
		return nil
	}
	return p.pool.Close()
}

// document is an opened PDF. It holds within one with only.
type document struct {
	pdfium.Pdfium
	ref references.FPDF_DOCUMENT
}

// errHeavy is a document or page that needs more time or memory than it gets.
var errHeavy = errors.New("too heavy")

// with opens a PDF in a fresh sandbox, hands it over, and throws the sandbox
// away. What goes on too long or traps inside ends as errHeavy.
func (p *press) with(ctx context.Context, from Source, do func(document) error) error {
	p.once.Do(p.start)
	if p.err != nil {
		return fmt.Errorf("start the PDF reader: %w", p.err)
	}
	instance, err := p.pool.GetInstanceWithContext(ctx)
	if err != nil {
		return fmt.Errorf("wait for a PDF reader: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, p.time)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- work(instance, from, do) }()
	select {
	case err = <-done:
		return errors.Join(err, closeQuietly(instance))
	case <-ctx.Done():
		_ = instance.Kill() // its calls come back with an error
		<-done
		if cause := context.Cause(ctx); errors.Is(cause, context.Canceled) {
			return cause
		}
		return errHeavy
	}
}

// closeQuietly throws an instance away. After a trap its own closing fails too,
// which means no more than the trap did.
func closeQuietly(instance pdfium.Pdfium) (none error) {
	defer func() { _ = recover() }()
	_ = instance.Close()
	return nil
}

func work(instance pdfium.Pdfium, from Source, do func(document) error) (err error) {
	defer func() {
		if recover() != nil {
			err = errHeavy
		}
	}()
	opened, err := instance.OpenDocument(&requests.OpenDocument{FileReader: from.section(), FileReaderSize: from.Size})
	if err != nil {
		return openingFault(err)
	}
	return do(document{instance, opened.Document})
}

var (
	errLocked  = errors.New("locked with a password")
	errUnread  = errors.New("not readable")
	badOpening = []error{pdferrors.ErrUnknown, pdferrors.ErrFile, pdferrors.ErrFormat, pdferrors.ErrPage, pdferrors.ErrSuccess}
)

func openingFault(err error) error {
	if errors.Is(err, pdferrors.ErrPassword) || errors.Is(err, pdferrors.ErrSecurity) {
		return errLocked
	}
	for _, bad := range badOpening {
		if errors.Is(err, bad) {
			return errUnread
		}
	}
	return errHeavy
}

// inspectPDF counts pages and looks for what a viewer might run.
func (r *Reader) inspectPDF(ctx context.Context, from Source, facts *Facts) error {
	active, err := mentions(ctx, from, pdfActive)
	if err != nil {
		return err
	}
	facts.ActiveContent = active
	err = r.press.with(ctx, from, func(doc document) error { return doc.tell(facts) })
	switch {
	case errors.Is(err, errLocked):
		facts.Encrypted, facts.Locked = true, true
		return nil
	case errors.Is(err, errUnread):
		return refuse("damaged_pdf", "This PDF cannot be opened; it is damaged or not complete. Open it on your side, save it anew, and send that file.")
	case errors.Is(err, errHeavy):
		return refuse("heavy_pdf", "This PDF is built in a way that takes too long to open. Print it to a new PDF and send that file.")
	case err != nil:
		return err
	case facts.Pages < 1:
		return refuse("damaged_pdf", "This PDF has no page that can be shown; it is damaged or not complete. Open it on your side, save it anew, and send that file.")
	case facts.Pages > pagesMost:
		return refuse("too_many_pages", "This PDF has %d pages; %d is the most. Send it in parts.", facts.Pages, pagesMost)
	}
	return nil
}

func (doc document) tell(facts *Facts) error {
	pages, err := doc.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.ref})
	if err != nil {
		return errHeavy
	}
	facts.Pages = pages.PageCount
	if lock, err := doc.FPDF_GetSecurityHandlerRevision(&requests.FPDF_GetSecurityHandlerRevision{Document: doc.ref}); err == nil {
		facts.Encrypted = lock.SecurityHandlerRevision != -1
	}
	if inside, err := doc.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: doc.ref}); err == nil {
		facts.ActiveContent = facts.ActiveContent || inside.AttachmentCount > 0
	}
	if scripts, err := doc.FPDFDoc_GetJavaScriptActionCount(&requests.FPDFDoc_GetJavaScriptActionCount{Document: doc.ref}); err == nil {
		facts.ActiveContent = facts.ActiveContent || scripts.JavaScriptActionCount > 0
	}
	return nil
}

// pdfActive are the names of what a PDF can make a viewer do. Names inside
// compressed object streams are PDFium's to find; so this errs towards not
// warning, never towards letting something run, since we run nothing.
var pdfActive = [][]byte{
	[]byte("/JavaScript"), []byte("/JS"), []byte("/Launch"), []byte("/EmbeddedFile"), []byte("/RichMedia"), []byte("/SubmitForm"), []byte("/ImportData"), []byte("/XFA"),
}

// mentions says whether any of the words stands in a file, which is read once,
// a piece at a time.
func mentions(ctx context.Context, from Source, words [][]byte) (bool, error) {
	const overlap = 64 // longer than any word
	piece := make([]byte, 256<<10)
	kept := 0
	for content := from.section(); ; {
		n, err := io.ReadFull(content, piece[kept:])
		for _, word := range words {
			if bytes.Contains(piece[:kept+n], word) {
				return true, nil
			}
		}
		if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
			return false, nil
		}
		if err := errors.Join(err, ctx.Err()); err != nil {
			return false, fmt.Errorf("read a file: %w", err)
		}
		kept = copy(piece, piece[kept+n-overlap:kept+n])
	}
}
