package paper

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// inspectPacked unpacks an archive or office file into nothing, and counts. It
// trusts no size that a file declares of itself.
func inspectPacked(ctx context.Context, from Source, facts *Facts) error {
	count := &unpacking{ctx: ctx, facts: facts, packed: from.Size}
	switch facts.Media {
	case "application/gzip":
		return count.gzip(from.section(), 1)
	case "application/x-tar":
		return count.tar(from.section(), 1)
	case "text/rtf", "application/rtf":
		return inspectRTF(ctx, from, facts)
	}
	if begins(from, "PK") {
		return count.zip(from.Content, from.Size, 1)
	}
	if begins(from, "\xd0\xcf\x11\xe0") {
		return inspectOLE(ctx, from, facts)
	}
	facts.Unseen = facts.Kind == Archive
	return nil
}

func begins(from Source, sign string) bool {
	head := make([]byte, len(sign))
	_, err := from.Content.ReadAt(head, 0)
	return (err == nil || err == io.EOF) && string(head) == sign
}

// unpacking counts over all that lies in one file, however nested.
type unpacking struct {
	ctx    context.Context
	facts  *Facts
	packed int64
}

// entry counts one more, and judges its name.
func (u *unpacking) entry(name string) error {
	u.facts.Entries++
	if u.facts.Entries > entriesMost {
		return refuse("too_many_files", "This archive holds more than %d files. Send it in parts.", entriesMost)
	}
	if escapes(name) {
		return refuse("unsafe_names", "This archive holds a file that would be unpacked outside its folder. Pack the files anew and send that archive.")
	}
	if runs(name) {
		u.facts.ActiveContent = true
	}
	return u.ctx.Err()
}

// escapes says that a name leads out of the folder it is unpacked to.
func escapes(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	if strings.HasPrefix(name, "/") || strings.ContainsRune(name, 0) || (len(name) > 1 && name[1] == ':') {
		return true
	}
	clean := path.Clean(name)
	return clean == ".." || strings.HasPrefix(clean, "../")
}

// Write counts unpacked bytes and throws them away.
func (u *unpacking) Write(p []byte) (int, error) {
	u.facts.UnpackedBytes += int64(len(p))
	unpacked := u.facts.UnpackedBytes
	if unpacked > unpackedBytes || (unpacked > ratioFrom && unpacked/max(u.packed, 1) > ratioMost) {
		return 0, refuse("unpacks_too_large", "This file is small but unpacks to something very large. Send its files one by one.")
	}
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return len(p), nil
}

// content unpacks one entry, and looks into it where it is an archive itself.
func (u *unpacking) content(from io.Reader, depth int) error {
	head := make([]byte, 512)
	n, err := io.ReadFull(from, head)
	if err != nil && err != io.EOF && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	head = head[:n]
	if _, err := u.Write(head); err != nil {
		return err
	}
	whole := io.MultiReader(bytes.NewReader(head), io.TeeReader(from, u))
	switch {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return u.nestedZip(whole, depth+1)
	case bytes.HasPrefix(head, []byte("\x1f\x8b\x08")):
		return u.gzip(whole, depth+1)
	case bytes.HasPrefix(head, []byte("MZ")) || bytes.HasPrefix(head, []byte("\x7fELF")):
		u.facts.ActiveContent = true
	}
	_, err = io.Copy(io.Discard, whole)
	return err
}

func (u *unpacking) deep(depth int) error {
	if depth > nestedMost {
		return refuse("nested_too_deep", "Archives lie in archives here, more than %d deep. Unpack them and send the files.", nestedMost)
	}
	return nil
}

func (u *unpacking) nestedZip(from io.Reader, depth int) error {
	if err := u.deep(depth); err != nil {
		return err
	}
	inner, err := io.ReadAll(io.LimitReader(from, nestedBytes+1))
	if err != nil {
		return err
	}
	if len(inner) > nestedBytes {
		u.facts.Unseen = true
		_, err := io.Copy(io.Discard, from)
		return err
	}
	return u.zip(bytes.NewReader(inner), int64(len(inner)), depth)
}

func (u *unpacking) zip(content io.ReaderAt, size int64, depth int) error {
	if err := u.deep(depth); err != nil {
		return err
	}
	packed, err := zip.NewReader(content, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return damagedArchive()
	}
	if depth == 1 {
		nameZip(packed, u.facts)
	}
	if program(u.facts.Media) {
		return programRefused()
	}
	for _, file := range packed.File {
		if err := u.zipEntry(file, depth); err != nil {
			return err
		}
	}
	return nil
}

// flagEncrypted is bit 0 of a ZIP entry's general purpose flags (APPNOTE 4.4.4).
const flagEncrypted = 1

func (u *unpacking) zipEntry(file *zip.File, depth int) error {
	if err := u.entry(file.Name); err != nil {
		return err
	}
	if u.facts.Kind == Office && macros(file.Name) {
		u.facts.ActiveContent = true
	}
	if file.Flags&flagEncrypted != 0 {
		u.facts.Encrypted = true
		return u.declared(file)
	}
	from, err := file.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		u.facts.Unseen = true
		return u.declared(file)
	}
	if err != nil {
		return damagedArchive()
	}
	defer from.Close()
	if u.facts.Kind == Office && strings.HasSuffix(file.Name, ".rels") {
		return u.judge(u.relations(from))
	}
	return u.judge(u.content(from, depth))
}

// declared counts what cannot be unpacked here by what it says of itself.
func (u *unpacking) declared(file *zip.File) error {
	if file.UncompressedSize64 > unpackedBytes {
		return refuse("unpacks_too_large", "This archive says it unpacks to something very large. Send its files one by one.")
	}
	u.facts.UnpackedBytes += int64(file.UncompressedSize64)
	_, err := u.Write(nil)
	return err
}

// judge tells a refusal and a cancel from an archive that is damaged.
func (u *unpacking) judge(err error) error {
	var no *Refusal
	if err == nil || errors.As(err, &no) || u.ctx.Err() != nil {
		return err
	}
	return damagedArchive()
}

func damagedArchive() *Refusal {
	return refuse("damaged_archive", "This file is damaged or not complete and cannot be unpacked. Save or pack it anew and send that file.")
}

func (u *unpacking) gzip(from io.Reader, depth int) error {
	if err := u.deep(depth); err != nil {
		return err
	}
	inner, err := gzip.NewReader(from)
	if err != nil {
		return damagedArchive()
	}
	if err := u.entry(path.Base(strings.ReplaceAll(inner.Name, `\`, "/"))); err != nil {
		return err
	}
	return u.judge(u.content(inner, depth))
}

func (u *unpacking) tar(from io.Reader, depth int) error {
	for files := tar.NewReader(from); ; {
		file, err := files.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return damagedArchive()
		}
		if err := u.entry(file.Name); err != nil {
			return err
		}
		if file.Typeflag == tar.TypeSymlink || file.Typeflag == tar.TypeLink {
			return refuse("unsafe_names", "This archive holds links to other places. Pack the files themselves and send that archive.")
		}
		if err := u.judge(u.content(files, depth)); err != nil {
			return fmt.Errorf("look into %d files: %w", u.facts.Entries, err)
		}
	}
}
