package account

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"anteroom/backend/firm"

	"github.com/google/uuid"
)

// codeAlphabet holds 32 characters of which no two are taken for each other: no
// 0 and O, no 1 and I.
const codeAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"

// NewToken makes 32 random bytes as text for a cookie, a link or a device, and
// the hash under which they are kept.
func NewToken(random io.Reader) (token, hash string, err error) {
	raw := make([]byte, tokenBytes)
	if _, err := io.ReadFull(random, raw); err != nil {
		return "", "", fmt.Errorf("make a token: %w", err)
	}
	token = base64.RawURLEncoding.EncodeToString(raw)
	return token, HashToken(token), nil
}

// HashToken is what is kept of a token: its SHA-256. A token has 256 random
// bits, so that no slow hash is needed.
func HashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// newCode makes the code that a mail carries beside its link.
func newCode(random io.Reader) (string, error) {
	raw := make([]byte, codeLength)
	if _, err := io.ReadFull(random, raw); err != nil {
		return "", fmt.Errorf("make a code: %w", err)
	}
	for i, b := range raw {
		raw[i] = codeAlphabet[b%32]
	}
	return string(raw), nil
}

// hashCode binds a code to its link's token: who reads the table without the
// link has 256 bits to search, not 40.
func hashCode(token, code string) string {
	sum := sha256.Sum256([]byte("code\x00" + token + "\x00" + code))
	return hex.EncodeToString(sum[:])
}

// cleanCode takes a code as people type and paste it: in any case, with spaces
// or hyphens.
func cleanCode(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '-' || r == '\t' || r == '\n' || r == '\r' || r == '\u00a0' || r == '\u2013':
			return -1
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		}
		return r
	}, code)
}

// ShowCode writes a code for the eye: ABCD-EFGH.
func ShowCode(code string) string {
	if len(code) != codeLength {
		return code
	}
	return code[:codeLength/2] + "-" + code[codeLength/2:]
}

// newID makes a UUIDv7 (RFC 9562) from the given moment and chance, so that the
// same seed makes the same ids.
func newID(now firm.Micros, random io.Reader) (firm.ID, error) {
	var id uuid.UUID
	if _, err := io.ReadFull(random, id[6:]); err != nil {
		return "", fmt.Errorf("make an id: %w", err)
	}
	var moment [8]byte
	binary.BigEndian.PutUint64(moment[:], uint64(now)/1000) //nolint:gosec // after 1970
	copy(id[:6], moment[2:])
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return firm.ID(id.String()), nil
}
