package picture

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"
)

func logo() Frame { return Frame{Width: 640, Height: 200, Least: 16, Bytes: 64 << 10} }

var red = color.NRGBA{R: 200, A: 255}

// corner is a sheet of nothing with a red quarter at its top left.
func corner(width, height int) *image.NRGBA {
	sheet := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height / 2 {
		for x := range width / 2 {
			sheet.Set(x, y, red)
		}
	}
	return sheet
}

func asPNG(t *testing.T, sheet image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, sheet); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// asJPEG is a photo that says how it lies, where turn is not 0.
func asJPEG(t *testing.T, sheet image.Image, turn uint16, order binary.AppendByteOrder) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, sheet, nil); err != nil {
		t.Fatal(err)
	}
	if turn == 0 {
		return out.Bytes()
	}
	block := []byte("Exif\x00\x00II*\x00")
	if order.String() == "BigEndian" {
		block = []byte("Exif\x00\x00MM\x00*")
	}
	block = order.AppendUint32(block, 8)
	block = order.AppendUint16(block, 2)
	for _, tag := range []uint16{0x010f, 0x0112} {
		block = order.AppendUint16(order.AppendUint16(block, tag), 3)
		block = order.AppendUint16(order.AppendUint16(order.AppendUint32(block, 1), turn), 0)
	}
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(block)+2))
	return append(append(append([]byte{}, out.Bytes()[:2]...), append(segment, block...)...), out.Bytes()[2:]...)
}

func drawnOf(t *testing.T, small []byte) image.Image {
	t.Helper()
	sheet, err := png.Decode(bytes.NewReader(small))
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func TestAPictureIsScaledDownAndKeepsWhatIsTransparent(t *testing.T) {
	for _, c := range []struct{ width, height, wide, high int }{
		{3000, 500, 640, 106}, {1000, 1000, 200, 200}, {320, 100, 320, 100}, {16, 16, 16, 16}, {640, 200, 640, 200}, {700, 20, 640, 18},
	} {
		small, err := Shrink(asPNG(t, corner(c.width, c.height)), logo())
		if err != nil || len(small) > logo().Bytes {
			t.Fatalf("%d×%d: %d bytes, %v", c.width, c.height, len(small), err)
		}
		sheet := drawnOf(t, small)
		if got := sheet.Bounds().Size(); got != image.Pt(c.wide, c.high) {
			t.Errorf("%d×%d became %v, want %d×%d", c.width, c.height, got, c.wide, c.high)
		}
		if got := color.NRGBAModel.Convert(sheet.At(c.wide/4, c.high/4)); got != red {
			t.Errorf("%d×%d: the corner is %v", c.width, c.height, got)
		}
		if _, _, _, a := sheet.At(c.wide*3/4, c.high*3/4).RGBA(); a != 0 {
			t.Errorf("%d×%d: what was nothing is %d", c.width, c.height, a)
		}
	}
}

func TestAPhotoStandsUpright(t *testing.T) {
	// Where the red quarter is once the photo lies as each orientation says.
	at := map[uint16][2]bool{0: {false, false}, 1: {false, false}, 2: {true, false}, 3: {true, true}, 4: {false, true}, 5: {false, false}, 6: {true, false}, 7: {true, true}, 8: {false, true}}
	for turn, want := range at {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			small, err := Shrink(asJPEG(t, corner(800, 400), turn, order), logo())
			if err != nil {
				t.Fatal(err)
			}
			sheet := drawnOf(t, small)
			size := sheet.Bounds().Size()
			if lies := turn >= lying; lies != (size.Y > size.X) || size.X > 640 || size.Y > 200 {
				t.Errorf("orientation %d became %v", turn, size)
			}
			x, y := size.X/4, size.Y/4
			if want[0] {
				x = size.X * 3 / 4
			}
			if want[1] {
				y = size.Y * 3 / 4
			}
			if r, _, _, _ := sheet.At(x, y).RGBA(); r>>8 < 150 {
				t.Errorf("orientation %d, %s: %d of red at %d, %d", turn, order, r>>8, x, y)
			}
		}
	}
}

func TestWhatDoesNotPackGetsSmallerUntilItFits(t *testing.T) {
	sheet, seed := image.NewNRGBA(image.Rect(0, 0, 900, 300)), uint32(7)
	for i := range sheet.Pix {
		seed = seed*1_664_525 + 1_013_904_223
		sheet.Pix[i] = byte(seed >> 24)
	}
	small, err := Shrink(asPNG(t, sheet), logo())
	if err != nil || len(small) > logo().Bytes || len(small) < logo().Bytes/3 {
		t.Fatalf("%d bytes, %v", len(small), err)
	}
	size := drawnOf(t, small).Bounds().Size()
	if ratio := float64(size.X) / float64(size.Y); ratio < 2.9 || ratio > 3.1 {
		t.Errorf("its shape became %v", size)
	}
	tight := logo()
	tight.Bytes = 200
	if _, err := Shrink(asPNG(t, sheet), tight); !errors.Is(err, ErrThin) {
		t.Errorf("into 200 bytes: %v", err)
	}
}

func TestWhatCanBeNoLogoIsTold(t *testing.T) {
	good := asPNG(t, corner(100, 50))
	huge := bytes.Clone(good)
	binary.BigEndian.PutUint32(huge[16:], 30_000)
	binary.BigEndian.PutUint32(huge[20:], 30_000)
	// The checksum of the changed head.
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	for name, c := range map[string]struct {
		content []byte
		want    error
	}{
		"nothing":                {nil, ErrKind},
		"words":                  {[]byte("Dear Ann, here is our logo."), ErrKind},
		"a GIF":                  {[]byte("GIF89a\x01\x00\x01\x00"), ErrKind},
		"a drawing as SVG":       {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), ErrKind},
		"half a PNG":             {good[:len(good)/2], ErrDamaged},
		"the head of a JPEG":     {[]byte("\xff\xd8\xff"), ErrDamaged},
		"a JPEG's odd segments":  {[]byte("\xff\xd8\xff\xe1\x00\x01Exif"), ErrDamaged},
		"a JPEG's short EXIF":    {append([]byte("\xff\xd8\xff\xe1\x00\x0c"), "Exif\x00\x00II*\x00"...), ErrDamaged},
		"EXIF that leads beyond": {append([]byte("\xff\xd8\xff\xe1\x00\x10"), "Exif\x00\x00II*\x00\xff\xff\xff\xff"...), ErrDamaged},
		"a bomb":                 {huge, ErrHuge},
		"a dot":                  {asPNG(t, corner(15, 15)), ErrSmall},
		"a line":                 {asPNG(t, corner(2000, 16)), ErrThin},
	} {
		if _, err := Shrink(c.content, logo()); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}
