package paper

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"runtime"

	"golang.org/x/image/bmp"
	"golang.org/x/image/draw"
	"golang.org/x/image/tiff"
	"golang.org/x/image/webp"
)

// decoder reads one format of pictures.
type decoder struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}

// decoderOf is a list of our own: image.Decode would take any format that
// anybody in the program registered.
func decoderOf(media string) (decoder, bool) {
	switch media {
	case "image/jpeg":
		return decoder{jpeg.DecodeConfig, jpeg.Decode}, true
	case "image/png", "image/vnd.mozilla.apng":
		return decoder{png.DecodeConfig, png.Decode}, true
	case "image/gif":
		return decoder{gif.DecodeConfig, gif.Decode}, true
	case "image/webp":
		return decoder{webp.DecodeConfig, webp.Decode}, true
	case "image/tiff":
		return decoder{tiff.DecodeConfig, tiff.Decode}, true
	case "image/bmp":
		return decoder{bmp.DecodeConfig, bmp.Decode}, true
	}
	return decoder{}, false
}

// inspectImage asks a picture's size before anybody unpacks it.
func inspectImage(from Source, facts *Facts) error {
	found, err := readPhoto(from, facts.Media)
	if err != nil {
		return err
	}
	facts.HasGPS = len(found.patches) > 0
	width, height, err := sizeOf(from, facts.Media, found)
	if err != nil {
		return err
	}
	if int64(width)*int64(height) > pixelsMost {
		return refuse("too_many_pixels", "This picture has %d by %d pixels, which is more than can be opened safely. Make it smaller and send that file.", width, height)
	}
	facts.Width, facts.Height = width, height
	if found.orientation >= 5 {
		facts.Width, facts.Height = height, width
	}
	return nil
}

func sizeOf(from Source, media string, found photo) (width, height int, err error) {
	if media == "image/vnd.adobe.photoshop" || media == "image/x-psd" {
		if head := (window{from.Content, 0, from.Size}).bytes(14, 8); head != nil {
			return int(binary.BigEndian.Uint32(head[4:])), int(binary.BigEndian.Uint32(head)), nil
		}
	}
	form, known := decoderOf(media)
	if !known {
		return found.width, found.height, nil
	}
	size, err := form.config(from.section())
	if err != nil {
		return 0, 0, refuse("damaged_picture", "This picture is damaged or not complete. Save it anew and send that file.")
	}
	return size.Width, size.Height, nil
}

// previewImage draws a picture at a width, the way its orientation says.
func (r *Reader) previewImage(ctx context.Context, from Source, media string, width int) (Preview, error) {
	form, known := decoderOf(media)
	if !known {
		return Preview{}, noPreview("Pictures of this format are not shown here.")
	}
	found, err := readPhoto(from, media)
	if err != nil {
		return Preview{}, err
	}
	size, err := form.config(from.section())
	if err != nil {
		return Preview{}, noPreview("This picture is damaged.")
	}
	if cost(from, media, size, found) > decodeBytes {
		return Preview{}, noPreview(fmt.Sprintf("This picture is too large to be shown here, %d by %d pixels.", size.Width, size.Height))
	}
	select {
	case r.pictures <- struct{}{}:
		defer func() { <-r.pictures }()
	case <-ctx.Done():
		return Preview{}, ctx.Err()
	}
	if taken := cost(from, media, size, found); taken > collectBytes {
		defer runtime.GC() // or the next large picture would lie beside what is left of this one
	}
	return show(form, from, width, found.orientation)
}

func show(form decoder, from Source, width, orientation int) (Preview, error) {
	pixels, err := form.decode(from.section())
	if err != nil {
		return Preview{}, noPreview("This picture is damaged.")
	}
	shown, err := encode(turned(scaled(pixels, width, orientation), orientation))
	shown.Pages = 1
	return shown, err
}

// cost is about how many bytes it takes to decode a picture.
func cost(from Source, media string, size image.Config, found photo) int64 {
	eighths := int64(32)
	switch {
	case found.eighths != 0:
		eighths = int64(found.eighths)
	case size.ColorModel == color.RGBA64Model || size.ColorModel == color.NRGBA64Model:
		eighths = 64
	case size.ColorModel == color.GrayModel:
		eighths = 8
	case size.ColorModel == color.Gray16Model:
		eighths = 16
	}
	if _, palette := size.ColorModel.(color.Palette); palette {
		eighths = 8
	}
	if media == "image/tiff" || interlaced(from, media) {
		eighths *= 2 // a strip may hold all of it, or a second picture is made
	}
	return int64(size.Width) * int64(size.Height) * eighths / 8
}

func interlaced(from Source, media string) bool {
	head := (window{from.Content, 0, from.Size}).bytes(12, 17)
	return media == "image/png" && bytes.HasPrefix(head, []byte("IHDR")) && head[16] != 0
}

// scaled lays a picture on white at the width it will have once it is turned. It
// is not made larger than it is.
func scaled(pixels image.Image, width, orientation int) *image.RGBA {
	size := pixels.Bounds().Size()
	wide, high := float64(max(1, size.X)), float64(max(1, size.Y))
	if orientation >= 5 {
		width, high := fit(high, wide, min(width, max(size.Y, widthLeast)))
		return drawn(pixels, high, width)
	}
	across, down := fit(wide, high, min(width, max(size.X, widthLeast)))
	return drawn(pixels, across, down)
}

func drawn(pixels image.Image, width, height int) *image.RGBA {
	sheet := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(sheet, sheet.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.ApproxBiLinear.Scale(sheet, sheet.Rect, pixels, pixels.Bounds(), draw.Over, nil)
	return sheet
}

// turned applies EXIF's orientation: 2 to 4 mirror or turn upside down, 5 to 8
// also lay the picture on its side.
func turned(sheet *image.RGBA, orientation int) *image.RGBA {
	if orientation < 2 || orientation > 8 {
		return sheet
	}
	width, height := sheet.Rect.Dx(), sheet.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, width, height))
	if orientation >= 5 {
		out = image.NewRGBA(image.Rect(0, 0, height, width))
	}
	for y := range height {
		for x := range width {
			toX, toY := x, y
			switch orientation {
			case 2:
				toX = width - 1 - x
			case 3:
				toX, toY = width-1-x, height-1-y
			case 4:
				toY = height - 1 - y
			case 5:
				toX, toY = y, x
			case 6:
				toX, toY = height-1-y, x
			case 7:
				toX, toY = height-1-y, width-1-x
			case 8:
				toX, toY = y, width-1-x
			}
			copy(out.Pix[out.PixOffset(toX, toY):][:4], sheet.Pix[sheet.PixOffset(x, y):][:4])
		}
	}
	return out
}
