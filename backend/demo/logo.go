package demo

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"

	"anteroom/backend/firm"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// brand draws the firm's logo: a mark, its name, and what it does. The words are
// dark on nothing, as most firms' are, so that pages show what they do about it.
func (w *world) brand() error {
	const wide, high = 560, 128
	sheet := image.NewNRGBA(image.Rect(0, 0, wide, high))
	pine, brass, chalk := color.NRGBA{R: 24, G: 62, B: 54, A: 255}, color.NRGBA{R: 150, G: 108, B: 40, A: 255}, color.NRGBA{R: 247, G: 244, B: 235, A: 255}
	round(sheet, image.Rect(0, 0, high, high), 24, pine)
	for _, one := range []struct {
		text   string
		face   []byte
		size   float64
		x, y   int
		apart  int
		colour color.Color
	}{
		{"&", gobold.TTF, 92, 30, 97, 0, chalk},
		{FirmName, gobold.TTF, 66, 152, 70, 0, pine},
		{"ATTORNEYS AT LAW", goregular.TTF, 24, 156, 110, 5, brass},
	} {
		if err := letter(sheet, one.text, one.face, one.size, image.Pt(one.x, one.y), one.apart, one.colour); err != nil {
			return err
		}
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, sheet); err != nil {
		return err
	}
	logo, v := firm.NewLogo(w.FirmID, out.Bytes(), w.firm.CreatedAt)
	if !v.Ok() {
		return errors.New(v.Sentence)
	}
	w.logo = logo
	return nil
}

// round fills a square with round corners. Of each dot at a corner a sixteenth is
// counted, so that the edge is smooth.
func round(sheet *image.NRGBA, box image.Rectangle, radius int, of color.NRGBA) {
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			inside := 0
			for n := range 16 {
				// In eighths of a dot, from the centre of the nearest corner's circle.
				dx := beyond(8*x+2*(n%4)+1, 8*(box.Min.X+radius), 8*(box.Max.X-radius))
				dy := beyond(8*y+2*(n/4)+1, 8*(box.Min.Y+radius), 8*(box.Max.Y-radius))
				if dx*dx+dy*dy <= 64*radius*radius {
					inside++
				}
			}
			dot := of
			dot.A = uint8(255 * inside / 16)
			sheet.SetNRGBA(x, y, dot)
		}
	}
}

// beyond is how far a place lies outside of a stretch.
func beyond(at, low, high int) int { return max(low-at, at-high, 0) }

// letter writes a line, its letters so many dots further apart than usual.
func letter(sheet *image.NRGBA, text string, file []byte, size float64, at image.Point, apart int, of color.Color) error {
	parsed, err := opentype.Parse(file)
	if err != nil {
		return err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: size, DPI: 72})
	if err != nil {
		return err
	}
	pen := font.Drawer{Dst: sheet, Src: image.NewUniform(of), Face: face, Dot: fixed.P(at.X, at.Y)}
	for _, one := range text {
		pen.DrawString(string(one))
		pen.Dot.X += fixed.I(apart)
	}
	return face.Close()
}
