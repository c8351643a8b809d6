package firmtest

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
)

// The colours of a Picture: Ink is lost on dark pages, Chalk on light ones, Brass
// on none.
var (
	Ink   = color.NRGBA{R: 24, G: 32, B: 64, A: 255}
	Chalk = color.NRGBA{R: 250, G: 250, B: 245, A: 255}
	Brass = color.NRGBA{R: 170, G: 125, B: 50, A: 255}
)

// Picture is a PNG with a bar of a colour on nothing, as a logo may be.
func Picture(width, height int, of color.Color) []byte {
	sheet := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := height / 4; y < height*3/4; y++ {
		for x := width / 8; x < width*7/8; x++ {
			sheet.Set(x, y, of)
		}
	}
	return PNG(sheet)
}

// PNG is a picture's file.
func PNG(picture image.Image) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		panic(err)
	}
	return out.Bytes()
}
