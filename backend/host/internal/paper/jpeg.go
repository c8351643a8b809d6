package paper

import (
	"bytes"
	"encoding/binary"
)

// The markers that matter (ITU T.81 table B.1).
const (
	markSOI  = 0xd8
	markEOI  = 0xd9
	markSOS  = 0xda
	markAPP1 = 0xe1
)

var (
	exifHead    = []byte("Exif\x00")
	xmpHead     = []byte("http://ns.adobe.com/xap/1.0/\x00")
	xmpMoreHead = []byte("http://ns.adobe.com/xmp/extension/\x00")
)

// jpeg reads a JPEG and what lies behind it: cameras append larger previews and
// short films, each with a position of its own.
func (p *photo) jpeg(file window) error {
	at := int64(0)
	for parts := 0; at < file.size && parts < partsMost; parts++ {
		turned := p.orientation
		end, err := p.jpegPicture(file, at)
		if err != nil {
			return err
		}
		if parts > 0 {
			p.orientation = turned // only the first picture is shown
		}
		next := search(file, end, []byte{0xff, markSOI, 0xff})
		if err := p.film(file, end, next); err != nil {
			return err
		}
		at = next
	}
	return nil
}

// jpegPicture reads the segments of one picture and returns where it ends.
func (p *photo) jpegPicture(file window, at int64) (int64, error) {
	at += 2
	for parts := 0; parts < partsMost; parts++ {
		head := file.bytes(at, 4)
		if head == nil || head[0] != 0xff {
			return at, nil
		}
		switch mark := head[1]; {
		case mark == 0xff:
			at++ // fill
			continue
		case mark == markEOI:
			return at + 2, nil
		case mark == 0x01 || (mark >= 0xd0 && mark <= markSOI):
			at += 2
			continue
		}
		size := int64(binary.BigEndian.Uint16(head[2:]))
		if size < 2 {
			return at, nil
		}
		if err := p.jpegSegment(head[1], file.part(at+4, size-2)); err != nil {
			return at, err
		}
		at += 2 + size
		if head[1] == markSOS {
			at = afterScan(file, at)
		}
	}
	return at, nil
}

func (p *photo) jpegSegment(mark byte, segment window) error {
	if mark >= 0xc0 && mark <= 0xcf && mark != 0xc4 && mark != 0xc8 && mark != 0xcc {
		p.frame(mark, segment.bytes(0, segment.size))
		return nil
	}
	if mark != markAPP1 {
		return nil
	}
	content := segment.bytes(0, segment.size)
	switch {
	case bytes.HasPrefix(content, exifHead):
		return p.tiff(segment.part(6, segment.size-6))
	case bytes.HasPrefix(content, xmpHead), bytes.HasPrefix(content, xmpMoreHead):
		return p.xmp(segment)
	}
	return nil
}

// frame reckons what decoding takes: a byte for each sample, and for the
// progressive kinds the coefficients of the whole picture, 4 bytes each.
func (p *photo) frame(mark byte, header []byte) {
	if p.eighths != 0 || len(header) < 6 || len(header) < 6+3*int(header[5]) {
		return
	}
	samples, most := 0, 1
	for n := range int(header[5]) {
		sampling := header[6+3*n+1]
		each := int(sampling>>4) * int(sampling&15)
		samples += each
		most = max(most, each)
	}
	p.eighths = max(8, samples*8/most)
	if mark == 0xc2 || mark >= 0xc5 {
		p.eighths *= 5
	}
}

// afterScan finds the marker that ends the compressed pixels.
func afterScan(file window, at int64) int64 {
	for {
		at = search(file, at, []byte{0xff})
		pair := file.bytes(at, 2)
		if pair == nil {
			return file.size
		}
		if next := pair[1]; next != 0 && (next < 0xd0 || next > 0xd7) && next != 0xff {
			return at
		}
		at++
	}
}

// search finds a word at or after a place, or else the window's end.
func search(file window, at int64, word []byte) int64 {
	piece := make([]byte, 64<<10)
	if len(word) == 1 {
		piece = piece[:4<<10] // in compressed pixels the next one is near
	}
	for at < file.size {
		n, _ := file.content.ReadAt(piece[:min(int64(len(piece)), file.size-at)], file.base+at)
		if found := bytes.Index(piece[:n], word); found >= 0 {
			return at + int64(found)
		}
		if n < len(word) {
			break
		}
		at += int64(n - len(word) + 1)
	}
	return file.size
}

// filmPlace is QuickTime's box for where a film was taken.
var filmPlace = []byte("\xa9xyz")

// film blanks the place in a film between two points of a file, by making its
// box one that players skip.
func (p *photo) film(file window, at, end int64) error {
	stretch := file.part(0, end)
	for {
		at = search(stretch, at, filmPlace)
		if at >= stretch.size {
			return nil
		}
		length := stretch.bytes(at-4, 4)
		if length == nil {
			return nil
		}
		if size := int64(binary.BigEndian.Uint32(length)); size >= 8 && size <= 1024 && stretch.bytes(at, size-4) != nil {
			if err := p.blank(stretch.base+at, append([]byte("free"), make([]byte, size-8)...)); err != nil {
				return err
			}
		}
		at += int64(len(filmPlace))
	}
}
