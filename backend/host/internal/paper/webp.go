package paper

import (
	"bytes"
	"encoding/binary"
)

// webp reads the chunks of a WebP, which is a RIFF file.
func (p *photo) webp(file window) error {
	at := int64(12)
	for parts := 0; parts < partsMost; parts++ {
		head := file.bytes(at, 8)
		if head == nil {
			return nil
		}
		size := int64(binary.LittleEndian.Uint32(head[4:]))
		chunk := file.part(at+8, size)
		var err error
		switch string(head[:4]) {
		case "EXIF":
			if bytes.HasPrefix(chunk.bytes(0, min(6, chunk.size)), exifHead) {
				chunk = chunk.part(6, chunk.size-6) // some writers keep JPEG's head
			}
			err = p.tiff(chunk)
		case "XMP ":
			err = p.xmp(chunk)
		}
		if err != nil {
			return err
		}
		at += 8 + size + size%2
	}
	return nil
}
