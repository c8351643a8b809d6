package paper

import (
	"bytes"
	"regexp"
)

// The names of XMP properties that tell a position: exif:GPSLatitude and its
// like, and those of drones and editors.
const positionName = `[\w.-]+:\w*(?i:gps|latitude|longitude)\w*`

// positions finds such properties, as attributes and as the beginnings of
// elements.
type positions struct{ attribute, element *regexp.Regexp }

func findPositions() positions {
	return positions{
		attribute: regexp.MustCompile(`\s(` + positionName + `)\s*=\s*("[^"]*"|'[^']*')`),
		element:   regexp.MustCompile(`<(` + positionName + `)(\s[^<>]*)?>`),
	}
}

// xmp blanks the positions in a packet, which stays as long as it was: it is
// followed by room that editors count on.
func (p *photo) xmp(block window) error {
	packet := block.bytes(0, block.size)
	if packet == nil {
		return nil
	}
	for _, found := range findPositions().in(packet) {
		if err := p.blank(block.base+int64(found[0]), bytes.Repeat([]byte(" "), found[1]-found[0])); err != nil {
			return err
		}
	}
	return nil
}

// in returns where each property begins and ends.
func (f positions) in(packet []byte) (found [][2]int) {
	for _, at := range f.attribute.FindAllSubmatchIndex(packet, patchesMost) {
		if !bytes.HasPrefix(packet[at[2]:], []byte("xmlns:")) { // a prefix that others may lean on
			found = append(found, [2]int{at[2], at[1]})
		}
	}
	for _, at := range f.element.FindAllSubmatchIndex(packet, patchesMost) {
		end := at[1]
		if !bytes.HasSuffix(packet[:end], []byte("/>")) {
			closing := append(append([]byte("</"), packet[at[2]:at[3]]...), '>')
			after := bytes.Index(packet[end:], closing)
			if after < 0 {
				continue
			}
			end += after + len(closing)
		}
		found = append(found, [2]int{at[0], end})
	}
	return found
}
