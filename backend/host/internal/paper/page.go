package paper

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/requests"
)

// previewPDF draws one page, counted from 1.
func (r *Reader) previewPDF(ctx context.Context, from Source, page, width int) (Preview, error) {
	var shown Preview
	err := r.press.with(ctx, from, func(doc document) error {
		pages, err := doc.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.ref})
		if err != nil {
			return errHeavy
		}
		if page > pages.PageCount {
			return refuse("no_page", "This PDF has %d pages. Choose one of them.", pages.PageCount)
		}
		if shown, err = doc.draw(page-1, width); err != nil {
			return err
		}
		shown.Pages = pages.PageCount
		shown.Text, shown.Cut = doc.text(page - 1)
		return nil
	})
	switch {
	case errors.Is(err, errLocked):
		return Preview{}, noPreview("This PDF is locked with a password.")
	case errors.Is(err, errUnread):
		return Preview{}, noPreview("This PDF cannot be opened here; it may be damaged.")
	case errors.Is(err, errHeavy):
		return Preview{}, noPreview("This page takes too long to draw.")
	}
	return shown, err
}

func (doc document) draw(index, width int) (Preview, error) {
	size, err := doc.FPDF_GetPageSizeByIndex(&requests.FPDF_GetPageSizeByIndex{Document: doc.ref, Index: index})
	if err != nil {
		return Preview{}, errHeavy
	}
	if !(size.Width > 0 && size.Height > 0) { // also for what is no number
		return Preview{}, noPreview("This page has no size.")
	}
	width, height := fit(size.Width, size.Height, width)
	answer, err := doc.RenderPageInPixels(&requests.RenderPageInPixels{
		Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: doc.ref, Index: index}},
		Width: width, Height: height,
		RenderFlags: enums.FPDF_RENDER_FLAG_ANNOT, RenderForm: true, Document: &doc.ref,
	})
	if err != nil {
		return Preview{}, errHeavy
	}
	defer answer.Cleanup()
	drawn, ok := answer.Result.RenderedImage.(*image.RGBA)
	if !ok || drawn.Rect.Empty() {
		return Preview{}, errHeavy
	}
	// PDFium does not multiply colours by their alpha, as Go's RGBA would mean.
	return encode(onWhite(&image.NRGBA{Pix: drawn.Pix, Stride: drawn.Stride, Rect: drawn.Rect}))
}

// text reads a page. A page that cannot be read is still shown.
func (doc document) text(index int) (text string, cut bool) {
	read, err := doc.GetPageText(&requests.GetPageText{Page: requests.Page{ByIndex: &requests.PageByIndex{Document: doc.ref, Index: index}}})
	if err != nil {
		return "", false
	}
	raw := []byte(strings.ToValidUTF8(read.Text, ""))
	if len(raw) > textBytes {
		raw, cut = wholeLetters(raw[:textBytes]), true
	}
	return clean(string(raw)), cut
}

// fit scales a page or picture to a width, unless that makes too many pixels.
func fit(wide, high float64, width int) (int, int) {
	width = min(max(width, widthLeast), widthMost)
	height := float64(width) * high / wide
	if pixels := float64(width) * height; pixels > pixelsShown {
		shrink := pixelsShown / pixels
		if height > pixelsShown/widthLeast {
			return widthLeast, pixelsShown / widthLeast
		}
		width = max(widthLeast, int(float64(width)*shrink))
		height = float64(width) * high / wide
	}
	return width, max(1, min(int(height+0.5), pixelsShown/width))
}

// onWhite lays a drawing on white paper, so that nothing shows through.
func onWhite(drawn image.Image) *image.RGBA {
	sheet := image.NewRGBA(image.Rect(0, 0, drawn.Bounds().Dx(), drawn.Bounds().Dy()))
	draw.Draw(sheet, sheet.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(sheet, sheet.Rect, drawn, drawn.Bounds().Min, draw.Over)
	return sheet
}

// encode writes a PNG, or a JPEG where that would be large, as of a scan.
func encode(sheet *image.RGBA) (Preview, error) {
	shown := Preview{Media: "image/png", Width: sheet.Rect.Dx(), Height: sheet.Rect.Dy()}
	var out bounded
	fast := png.Encoder{CompressionLevel: png.BestSpeed}
	err := fast.Encode(&out, sheet)
	if errors.Is(err, errLong) {
		shown.Media = "image/jpeg"
		out.Buffer.Reset()
		err = jpeg.Encode(&out.Buffer, sheet, &jpeg.Options{Quality: quality})
	}
	shown.Content = out.Bytes()
	return shown, err
}

var errLong = errors.New("too long")

// bounded is a buffer that takes no more than a PNG may have.
type bounded struct{ bytes.Buffer }

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > pngBytes {
		return 0, errLong
	}
	return b.Buffer.Write(p)
}
