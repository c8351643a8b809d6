package paper

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"hash/crc32"
	"io"
	"strings"
)

const pngSign = "\x89PNG\r\n\x1a\n"

// png reads a PNG's chunks. A changed one gets its checksum anew.
func (p *photo) png(file window) error {
	at := int64(len(pngSign))
	for parts := 0; parts < partsMost; parts++ {
		head := file.bytes(at, 8)
		if head == nil {
			return nil
		}
		size := int64(binary.BigEndian.Uint32(head))
		var anew []byte
		var err error
		switch kind := string(head[4:]); kind {
		case "eXIf":
			anew, err = p.pngExif(file.bytes(at+8, size))
		case "iTXt", "tEXt", "zTXt":
			anew, err = pngText(kind, file.bytes(at+8, size))
		case "IEND":
			return nil
		}
		if err != nil {
			return err
		}
		if anew != nil {
			anew = binary.BigEndian.AppendUint32(anew, crc32.ChecksumIEEE(anew))
			if err := p.blank(file.base+at+4, anew); err != nil {
				return err
			}
		}
		at += 12 + size
	}
	return nil
}

// pngExif returns the chunk's type and content without a position, or nothing
// where there is none.
func (p *photo) pngExif(content []byte) ([]byte, error) {
	without, turn, err := blankedBlock(content, (*photo).tiff)
	if turn != 0 {
		p.orientation = turn
	}
	if err != nil || without == nil {
		return nil, err
	}
	return append([]byte("eXIf"), without...), nil
}

// blankedBlock reads a description apart from its file.
func blankedBlock(content []byte, read func(*photo, window) error) (without []byte, turn int, err error) {
	var inner photo
	block := window{bytes.NewReader(content), 0, int64(len(content))}
	if err := read(&inner, block); err != nil || len(inner.patches) == 0 {
		return nil, inner.orientation, err
	}
	without = make([]byte, len(content))
	_, err = overlay(block.content, inner.patches).ReadAt(without, 0)
	if err == io.EOF {
		err = nil
	}
	return without, inner.orientation, err
}

// pngText looks into the texts in which programs keep XMP and EXIF. A plain one
// is blanked in place. One that is packed or written in hex becomes a comment of
// the same length, since its new form would not have that.
func pngText(kind string, content []byte) ([]byte, error) {
	keyword, rest, ok := bytes.Cut(content, []byte{0})
	if !ok {
		return nil, nil
	}
	name, plain := string(keyword), false
	var text []byte
	switch {
	case kind == "iTXt" && name == "XML:com.adobe.xmp" && len(rest) > 2:
		plain = rest[0] == 0
		text = rest
		if !plain {
			text = inflate(afterTags(rest[2:]))
		}
	case strings.HasPrefix(name, "Raw profile type ") && kind == "tEXt":
		text = unhex(rest)
	case strings.HasPrefix(name, "Raw profile type ") && kind == "zTXt" && len(rest) > 1:
		text = unhex(inflate(rest[1:]))
	}
	without, err := blankedText(text)
	if err != nil || without == nil {
		return nil, err
	}
	if plain {
		return append([]byte(kind+name+"\x00"), without...), nil
	}
	return append([]byte("tEXt"), commentOf(len(content))...), nil
}

// blankedText takes the positions out of a block of XMP or EXIF.
func blankedText(text []byte) ([]byte, error) {
	if at := bytes.Index(text, exifHead); at >= 0 && at < 64 {
		without, _, err := blankedBlock(text[at+6:], (*photo).tiff)
		return without, err
	}
	without, _, err := blankedBlock(text, (*photo).xmp)
	return without, err
}

func commentOf(size int) []byte {
	comment := append([]byte("Comment\x00"), bytes.Repeat([]byte(" "), max(0, size-8))...)
	return comment[:size]
}

// afterTags skips an iTXt's language and translated keyword.
func afterTags(rest []byte) []byte {
	for range 2 {
		_, rest, _ = bytes.Cut(rest, []byte{0})
	}
	return rest
}

func inflate(packed []byte) []byte {
	from, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	text, _ := io.ReadAll(io.LimitReader(from, metadataBytes)) // what is cut off is judged as far as it goes
	return text
}

// unhex reads ImageMagick's form: a name, a length, and hex in lines.
func unhex(text []byte) []byte {
	words := strings.Fields(string(text))
	if len(words) < 3 {
		return nil
	}
	raw, _ := hex.DecodeString(strings.Join(words[2:], ""))
	return raw
}
