package paper

import (
	"bytes"
	"encoding/binary"
)

// The tags that matter here (TIFF 6.0, EXIF 2.32 §4.6, Adobe XMP part 3).
const (
	tagOrientation = 0x0112
	tagSubIFDs     = 0x014a
	tagXMP         = 0x02bc
	tagExif        = 0x8769
	tagGPS         = 0x8825
	tagGPSVersion  = 0
)

// directories walks the directories of a TIFF file or of an EXIF block, which
// has the same form.
type directories struct {
	window
	order binary.ByteOrder
	photo *photo
	seen  map[int64]bool
	// first is the directory whose orientation counts.
	first int64
}

func (p *photo) tiff(block window) error {
	head := block.bytes(0, 8)
	d := directories{window: block, photo: p, seen: map[int64]bool{}}
	switch {
	case bytes.HasPrefix(head, []byte("II*\x00")):
		d.order = binary.LittleEndian
	case bytes.HasPrefix(head, []byte("MM\x00*")):
		d.order = binary.BigEndian
	default:
		return nil
	}
	d.first = int64(d.order.Uint32(head[4:]))
	return d.walk(d.first)
}

// walk goes along a chain of directories and into those below.
func (d *directories) walk(at int64) error {
	for at != 0 && !d.seen[at] && len(d.seen) < directoriesMost {
		d.seen[at] = true
		entries, next, ok := d.read(at)
		if !ok {
			return nil
		}
		var kept []byte
		for ; len(entries) > 0; entries = entries[12:] {
			gone, err := d.entry(at, entries[:12])
			if err != nil {
				return err
			}
			if !gone {
				kept = append(kept, entries[:12]...)
			}
		}
		if err := d.shorten(at, kept); err != nil {
			return err
		}
		at = next
	}
	return nil
}

// read returns a directory's entries of 12 bytes and the place of the next one.
func (d *directories) read(at int64) (entries []byte, next int64, ok bool) {
	count := d.bytes(at, 2)
	if count == nil {
		return nil, 0, false
	}
	n := int64(d.order.Uint16(count))
	if n > entriesOfIFD {
		return nil, 0, false
	}
	all := d.bytes(at+2, n*12)
	if all == nil {
		return nil, 0, false
	}
	if after := d.bytes(at+2+n*12, 4); after != nil {
		next = int64(d.order.Uint32(after))
	}
	return all, next, true
}

// entry looks at one entry, and says whether it is to go.
func (d *directories) entry(directory int64, entry []byte) (gone bool, err error) {
	value := d.order.Uint32(entry[8:])
	switch d.order.Uint16(entry) {
	case tagOrientation:
		if turn := int(d.order.Uint16(entry[8:])); directory == d.first && turn >= 1 && turn <= 8 {
			d.photo.orientation = turn
		}
	case tagExif:
		return false, d.walk(int64(value))
	case tagSubIFDs:
		return false, d.below(entry)
	case tagXMP:
		at, size := d.place(directory, entry)
		return false, d.photo.xmp(d.part(at, size))
	case tagGPS:
		return d.position(int64(value))
	}
	return false, nil
}

func (d *directories) below(entry []byte) error {
	count := int64(d.order.Uint32(entry[4:]))
	if count == 1 {
		return d.walk(int64(d.order.Uint32(entry[8:])))
	}
	places := d.bytes(int64(d.order.Uint32(entry[8:])), min(count, directoriesMost)*4)
	for ; len(places) >= 4; places = places[4:] {
		if err := d.walk(int64(d.order.Uint32(places))); err != nil {
			return err
		}
	}
	return nil
}

// place is where an entry's value lies, if not in the entry itself.
func (d *directories) place(_ int64, entry []byte) (at, size int64) {
	return int64(d.order.Uint32(entry[8:])), sizeOfType(d.order.Uint16(entry[2:])) * int64(d.order.Uint32(entry[4:]))
}

// sizeOfType is the length in bytes of a value of each TIFF type.
func sizeOfType(kind uint16) int64 {
	switch kind {
	case 3, 8:
		return 2
	case 4, 9, 11, 13:
		return 4
	case 5, 10, 12:
		return 8
	}
	return 1
}

// position blanks a GPS directory and what it points to. One that holds nothing
// but its version tells no position and stays.
func (d *directories) position(at int64) (gone bool, err error) {
	entries, _, ok := d.read(at)
	if !ok || at == 0 {
		return false, nil
	}
	for rest := entries; len(rest) > 0; rest = rest[12:] {
		if d.order.Uint16(rest) == tagGPSVersion {
			continue
		}
		gone = true
		if where, size := d.place(at, rest); size > 4 && d.bytes(where, size) != nil {
			if err := d.photo.blank(d.base+where, make([]byte, size)); err != nil {
				return true, err
			}
		}
	}
	if !gone {
		return false, nil
	}
	return true, d.photo.blank(d.base+at, make([]byte, 2+len(entries)))
}

// shorten writes a directory anew without the entries that went. It keeps its
// place, and what it no longer needs becomes zeros.
func (d *directories) shorten(at int64, kept []byte) error {
	old, next, ok := d.read(at)
	if !ok || len(old) == len(kept) {
		return nil
	}
	anew := make([]byte, 2+len(old)+4)
	d.order.PutUint16(anew, uint16(len(kept)/12))
	copy(anew[2:], kept)
	d.order.PutUint32(anew[2+len(kept):], uint32(next))
	if d.bytes(at, int64(len(anew))) == nil {
		anew = anew[:2+len(old)] // no place was left for the next one's address
	}
	return d.photo.blank(d.base+at, anew)
}
