package paper

import (
	"encoding/binary"
	"strings"
)

// heif reads the boxes of a HEIC or AVIF (ISO 14496-12, 23008-12): how large the
// picture is, and where its EXIF and XMP lie.
func (p *photo) heif(file window) error {
	for _, box := range boxes(file) {
		if box.kind == "meta" {
			return p.meta(file, box.part(4, box.size-4))
		}
	}
	return nil
}

// box is one box's kind and content.
type box struct {
	window
	kind string
}

func boxes(in window) (found []box) {
	for at := int64(0); len(found) < partsMost; {
		head := in.bytes(at, 8)
		if head == nil {
			return found
		}
		begin, size := int64(8), int64(binary.BigEndian.Uint32(head))
		if size == 1 {
			long := in.bytes(at+8, 8)
			if long == nil {
				return found
			}
			begin, size = 16, int64(binary.BigEndian.Uint64(long))
		}
		if size == 0 {
			size = in.size - at
		}
		if size < begin || at > in.size-size {
			return found
		}
		found = append(found, box{in.part(at+begin, size-begin), string(head[4:])})
		at += size
	}
	return found
}

func (p *photo) meta(file, meta window) error {
	kinds := map[uint32]string{}
	var places, inside window
	for _, box := range boxes(meta) {
		switch box.kind {
		case "iinf":
			kinds = items(box.window)
		case "iloc":
			places = box.window
		case "idat":
			inside = box.window
		case "iprp":
			p.largest(box.window)
		}
	}
	for _, extent := range extents(places) {
		whole := file
		if extent.inside {
			whole = inside
		}
		block := whole.part(extent.at, extent.size)
		var err error
		switch kinds[extent.item] {
		case "Exif":
			if skip := block.bytes(0, 4); skip != nil {
				begin := 4 + int64(binary.BigEndian.Uint32(skip))
				err = p.tiff(block.part(begin, block.size-begin))
			}
		case "mime":
			err = p.xmp(block)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// largest takes the largest size that any part of the picture has: a picture of
// tiles is larger than each of them.
func (p *photo) largest(properties window) {
	for _, list := range boxes(properties) {
		for _, box := range boxes(list.window) {
			size := box.bytes(4, 8)
			if box.kind != "ispe" || size == nil {
				continue
			}
			width, height := int(binary.BigEndian.Uint32(size)), int(binary.BigEndian.Uint32(size[4:]))
			if width*height > p.width*p.height {
				p.width, p.height = width, height
			}
		}
	}
}

// items tells the kind of each item.
func items(list window) map[uint32]string {
	kinds := map[uint32]string{}
	skip := int64(6)
	if version := list.bytes(0, 1); version != nil && version[0] != 0 {
		skip = 8
	}
	for _, box := range boxes(list.part(skip, list.size-skip)) {
		head := box.bytes(0, min(16, box.size))
		switch {
		case box.kind != "infe" || len(head) < 12:
		case head[0] == 2:
			kinds[uint32(binary.BigEndian.Uint16(head[4:]))] = strings.TrimRight(string(head[8:12]), "\x00")
		case head[0] == 3 && len(head) >= 14:
			kinds[binary.BigEndian.Uint32(head[4:])] = strings.TrimRight(string(head[10:14]), "\x00")
		}
	}
	return kinds
}

// extent is where a piece of an item lies: in the file, or inside the box idat.
type extent struct {
	item     uint32
	inside   bool
	at, size int64
}

// numbers reads numbers of given widths one after another.
type numbers struct {
	rest []byte
	bad  bool
}

func (n *numbers) next(width int) (value uint64) {
	if len(n.rest) < width || width > 8 {
		n.bad = true
		return 0
	}
	for _, b := range n.rest[:width] {
		value = value<<8 | uint64(b)
	}
	n.rest = n.rest[width:]
	return value
}

// extents reads the box iloc (ISO 14496-12 §8.11.3).
func extents(list window) (found []extent) {
	in := numbers{rest: list.bytes(0, list.size)}
	version := in.next(4) >> 24
	widths := in.next(2)
	offset, length, base, index := int(widths>>12), int(widths>>8&15), int(widths>>4&15), int(widths&15)
	idWidth := 2
	if version == 2 {
		idWidth = 4
	}
	for items := in.next(idWidth); items > 0 && !in.bad && len(found) < partsMost; items-- {
		one := extent{item: uint32(in.next(idWidth))}
		if version > 0 {
			one.inside = in.next(2)&15 == 1
		}
		in.next(2) // which file; only this one is read
		from := in.next(base)
		for pieces := in.next(2); pieces > 0 && !in.bad && len(found) < partsMost; pieces-- {
			if version > 0 {
				in.next(index)
			}
			one.at, one.size = int64(from+in.next(offset)), int64(in.next(length))
			if !in.bad && one.at >= 0 && one.size >= 0 {
				found = append(found, one)
			}
		}
	}
	return found
}
