package paper

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"
)

// wasmPage is the unit of a WebAssembly memory.
const wasmPage = 64 << 10

// press is where PDFs are opened, in sandboxes. It is built at the first PDF,
// which takes seconds, and kept.
type press struct {
	code  string
	bytes int64
	time  time.Duration
	// tables are the free ones: as many in all as may be at work.
	tables chan *table

	once  sync.Once
	shelf wazero.CompilationCache
	err   error
}

// table is a place for one sandbox at a time. Each has a runtime of its own:
// sandboxes of one runtime share what wazero writes at a function's first call
// (wazero/wazero#2520). The compiled code is shared.
type table struct {
	pool   pdfium.Pool
	arenas arenas
	reins  reins
}

func (p *press) start() {
	defer debug.FreeOSMemory() // compiling leaves a great deal that is never needed again
	if p.code != "" && p.kept() {
		return
	}
	p.shelf = wazero.NewCompilationCache()
	p.lay()
}

// kept lays the tables with the code that an earlier start left, or leaves it for
// the next. What is damaged is thrown away: it can be made again.
func (p *press) kept() bool {
	if p.shelf, p.err = wazero.NewCompilationCacheWithDir(p.code); p.err != nil {
		return false
	}
	p.lay()
	if p.err == nil {
		return true
	}
	// wazero keeps one folder per version of its own.
	old, _ := filepath.Glob(filepath.Join(p.code, "wazero-*"))
	for _, folder := range old {
		_ = os.RemoveAll(folder)
	}
	return false
}

// lay lays the tables.
func (p *press) lay() {
	p.err = nil
	for len(p.tables) < cap(p.tables) && p.err == nil {
		one := &table{}
		one.reins = reins{context.Background(), experimental.WithMemoryAllocator(context.Background(), &one.arenas)}
		one.pool, p.err = webassembly.Init(webassembly.Config{
			Context: &one.reins,
			MaxIdle: 1, MaxTotal: 1,
			RuntimeConfig: wazero.NewRuntimeConfig().WithCompilationCache(p.shelf).
				WithCloseOnContextDone(true).WithMemoryLimitPages(uint32(p.bytes / wasmPage)),
			FSConfig: wazero.NewFSConfig(), // nothing is mounted; the library's default is the whole disk
			Stdout:   io.Discard, Stderr: io.Discard,
		})
		if p.err == nil {
			p.tables <- one
		}
	}
}

// ready starts the sandboxes, once.
func (p *press) ready() error {
	p.once.Do(p.start)
	if p.err != nil {
		return fmt.Errorf("start the PDF reader: %w", p.err)
	}
	return nil
}

// close ends the sandboxes; whoever is at work ends first. After it there is
// none to be had.
func (p *press) close() error {
	p.once.Do(func() { p.err = errClosed })
	if p.err != nil {
		return nil
	}
	var errs []error
	for range cap(p.tables) {
		one := <-p.tables
		errs = append(errs, one.pool.Close())
	}
	return errors.Join(append(errs, p.shelf.Close(context.Background()))...)
}

// document is an opened PDF. It holds within one with only.
type document struct {
	pdfium.Pdfium
	ref references.FPDF_DOCUMENT
}

var errClosed = errors.New("closed")

// errHeavy is a document or page that needs more time or memory than it gets.
var errHeavy = errors.New("too heavy")

// with opens a PDF in a fresh sandbox, hands it over, and throws the sandbox
// away. What goes on too long or traps inside ends as errHeavy.
func (p *press) with(ctx context.Context, from Source, do func(document) error) error {
	if err := p.ready(); err != nil {
		return err
	}
	var here *table
	select {
	case here = <-p.tables:
		defer func() { p.tables <- here }()
	case <-ctx.Done():
		return ctx.Err()
	}
	ctx, cancel := context.WithTimeout(ctx, p.time)
	defer cancel()
	memory := newArena(p.bytes)
	defer memory.release()
	instance, err := here.instance(ctx, memory)
	if err == nil {
		err = work(instance, from, do)
		closeQuietly(instance) // only now is the memory no longer used
	} else if ctx.Err() == nil {
		return fmt.Errorf("open a PDF reader: %w", err)
	}
	switch {
	case ctx.Err() == nil:
		return err
	case errors.Is(context.Cause(ctx), context.Canceled):
		return context.Cause(ctx)
	}
	return errHeavy
}

// instance makes a sandbox in the memory given, which stops with its context.
func (t *table) instance(ctx context.Context, memory *arena) (pdfium.Pdfium, error) {
	t.arenas.next, t.reins.now = memory, ctx
	return t.pool.GetInstanceWithContext(ctx)
}

// closeQuietly throws a sandbox away. After a trap its own closing fails too,
// which means no more than the trap did.
func closeQuietly(instance pdfium.Pdfium) {
	defer func() { _ = recover() }()
	_ = instance.Close()
}

// reins is the context that a table's sandboxes are made under: each stops with
// the one that it was made for. The library's own way to stop a sandbox, Kill,
// writes what the sandbox at work reads.
type reins struct {
	now    context.Context
	values context.Context
}

func (r *reins) Deadline() (time.Time, bool) { return r.now.Deadline() }

func (r *reins) Done() <-chan struct{} { return r.now.Done() }

// Err is asked by what is tied to a context that has ended, perhaps when the
// table is another's already; so it does not look at what is now.
func (r *reins) Err() error { return context.Canceled }

func (r *reins) Value(key any) any { return r.values.Value(key) }

// AfterFunc is how context ties a sandbox to what is now, and not to what comes
// after it.
func (r *reins) AfterFunc(do func()) func() bool { return context.AfterFunc(r.now, do) }

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
