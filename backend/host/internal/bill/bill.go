package bill

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"

	"anteroom/backend/firm"
	"anteroom/backend/view"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/pagesize"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"github.com/johnfercher/maroto/v2/pkg/repository"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/phpdave11/gofpdf"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
)

// Bills draws invoices. It is safe for concurrent use.
type Bills struct {
	glyphs *sfnt.Font
	bundle *i18n.Bundle
}

// New reads the font and the words. Call it before anything is drawn anywhere: it
// tells the library, which has one such switch for the whole program, to write
// what it holds in order and not by chance.
func New() (*Bills, error) {
	gofpdf.SetDefaultCatalogSort(true)
	glyphs, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		return nil, fmt.Errorf("read the font: %w", err)
	}
	bundle, err := newBundle()
	if err != nil {
		return nil, err
	}
	return &Bills{glyphs: glyphs, bundle: bundle}, nil
}

// PDF draws an invoice under the firm's logo, if it has one. The same invoice in
// the same language gives the same bytes; characters that the font lacks are drawn
// as boxes.
func (b *Bills) PDF(invoice view.Invoice, logo firm.Logo) ([]byte, error) {
	if invoice.Detail == nil {
		return nil, errors.New("bill: no invoice was given")
	}
	words := newWords(b.bundle, invoice.Language, invoice.Detail.Portal.TimeZone)
	s := &sheet{words: words, face: &typeface{glyphs: b.glyphs}, d: invoice.Detail}
	var err error
	if s.logo, err = letterhead(logo); err != nil {
		return nil, err
	}
	made := madeAt(s.d.Entry)
	settings, err := s.settings(made)
	if err != nil {
		return nil, err
	}
	content, err := drawn(maroto.New(settings), s)
	if err != nil {
		return nil, err
	}
	return untimed(content, made), nil
}

func drawn(paper core.Maroto, s *sheet) ([]byte, error) {
	if err := paper.RegisterHeader(s.header()...); err != nil {
		return nil, fmt.Errorf("head the pages: %w", err)
	}
	paper.AddRows(s.rows()...)
	if s.words.missing != nil {
		return nil, fmt.Errorf("word the invoice: %w", s.words.missing)
	}
	document, err := paper.Generate()
	if err != nil {
		return nil, fmt.Errorf("make the pages: %w", err)
	}
	return document.GetBytes(), nil
}

func (s *sheet) settings(made time.Time) (*entity.Config, error) {
	fonts, err := repository.New().
		AddUTF8FontFromBytes(family, fontstyle.Normal, goregular.TTF).
		AddUTF8FontFromBytes(family, fontstyle.Bold, gobold.TTF).
		Load()
	if err != nil {
		return nil, fmt.Errorf("load the font: %w", err)
	}
	return config.NewBuilder().
		WithPageSize(pagesize.Letter).WithLeftMargin(18).WithRightMargin(18).WithTopMargin(14).WithBottomMargin(16).
		WithCustomFonts(fonts).WithDefaultFont(&props.Font{Family: family, Size: 10}).
		WithPageNumber(props.PageNumber{Pattern: s.words.say("page", nil), Place: props.RightBottom, Family: family, Size: 8}).
		WithTitle(s.title(), true).WithAuthor(s.face.tidy(s.d.Portal.FirmName), true).WithCreator("Anteroom", true).
		WithCreationDate(made).Build(), nil
}

// madeAt is the invoice's own moment: when it last changed for its reader.
func madeAt(e view.Entry) time.Time {
	return time.UnixMicro(int64(max(e.SharedAt, e.LastAt, firm.Micros(0)))).UTC().Truncate(time.Second)
}

// untimed puts the invoice's own moment where the library writes when it was run,
// which it lets nobody choose. Both have the same length, so that no place in the
// file moves.
func untimed(content []byte, made time.Time) []byte {
	stamp := regexp.MustCompile(`/ModDate \(D:\d{14}\)`)
	return stamp.ReplaceAllFunc(content, func(old []byte) []byte {
		fresh := []byte("/ModDate (D:" + made.Format("20060102150405") + ")")
		if len(fresh) != len(old) {
			return old
		}
		return bytes.Clone(fresh)
	})
}

// FileName is the name under which a browser keeps the invoice: letters, digits
// and hyphens of its number.
func FileName(invoice view.Invoice) string {
	word := "invoice"
	if strings.HasPrefix(invoice.Language, "es") {
		word = "factura"
	}
	number := ""
	if invoice.Detail != nil {
		number = invoice.Detail.Entry.Number
	}
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return '-'
	}, number)
	runes := []rune(strings.Trim(plain, "-"))
	return strings.Trim(word+"-"+cmp.Or(string(runes[:min(len(runes), 60)]), ""), "-") + ".pdf"
}
