package cipher

import (
	"encoding/hex"
	"fmt"
)

// Key is the 32 random bytes that encrypt one file. It is a raw key, never a pass phrase: no derivation is paid
// when a connection opens. Printing one, or a struct with one in an exported field, prints a word instead; fmt
// reads unexported fields past any method, so nothing that keeps a key there may be printed.
type Key [32]byte

const keyWord = "[key]"

// Format writes the same word for every verb.
func (Key) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(keyWord)) }

// MarshalText is the same word, for JSON and structured logs.
func (Key) MarshalText() ([]byte, error) { return []byte(keyWord), nil }

// literal is the key as SQLite's parameter wants it.
func (k Key) literal() string { return "x'" + hex.EncodeToString(k[:]) + "'" }
