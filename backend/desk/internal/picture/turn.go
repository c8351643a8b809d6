package picture

import (
	"bytes"
	"encoding/binary"
	"image"
)

// lying is the first of EXIF's orientations in which width and height change
// places; 2 to 4 mirror a picture or turn it upside down.
const lying = 5

// orientation reads how a photo lies from its description (EXIF 2.32, tag 0x0112
// of the first directory); 1 is upright, and what is told where nothing is said.
func orientation(photo []byte) int {
	rest := photo[2:]
	for range segmentsMost {
		if len(rest) < 4 || rest[0] != 0xff || rest[1] == 0xda {
			return 1
		}
		size := int(binary.BigEndian.Uint16(rest[2:]))
		if size < 2 || len(rest) < 2+size {
			return 1
		}
		if block, is := bytes.CutPrefix(rest[4:2+size], []byte("Exif\x00\x00")); rest[1] == 0xe1 && is {
			return tagged(block)
		}
		rest = rest[2+size:]
	}
	return 1
}

func tagged(block []byte) int {
	if len(block) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.LittleEndian
	if block[0] == 'M' {
		order = binary.BigEndian
	}
	at := int64(order.Uint32(block[4:]))
	if at+2 > int64(len(block)) {
		return 1
	}
	entries := block[at+2:]
	for range min(int(order.Uint16(block[at:])), entriesMost, len(entries)/12) {
		if order.Uint16(entries) == 0x0112 {
			if turn := int(order.Uint16(entries[8:])); turn >= 1 && turn <= 8 {
				return turn
			}
			return 1
		}
		entries = entries[12:]
	}
	return 1
}

// upright turns a picture the way its orientation says.
func upright(lies *image.RGBA, turn int) *image.RGBA {
	if turn < 2 {
		return lies
	}
	wide, high := lies.Rect.Dx(), lies.Rect.Dy()
	out := image.NewRGBA(image.Rect(0, 0, wide, high))
	if turn >= lying {
		out = image.NewRGBA(image.Rect(0, 0, high, wide))
	}
	for y := range high {
		for x := range wide {
			to := [...]image.Point{
				2: {wide - 1 - x, y}, 3: {wide - 1 - x, high - 1 - y}, 4: {x, high - 1 - y},
				5: {y, x}, 6: {high - 1 - y, x}, 7: {high - 1 - y, wide - 1 - x}, 8: {y, wide - 1 - x},
			}[turn]
			copy(out.Pix[out.PixOffset(to.X, to.Y):][:4], lies.Pix[lies.PixOffset(x, y):][:4])
		}
	}
	return out
}
