package bill

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"anteroom/backend/firm"
	"anteroom/backend/view"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

func invoice(change func(*view.Detail)) view.Invoice {
	at := firm.Micros(time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC).UnixMicro())
	d := &view.Detail{
		Portal: view.Portal{FirmName: "Hale & Ortiz", MatterTitle: "Smith v. Parr", MatterNumber: "26-0001", ActingAs: "Ann Smith", TimeZone: "America/Chicago"},
		Entry: view.Entry{
			Area: firm.Invoices, Title: "February", Number: "2026/7", State: firm.StatePartPaid, StartsAt: at + 30*firm.Day, SharedAt: at,
			AmountCents: 123_450, PaidCents: 23_450, Currency: "USD", Text: "Thank you.\nPlease pay by check.",
		},
		Charges: []view.Charge{
			{OnDate: "2026-02-03", Text: "Drafting", QuantityMilli: 1_500, RateCents: 80_000, AmountCents: 120_000},
			{Text: "Discount", QuantityMilli: -1_000, RateCents: 50, AmountCents: -50},
		},
		Payments: []view.Payment{{AmountCents: 23_450, PaidOn: "2026-02-20", Method: "check"}},
	}
	if change != nil {
		change(d)
	}
	return view.Invoice{Detail: d, Language: "en"}
}

func bills(t *testing.T) *Bills {
	t.Helper()
	b, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// sound draws an invoice, and has another library read it.
func sound(t *testing.T, in view.Invoice) (content []byte, pages int) {
	t.Helper()
	content, err := bills(t).PDF(in, firm.Logo{})
	if err != nil {
		t.Fatal(err)
	}
	strict := model.NewDefaultConfiguration()
	strict.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(content), strict); err != nil {
		t.Fatalf("the file is no sound PDF: %v", err)
	}
	pages, err = api.PageCount(bytes.NewReader(content), strict)
	if err != nil {
		t.Fatal(err)
	}
	return content, pages
}

// glyphs is what the pages draw, as the characters that a reader copies. The
// embedded font is shown by UTF-16 codes, so that they can be read back.
func glyphs(t *testing.T, content []byte) string {
	t.Helper()
	ctx, err := api.ReadContext(bytes.NewReader(content), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	if err := api.ValidateContext(ctx); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for n := 1; n <= ctx.PageCount; n++ {
		drawn, err := pdfcpu.ExtractPageContent(ctx, n)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(drawn)
		if err != nil {
			t.Fatal(err)
		}
		out.WriteString(shown(text))
	}
	return out.String()
}

// shown puts the texts in a page's drawing one behind the other.
func shown(drawing []byte) string {
	var out strings.Builder
	for i := 0; i < len(drawing); i++ {
		if drawing[i] != '(' {
			continue
		}
		var codes []byte
		for i++; drawing[i] != ')'; i++ {
			if drawing[i] == '\\' {
				i++
				if drawing[i] == 'r' {
					drawing[i] = '\r'
				}
			}
			codes = append(codes, drawing[i])
		}
		units := make([]uint16, len(codes)/2)
		for n := range units {
			units[n] = uint16(codes[2*n])<<8 | uint16(codes[2*n+1])
		}
		out.WriteString(string(utf16.Decode(units)) + " ")
	}
	return out.String()
}

func TestAnInvoiceSaysWhatItsReaderSees(t *testing.T) {
	content, pages := sound(t, invoice(nil))
	if pages != 1 {
		t.Errorf("a short invoice has %d pages", pages)
	}
	said := glyphs(t, content)
	for _, want := range []string{
		"Hale & Ortiz", "Invoice 2026/7", "Smith v. Parr (26-0001)", "Ann Smith", "March 2, 2026", "April 1, 2026", "Paid in part", "Please pay by check.",
		"Feb 3, 2026", "Drafting", "1.5", "$800.00", "$1,200.00", "−$0.50", "$1,234.50", "$234.50", "$1,000.00", "February 20, 2026, check", "Page 1 of 1",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %q", want, said)
		}
	}
}

func TestAnInvoiceInSpanish(t *testing.T) {
	in := invoice(nil)
	in.Language = "es"
	content, _ := sound(t, in)
	said := glyphs(t, content)
	for _, want := range []string{"Factura 2026/7", "2 de marzo de 2026", "1,5", "1.234,50 US$", "Saldo pendiente", "cheque", "Página 1 de 1"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %q", want, said)
		}
	}
	if FileName(in) != "factura-2026-7.pdf" {
		t.Errorf("the file is called %s", FileName(in))
	}
}

func TestTheSameInvoiceIsTheSameBytes(t *testing.T) {
	first, _ := sound(t, invoice(nil))
	time.Sleep(1100 * time.Millisecond) // the library's own clock counts seconds
	for range 20 {
		if again, err := bills(t).PDF(invoice(nil), firm.Logo{}); err != nil || !bytes.Equal(first, again) {
			t.Fatalf("drawn again it is not the same: %v", err)
		}
	}
	other, _ := sound(t, invoice(func(d *view.Detail) { d.Entry.PaidCents++ }))
	if bytes.Equal(first, other) {
		t.Error("another invoice is the same")
	}
}

func TestManyLinesAndLongTextsAreWholeOverPages(t *testing.T) {
	content, pages := sound(t, invoice(func(d *view.Detail) {
		d.Entry.Title = strings.Repeat("A very long title ", 60)
		d.Entry.Text = strings.Repeat("words that go on and on. ", 400) + "lastword"
		d.Charges = nil
		for n := range firm.LinesLimit {
			d.Charges = append(d.Charges, view.Charge{OnDate: "2026-02-03", Text: fmt.Sprintf("Line %d. ", n) + strings.Repeat("x", n*3), QuantityMilli: 1000, RateCents: 100, AmountCents: 100})
		}
	}))
	if pages < 20 {
		t.Errorf("%d pages", pages)
	}
	said := glyphs(t, content)
	for _, want := range []string{"lastword", "Line 0.", "Line 499.", fmt.Sprintf("Page %d of %d", pages, pages)} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q", want)
		}
	}
	if n := strings.Count(strings.ReplaceAll(said, " ", ""), "xxx"); n == 0 {
		t.Error("the long words are gone")
	}
}

func TestScriptsThatTheFontHoldsAreDrawnAndOthersAreBoxes(t *testing.T) {
	content, _ := sound(t, invoice(func(d *view.Detail) {
		d.Portal.ActingAs = "Łukasz Ñandú Ωμέγα Жданова 🙂 王 שלום e\u0301"
		d.Entry.Number = "\x00\u202e7\xff"
		d.Charges[0].Text = "\tTab\u00a0and\nline"
	}))
	said := glyphs(t, content)
	if want := "Łukasz Ñandú Ωμέγα Жданова □ □ □□□□ é"; !strings.Contains(said, want) {
		t.Errorf("no %q in %q", want, said)
	}
	if !strings.Contains(said, "Invoice 7□") {
		t.Errorf("the number in %q", said)
	}
}

func TestAnEmptyInvoiceIsDrawn(t *testing.T) {
	in := view.Invoice{Detail: &view.Detail{Entry: view.Entry{Title: "Retainer", AmountCents: 100, Currency: "JPY"}}, Language: "xx"}
	content, _ := sound(t, in)
	if said := glyphs(t, content); !strings.Contains(said, "JPY 100") || !strings.Contains(said, "Retainer") {
		t.Errorf("said %q", said)
	}
	if FileName(in) != "invoice.pdf" {
		t.Errorf("the file is called %s", FileName(in))
	}
	if _, err := bills(t).PDF(view.Invoice{}, firm.Logo{}); err == nil {
		t.Error("no invoice was drawn")
	}
}

func TestAmountsOfAllSizes(t *testing.T) {
	w := newWords(bills(t).bundle, "en", "UTC")
	for cents, want := range map[int64]string{
		0: "$0.00", 5: "$0.05", -5: "−$0.05", 100_000: "$1,000.00", 99_999: "$999.99", 123_456_789: "$1,234,567.89",
		-1 << 63: "−$92,233,720,368,547,758.08", 1<<63 - 1: "$92,233,720,368,547,758.07",
	} {
		if got := w.money(cents, "USD"); got != want {
			t.Errorf("%d is %s, want %s", cents, got, want)
		}
	}
	if got := w.quantity(1_000); got != "1" {
		t.Errorf("one is %s", got)
	}
}

func TestBothLanguagesSayTheSame(t *testing.T) {
	var keys [2][]string
	for n, name := range []string{"locales/active.en.json", "locales/active.es.json"} {
		content, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		if err := json.Unmarshal(content, &all); err != nil {
			t.Fatal(err)
		}
		slot := regexp.MustCompile(`\{\{?[^}]+\}?\}`)
		for key, said := range all {
			slots := slot.FindAllString(said, -1)
			slices.Sort(slots)
			keys[n] = append(keys[n], key+" "+strings.Join(slots, ""))
		}
		slices.Sort(keys[n])
	}
	if !slices.Equal(keys[0], keys[1]) {
		t.Errorf("English has %v, Spanish %v", keys[0], keys[1])
	}
}
