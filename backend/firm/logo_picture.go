package firm

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"slices"
)

const pngSign = "\x89PNG\r\n\x1a\n"

// logoPicture draws a logo's PNG, or says why it is none. Its size is known
// before anything of it is unpacked. Both ends judge it here: the standard
// library's PNG is as pure as the rest of a rule, so neither takes what the other
// could not show.
func logoPicture(content []byte) (image.Image, Verdict) {
	if len(content) > LogoLimitBytes {
		return nil, Refuse("logo_too_big", "png", "This picture has %d KB; a logo may have %d KB. Make it smaller.", (len(content)+1023)>>10, LogoLimitBytes>>10)
	}
	if !bytes.HasPrefix(content, []byte(pngSign)) {
		return nil, Refuse("logo_no_png", "png", "This is not a PNG picture. Choose another file.")
	}
	size, err := png.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, damagedLogo()
	}
	if v := logoSize(size.Width, size.Height); !v.Ok() {
		return nil, v
	}
	if v := pictureAlone(content[len(pngSign):]); !v.Ok() {
		return nil, v
	}
	picture, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, damagedLogo()
	}
	if _, shows := groundOf(picture); !shows {
		return nil, Refuse("logo_blank", "png", "This picture is transparent all over, so nobody would see it. Choose another file.")
	}
	return picture, Verdict{}
}

func damagedLogo() Verdict {
	return Refuse("logo_damaged", "png", "This picture is damaged or not complete. Save it anew and choose that file.")
}

func logoSize(width, height int) Verdict {
	switch {
	case width > LogoWidthMost || height > LogoHeightMost:
		return Refuse("logo_too_large", "png", "This picture has %d by %d pixels; a logo may have %d by %d. Make it smaller.", width, height, LogoWidthMost, LogoHeightMost)
	case width < LogoSideLeast || height < LogoSideLeast:
		return Refuse("logo_too_small", "png", "This picture has %d by %d pixels; a logo needs at least %d by %d.", width, height, LogoSideLeast, LogoSideLeast)
	}
	return Verdict{}
}

// pictureAlone refuses a PNG that carries more than one still picture: where it
// was taken, who drew it, films, and whatever is hung on behind its end. A logo
// goes to everybody.
func pictureAlone(chunks []byte) Verdict {
	more := Refuse("logo_more", "png", "This file carries more than a picture. Choose it in Anteroom's window, which keeps the picture alone.")
	plain := []string{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"}
	for len(chunks) >= 12 {
		length, kind := int64(binary.BigEndian.Uint32(chunks)), string(chunks[4:8])
		if !slices.Contains(plain, kind) {
			return more
		}
		if length > int64(len(chunks))-12 {
			return damagedLogo()
		}
		chunks = chunks[12+length:]
		if kind == "IEND" {
			break
		}
	}
	if len(chunks) > 0 {
		return more
	}
	return Verdict{}
}

// The lightness of the grounds between which a picture is judged, of 255²: white,
// and the lightest of our dark pages.
const (
	whiteness = 255 * 255
	darkness  = 1_300
)

// groundOf tells on what a picture is seen, and whether it shows anything. One that fills its frame brings its
// ground along. Of one with holes, at most an eighth of what is drawn may be lost:
// that is, stand out from the ground by less than 2:1 (WCAG 2.2, contrast ratio).
// All is counted in whole numbers, so that both ends find the same.
func groundOf(picture image.Image) (on Ground, shows bool) {
	var drawn, holes, lostOnLight, lostOnDark int64
	for box, y := picture.Bounds(), picture.Bounds().Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			at := color.NRGBAModel.Convert(picture.At(x, y)).(color.NRGBA)
			if at.A < 128 {
				holes++
				continue
			}
			drawn++
			light := lightOf(at)
			if !standsOut(whiteness, light) {
				lostOnLight++
			}
			if !standsOut(light, darkness) {
				lostOnDark++
			}
		}
	}
	switch {
	case holes*20 < drawn || lostOnLight*8 <= drawn && lostOnDark*8 <= drawn:
		return AnyGround, drawn > 0
	case lostOnLight <= lostOnDark:
		return LightGround, true
	default:
		return DarkGround, true
	}
}

// lightOf is a colour's relative luminance of 255², with squares in the place of
// the standard's curve, which they follow closely.
func lightOf(c color.NRGBA) int64 {
	r, g, b := int64(c.R), int64(c.G), int64(c.B)
	return (2126*r*r + 7152*g*g + 722*b*b) / 10_000
}

// standsOut tells whether two lights differ by 2:1.
func standsOut(lighter, darker int64) bool {
	const glare = whiteness / 20
	return lighter+glare >= 2*(darker+glare)
}
