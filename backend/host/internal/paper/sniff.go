package paper

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/gabriel-vasile/mimetype"
)

// sniff tells what a file is by its first bytes.
func sniff(from Source) (Facts, error) {
	head := make([]byte, min(sniffBytes, from.Size))
	if _, err := io.ReadFull(from.section(), head); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && err != io.EOF {
		return Facts{}, fmt.Errorf("read a file: %w", err)
	}
	media, kind := kindOf(head)
	if program(media) {
		return Facts{}, programRefused()
	}
	return Facts{Media: media, Kind: kind}, nil
}

// kindOf finds PDFs wherever their readers do, which is anywhere in the first
// kilobyte, and markup in whatever calls itself text: browsers are as lenient.
func kindOf(head []byte) (string, Kind) {
	if bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")) {
		return "application/pdf", PDF
	}
	found := mimetype.Detect(head)
	media := plainMedia(found.String())
	if kind, known := kindsOfMedia[media]; known {
		return media, kind
	}
	switch {
	case strings.HasPrefix(media, "image/"):
		return media, Image
	case within(found, "application/zip"):
		return zipKind(media)
	case within(found, "application/x-ole-storage"):
		return media, Office
	case within(found, "text/html") || within(found, "text/xml") || within(found, "application/xml"):
		return media, Active
	case within(found, "text/plain"):
		return textKind(media, head)
	}
	return media, Other
}

func textKind(media string, head []byte) (string, Kind) {
	if markup(head) {
		return "text/html", Active
	}
	if !strings.HasPrefix(media, "text/") {
		return media, Text // JSON and its like
	}
	return "text/plain", Text
}

// markup finds what a lenient browser would take for HTML or XML.
func markup(head []byte) bool {
	low := bytes.ToLower(head)
	for _, sign := range []string{"<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<iframe", "<meta http-equiv"} {
		if bytes.Contains(low, []byte(sign)) {
			return true
		}
	}
	return false
}

func zipKind(media string) (string, Kind) {
	if strings.Contains(media, "officedocument") || strings.Contains(media, "opendocument") || strings.Contains(media, "macroenabled") {
		return media, Office
	}
	return media, Archive
}

// within says that a media type is another or a special case of it.
func within(found *mimetype.MIME, general string) bool {
	for ; found != nil; found = found.Parent() {
		if found.Is(general) {
			return true
		}
	}
	return false
}

func plainMedia(media string) string {
	bare, _, _ := strings.Cut(media, ";")
	return strings.TrimSpace(strings.ToLower(bare))
}

// kindsOfMedia are the types whose family does not tell their kind.
var kindsOfMedia = map[string]Kind{
	"image/svg+xml":                     Active,
	"image/vnd.dwg":                     Other,
	"image/vnd.dxf":                     Other,
	"application/xhtml+xml":             Active,
	"text/html":                         Active,
	"text/xml":                          Active,
	"application/xml":                   Active,
	"text/javascript":                   Active,
	"application/javascript":            Active,
	"text/rtf":                          Office,
	"application/rtf":                   Office,
	"application/msword":                Office,
	"application/vnd.ms-excel":          Office,
	"application/vnd.ms-outlook":        Mail,
	"application/vnd.ms-tnef":           Mail,
	"message/rfc822":                    Mail,
	"application/mbox":                  Mail,
	"application/gzip":                  Archive,
	"application/x-tar":                 Archive,
	"application/x-7z-compressed":       Archive,
	"application/x-rar-compressed":      Archive,
	"application/x-xz":                  Archive,
	"application/x-bzip2":               Archive,
	"application/zstd":                  Archive,
	"application/lzip":                  Archive,
	"application/x-lzip":                Archive,
	"application/vnd.ms-cab-compressed": Archive,
}

// program says that a media type is something that runs by itself.
func program(media string) bool {
	switch media {
	case "application/vnd.microsoft.portable-executable", "application/x-elf", "application/x-executable", "application/x-sharedlib",
		"application/x-object", "application/x-coredump", "application/x-mach-binary", "application/x-ms-shortcut", "application/x-msi",
		"application/x-ms-installer", "application/jar", "application/java-archive", "application/vnd.android.package-archive",
		"application/x-java-applet", "application/x-shockwave-flash", "application/wasm", "application/x-chrome-extension",
		"application/vnd.debian.binary-package", "application/x-rpm", "application/x-installshield":
		return true
	}
	return false
}

// runs says that a name ends in what a double click would run, whatever is in
// the file: a text that ends in .bat is a program to Windows.
func runs(name string) bool {
	switch strings.ToLower(strings.TrimRight(path.Ext(strings.TrimRight(name, ". ")), " ")) {
	case ".exe", ".com", ".scr", ".pif", ".bat", ".cmd", ".msi", ".msp", ".mst", ".cpl", ".dll", ".lnk", ".hta", ".vbs", ".vbe", ".js", ".jse",
		".ws", ".wsf", ".wsh", ".wsc", ".ps1", ".psm1", ".reg", ".jar", ".jnlp", ".scf", ".inf", ".gadget", ".application", ".msc", ".chm",
		".url", ".desktop", ".appref-ms", ".settingcontent-ms", ".library-ms", ".search-ms", ".iso", ".img", ".vhd", ".vhdx", ".app", ".command", ".apk", ".dmg", ".pkg", ".deb", ".rpm", ".sh":
		return true
	}
	return false
}
