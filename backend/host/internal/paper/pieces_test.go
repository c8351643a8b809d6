package paper_test

import (
	"encoding/binary"
	"hash/crc32"
)

// word is a number in four bytes, the big end first.
func word(n int) string { return string(binary.BigEndian.AppendUint32(nil, uint32(n))) }

// chunk is a PNG's chunk: length, kind and content, checksum.
func chunk(kindAndContent string) []byte {
	out := append([]byte(word(len(kindAndContent)-4)), kindAndContent...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(kindAndContent)))
}
