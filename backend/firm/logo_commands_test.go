package firm_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func TestALogoIsKeptReplacedAndTakenAway(t *testing.T) {
	o := small()
	if _, err := firm.LogoOf(o); !errors.Is(err, firm.ErrNone) {
		t.Fatalf("a firm without a logo: %v", err)
	}
	first, second := firmtest.Picture(640, 200, firmtest.Ink), firmtest.Picture(16, 16, firmtest.Chalk)
	o.Must(t, firmtest.As(o.Normal), firm.SetLogo{PNG: first})
	logo, err := firm.LogoOf(o)
	if err != nil || logo.Width != 640 || logo.Height != 200 || logo.Ground != firm.LightGround || logo.ID != firm.LogoID(o.Firm.ID) || logo.ChangedAt == 0 {
		t.Fatalf("%+v, %v", logo, err)
	}
	if content, err := logo.Content(); err != nil || !bytes.Equal(content, first) {
		t.Errorf("its picture came back changed: %v", err)
	}
	o.Must(t, firmtest.As(o.Admin), firm.SetLogo{PNG: second, Seen: seen(t, o)})
	if logo, err = firm.LogoOf(o); err != nil || logo.Width != 16 || logo.Ground != firm.DarkGround {
		t.Errorf("%+v, %v", logo, err)
	}
	for range 2 {
		o.Must(t, firmtest.As(o.Admin), firm.SetLogo{Seen: seen(t, o)})
		if _, err := firm.LogoOf(o); !errors.Is(err, firm.ErrNone) {
			t.Errorf("after it was taken away: %v", err)
		}
	}
	if office(t, o) != o.Firm {
		t.Error("the firm's own row was written")
	}
	if _, err := (firm.Logo{PNG: "§"}).Content(); err == nil {
		t.Error("what is no base64 was read")
	}
}

// seen is what a person saw of the firm's logo who looks at it now.
func seen(t *testing.T, rows firm.Rows) string {
	t.Helper()
	mark, err := firm.LogoMark(rows)
	if err != nil {
		t.Fatal(err)
	}
	return mark
}

func TestALogoIsNotWrittenOverByWhoHasNotSeenIt(t *testing.T) {
	ink, chalk := firmtest.Picture(120, 40, firmtest.Ink), firmtest.Picture(120, 40, firmtest.Chalk)
	o := small()
	nothing := seen(t, o)
	o.Must(t, firmtest.As(o.Admin), firm.SetLogo{PNG: ink, Seen: nothing})
	theirs := seen(t, o)
	for name, cmd := range map[string]firm.SetLogo{
		"another picture": {PNG: chalk, Seen: nothing}, "taking it away": {Seen: strings.Repeat("0", 64)},
	} {
		if v := o.Do(t, firmtest.As(o.Normal), cmd); v.Answer != firm.No || v.Reason != "logo_changed" || seen(t, o) != theirs {
			t.Errorf("%s: %+v", name, v)
		}
	}
	// Two who want the same are at one, and who has looked may change it.
	o.Must(t, firmtest.As(o.Normal), firm.SetLogo{PNG: ink, Seen: nothing})
	o.Must(t, firmtest.As(o.Normal), firm.SetLogo{PNG: chalk, Seen: theirs})
	o.Must(t, firmtest.As(o.Admin), firm.SetLogo{Seen: seen(t, o)})
	o.Must(t, firmtest.As(o.Normal), firm.SetLogo{Seen: theirs})
	if v := o.Do(t, firmtest.As(o.Normal), firm.SetLogo{PNG: ink, Seen: theirs}); v.Reason != "logo_changed" {
		t.Errorf("over one that was taken away meanwhile: %+v", v)
	}
}

// withChunk puts one more chunk behind a PNG's first, with its proper checksum.
func withChunk(content []byte, kind string, data []byte) []byte {
	const first = 8 + 12 + 13
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	chunk = append(append(chunk, kind...), data...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(chunk[4:]))
	return append(append(append([]byte{}, content[:first]...), chunk...), content[first:]...)
}

// noise is a picture that no packing makes smaller.
func noise(width, height int) []byte {
	sheet, seed := image.NewNRGBA(image.Rect(0, 0, width, height)), uint32(1)
	for i := range sheet.Pix {
		seed = seed*1_664_525 + 1_013_904_223
		sheet.Pix[i] = byte(seed>>24) | 128
	}
	return firmtest.PNG(sheet)
}

func TestWhatIsNoLogoIsRefused(t *testing.T) {
	good := firmtest.Picture(120, 40, firmtest.Ink)
	flipped := bytes.Clone(good)
	flipped[len(flipped)-20] ^= 1
	set := func(png []byte) firm.SetLogo { return firm.SetLogo{PNG: png} }
	refused(t, []refusal{
		{name: "too many bytes", cmd: set(noise(300, 100)), reason: "logo_too_big", field: "png"},
		{name: "another kind of file", cmd: set([]byte("\xff\xd8\xff\xe0 a photo")), reason: "logo_no_png", field: "png"},
		{name: "the beginning alone", cmd: set(good[:8]), reason: "logo_damaged", field: "png"},
		{name: "half of it", cmd: set(good[:len(good)/2]), reason: "logo_damaged", field: "png"},
		{name: "a bit that is wrong", cmd: set(flipped), reason: "logo_damaged", field: "png"},
		{name: "too wide", cmd: set(firmtest.Picture(641, 40, firmtest.Ink)), reason: "logo_too_large", field: "png"},
		{name: "too high", cmd: set(firmtest.Picture(120, 201, firmtest.Ink)), reason: "logo_too_large", field: "png"},
		{name: "as large as a house", cmd: set(firmtest.Picture(6_000, 40, firmtest.Ink)), reason: "logo_too_large", field: "png"},
		{name: "too narrow", cmd: set(firmtest.Picture(15, 40, firmtest.Ink)), reason: "logo_too_small", field: "png"},
		{name: "too flat", cmd: set(firmtest.Picture(120, 15, firmtest.Ink)), reason: "logo_too_small", field: "png"},
		{name: "with a place and a camera", cmd: set(withChunk(good, "eXIf", []byte("II*\x00"))), reason: "logo_more", field: "png"},
		{name: "with words", cmd: set(withChunk(good, "tEXt", []byte("Author\x00Ann"))), reason: "logo_more", field: "png"},
		{name: "a film", cmd: set(withChunk(good, "acTL", make([]byte, 8))), reason: "logo_more", field: "png"},
		{name: "something behind its end", cmd: set(append(bytes.Clone(good), "<script>"...)), reason: "logo_more", field: "png"},
		{name: "a chunk longer than the file", cmd: set(append(good[:33:33], "\x7f\xff\xff\xffIDAT0123"...)), reason: "logo_damaged", field: "png"},
		{name: "nothing to see", cmd: set(firmtest.Picture(120, 40, color.NRGBA{R: 9, A: 100})), reason: "logo_blank", field: "png"},
	})
}

func TestAPictureTellsOnWhatItIsSeen(t *testing.T) {
	full := func(c color.Color) []byte {
		sheet := image.NewNRGBA(image.Rect(0, 0, 40, 20))
		for i := range 40 * 20 {
			sheet.Set(i%40, i/40, c)
		}
		return firmtest.PNG(sheet)
	}
	grey := image.NewGray16(image.Rect(0, 0, 40, 20))
	both := image.NewNRGBA(image.Rect(0, 0, 40, 20))
	for x := range 30 {
		both.Set(x, 1, firmtest.Ink)
		both.Set(x, 2, firmtest.Chalk)
		both.Set(x, 3, firmtest.Chalk)
	}
	for name, c := range map[string]struct {
		png  []byte
		want firm.Ground
	}{
		"ink on nothing":                  {firmtest.Picture(120, 40, firmtest.Ink), firm.LightGround},
		"chalk on nothing":                {firmtest.Picture(120, 40, firmtest.Chalk), firm.DarkGround},
		"brass on nothing":                {firmtest.Picture(120, 40, firmtest.Brass), firm.AnyGround},
		"ink that fills the frame":        {full(firmtest.Ink), firm.AnyGround},
		"chalk that fills the frame":      {full(firmtest.Chalk), firm.AnyGround},
		"sixteen bits, black":             {firmtest.PNG(grey), firm.AnyGround},
		"a little ink and more of chalk":  {firmtest.PNG(both), firm.DarkGround},
		"a word in ink, a mark in colour": {marked(), firm.LightGround},
	} {
		o := small()
		o.Must(t, firmtest.As(o.Admin), firm.SetLogo{PNG: c.png, Seen: seen(t, o)})
		if logo, err := firm.LogoOf(o); err != nil || logo.Ground != c.want {
			t.Errorf("%s stands on %q, %v; want %q", name, logo.Ground, err, c.want)
		}
	}
}

// marked is a brass square beside a bar of ink.
func marked() []byte {
	sheet := image.NewNRGBA(image.Rect(0, 0, 120, 40))
	for y := 4; y < 36; y++ {
		for x := 4; x < 36; x++ {
			sheet.Set(x, y, firmtest.Brass)
		}
	}
	for y := 14; y < 26; y++ {
		for x := 44; x < 116; x++ {
			sheet.Set(x, y, firmtest.Ink)
		}
	}
	return firmtest.PNG(sheet)
}

func TestALogoFitsItsFrameAndIsNeverEnlarged(t *testing.T) {
	for _, c := range []struct{ width, height, frameWide, frameHigh, wide, high int64 }{
		{640, 200, 240, 72, 230, 72}, {640, 100, 240, 72, 240, 37}, {200, 200, 240, 72, 72, 72}, {40, 20, 240, 72, 40, 20}, {640, 1, 64, 64, 64, 1},
	} {
		wide, high := firm.Logo{Width: c.width, Height: c.height}.Within(c.frameWide, c.frameHigh)
		if wide != c.wide || high != c.high {
			t.Errorf("%d×%d within %d×%d is %d×%d, want %d×%d", c.width, c.height, c.frameWide, c.frameHigh, wide, high, c.wide, c.high)
		}
	}
}
