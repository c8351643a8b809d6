// Command passwords makes the list of common passwords that package account
// refuses. It reads the passwords.json of the npm package
// @zxcvbn-ts/language-common (MIT) and prints hashes, never the words: a reader
// of the source learns nothing to try, and no scanner takes the list for leaked
// secrets.
//
//	npm pack @zxcvbn-ts/language-common@3.0.4
//	tar xzf zxcvbn-ts-language-common-3.0.4.tgz package/src/passwords.json
//	go run ./build/passwords package/src/passwords.json > backend/host/internal/account/common.txt
//
// It is run by hand when the list is raised, by nothing else.
package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// shortest is the length from which a common word matters: nobody may choose a
// shorter password, and a doubled one is found by its half.
const shortest = 7

// hashBytes is how much of each hash is kept; package account cuts the same.
const hashBytes = 5

// lineBytes is how many bytes of hashes stand in one line of the list.
const lineBytes = 60

const notice = `# Hashes of common passwords, to be refused. Made by build/passwords from
# @zxcvbn-ts/language-common 3.0.4, which is:
#   Copyright (c) 2012-2016 Dan Wheeler and Dropbox, Inc.
#   Licensed under the MIT licence, see THIRD_PARTY in this folder.
# Each hash is the first 5 bytes of the SHA-256 of the lower-case word; sorted,
# base64.
`

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "passwords:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) != 1 {
		return fmt.Errorf("give one file: passwords.json of @zxcvbn-ts/language-common")
	}
	text, err := os.ReadFile(args[0])
	if err != nil {
		return fmt.Errorf("read the list: %w", err)
	}
	var words []string
	if err := json.Unmarshal(text, &words); err != nil {
		return fmt.Errorf("read the list: %w", err)
	}
	return write(out, hashes(words))
}

func hashes(words []string) []string {
	list := make([]string, 0, len(words))
	for _, word := range words {
		if len(word) < shortest {
			continue
		}
		sum := sha256.Sum256([]byte(strings.ToLower(word)))
		list = append(list, string(sum[:hashBytes]))
	}
	slices.Sort(list)
	return slices.Compact(list)
}

func write(out io.Writer, list []string) error {
	w := bufio.NewWriter(out)
	if _, err := w.WriteString(notice); err != nil {
		return err
	}
	whole := []byte(strings.Join(list, ""))
	for line := range slices.Chunk(whole, lineBytes) {
		if _, err := w.WriteString(base64.StdEncoding.EncodeToString(line) + "\n"); err != nil {
			return err
		}
	}
	return w.Flush()
}
