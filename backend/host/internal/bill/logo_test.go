package bill

import (
	"bytes"
	"image"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

func TestAnInvoiceBearsTheFirmsLogoOnEveryPage(t *testing.T) {
	b := bills(t)
	plain, err := b.PDF(invoice(nil), firm.Logo{})
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"ink": firmtest.Picture(560, 128, firmtest.Ink), "chalk, on a plate": firmtest.Picture(300, 90, firmtest.Chalk),
		"a dot": firmtest.Picture(16, 16, firmtest.Brass), "sixteen bits": firmtest.PNG(image.NewNRGBA64(image.Rect(0, 0, 20, 20))),
	} {
		logo, v := firm.NewLogo("firm", content, 1)
		if !v.Ok() && v.Reason != "logo_blank" {
			t.Fatalf("%s: %s", name, v.Sentence)
		}
		first, err := b.PDF(invoice(nil), logo)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		strict := model.NewDefaultConfiguration()
		strict.ValidationMode = model.ValidationStrict
		if err := api.Validate(bytes.NewReader(first), strict); err != nil {
			t.Errorf("%s: the file is no sound PDF: %v", name, err)
		}
		if again, err := b.PDF(invoice(nil), logo); err != nil || !bytes.Equal(first, again) {
			t.Errorf("%s: the same invoice made other bytes: %v", name, err)
		}
		if v.Ok() && (bytes.Contains(plain, []byte("/Subtype /Image")) || !bytes.Contains(first, []byte("/Subtype /Image"))) {
			t.Errorf("%s: no picture is in the file", name)
		}
	}
}

func TestALogoThatCantBeDrawnIsTold(t *testing.T) {
	for _, text := range []string{"§", "bm8gUE5H"} {
		if _, err := bills(t).PDF(invoice(nil), firm.Logo{PNG: text}); err == nil {
			t.Errorf("%q was drawn", text)
		}
	}
}
