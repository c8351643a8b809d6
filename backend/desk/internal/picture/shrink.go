package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"
)

// Frame is what a small picture has to fit.
type Frame struct {
	// Width and Height are the most pixels, Least the fewest of either side.
	Width, Height, Least int
	// Bytes is the most that its file may have.
	Bytes int
}

// What may be wrong with a picture.
var (
	// ErrKind is for a file that is neither a PNG nor a JPEG.
	ErrKind = errors.New("no PNG or JPEG")
	// ErrDamaged is for one that can't be drawn.
	ErrDamaged = errors.New("damaged picture")
	// ErrHuge is for one that has more pixels than are unpacked.
	ErrHuge = errors.New("too many pixels")
	// ErrSmall is for one with too few pixels, ErrThin for one that would have too
	// few once it fits its frame.
	ErrSmall = errors.New("too few pixels")
	ErrThin  = errors.New("too long for its height")
)

// Shrink makes a PNG that fits the frame of a PNG's or JPEG's bytes. It is never
// larger than the picture was. A picture that does not pack well gets smaller than
// the frame, until it fits the bytes.
func Shrink(content []byte, to Frame) ([]byte, error) {
	whole, turn, err := unpack(content)
	if err != nil {
		return nil, err
	}
	size := whole.Bounds().Size()
	if turn >= lying {
		to.Width, to.Height = to.Height, to.Width
	}
	if min(size.X, size.Y) < to.Least {
		return nil, ErrSmall
	}
	wide, high := within(size, to.Width, to.Height)
	if min(wide, high) < to.Least {
		return nil, ErrThin
	}
	drawn := upright(scaled(whole, wide, high), turn)
	for first := drawn; ; {
		small, err := packed(drawn)
		if err != nil || len(small) <= to.Bytes {
			return small, err
		}
		size := drawn.Bounds().Size()
		wide, high = within(first.Bounds().Size(), size.X*smaller/100, size.Y*smaller/100)
		if min(wide, high) < to.Least {
			return nil, ErrThin
		}
		drawn = scaled(first, wide, high)
	}
}

// unpack reads a picture whose size it has asked for before, and how it lies.
func unpack(content []byte) (whole image.Image, turn int, err error) {
	config, decode := png.DecodeConfig, png.Decode
	switch {
	case bytes.HasPrefix(content, []byte("\x89PNG\r\n\x1a\n")):
	case bytes.HasPrefix(content, []byte("\xff\xd8\xff")):
		config, decode, turn = jpeg.DecodeConfig, jpeg.Decode, orientation(content)
	default:
		return nil, 0, ErrKind
	}
	size, err := config(bytes.NewReader(content))
	if err != nil {
		return nil, 0, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if int64(size.Width)*int64(size.Height) > pixelsMost {
		return nil, 0, ErrHuge
	}
	if whole, err = decode(bytes.NewReader(content)); err != nil {
		return nil, 0, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return whole, turn, nil
}

// within is the largest size of the same shape that fits, at most the own one.
func within(size image.Point, width, height int) (wide, high int) {
	wide, high = size.X, size.Y
	if wide > width {
		wide, high = width, size.Y*width/size.X
	}
	if high > height {
		wide, high = size.X*height/size.Y, height
	}
	return wide, high
}

func scaled(whole image.Image, wide, high int) *image.RGBA {
	sheet := image.NewRGBA(image.Rect(0, 0, wide, high))
	if whole.Bounds().Size() == sheet.Rect.Size() {
		draw.Draw(sheet, sheet.Rect, whole, whole.Bounds().Min, draw.Src)
		return sheet
	}
	draw.CatmullRom.Scale(sheet, sheet.Rect, whole, whole.Bounds(), draw.Src, nil)
	return sheet
}

func packed(drawn image.Image) ([]byte, error) {
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, drawn); err != nil {
		return nil, fmt.Errorf("pack the picture: %w", err)
	}
	return out.Bytes(), nil
}
