package paper

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"unicode/utf16"
)

// nameZip finds out by its parts what a ZIP is: the first bytes do not always
// tell an office file from an archive.
func nameZip(packed *zip.Reader, facts *Facts) {
	has := map[string]bool{}
	for _, file := range packed.File {
		name := file.Name
		if file.Name == "mimetype" {
			name = "mimetype:" + declaredMedia(file)
		} else if folder, _, inside := strings.Cut(name, "/"); inside && !strings.HasPrefix(name, "META-INF/") {
			has[folder+"/"] = true
		}
		has[name] = true
		if strings.HasSuffix(name, ".class") {
			has[".class"] = true
		}
	}
	for _, one := range zipMarks {
		if all(has, one.parts) {
			facts.Media, facts.Kind = one.media, one.kind
			if one.media != "" {
				return
			}
		}
	}
}

// zipMarks are the parts that make a ZIP something, the more telling first.
var zipMarks = []struct {
	media string
	kind  Kind
	parts []string
}{
	{"application/vnd.android.package-archive", Archive, []string{"AndroidManifest.xml", "classes.dex"}},
	{"application/java-archive", Archive, []string{"META-INF/MANIFEST.MF", ".class"}},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", Office, []string{"[Content_Types].xml", "word/"}},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Office, []string{"[Content_Types].xml", "xl/"}},
	{"application/vnd.openxmlformats-officedocument.presentationml.presentation", Office, []string{"[Content_Types].xml", "ppt/"}},
	{"application/vnd.oasis.opendocument.text", Office, []string{"mimetype:application/vnd.oasis.opendocument.text"}},
	{"application/vnd.oasis.opendocument.spreadsheet", Office, []string{"mimetype:application/vnd.oasis.opendocument.spreadsheet"}},
	{"application/vnd.oasis.opendocument.presentation", Office, []string{"mimetype:application/vnd.oasis.opendocument.presentation"}},
	{"application/epub+zip", Office, []string{"mimetype:application/epub+zip"}},
	{"application/vnd.apple.pages", Office, []string{"Index/Document.iwa"}},
	{"application/vnd.apple.pages", Office, []string{"Index.zip"}},
	{"application/vnd.apple.pages", Office, []string{"buildVersionHistory.plist", "index.xml"}},
	{"application/vnd.apple.pages", Office, []string{"index.xml", "thumbs/"}},
}

func all(has map[string]bool, parts []string) bool {
	for _, part := range parts {
		if !has[part] {
			return false
		}
	}
	return true
}

func declaredMedia(file *zip.File) string {
	from, err := file.Open()
	if err != nil {
		return ""
	}
	defer from.Close()
	said, _ := io.ReadAll(io.LimitReader(from, 128)) // what cannot be read names nothing
	return strings.TrimSpace(string(said))
}

// macros says that a part of an office file carries programs or other files.
func macros(name string) bool {
	low := strings.ToLower(name)
	return strings.HasSuffix(low, "vbaproject.bin") || strings.HasPrefix(low, "basic/") || strings.HasPrefix(low, "scripts/") ||
		strings.Contains(low, "/activex/") || strings.Contains(low, "/embeddings/") || strings.HasSuffix(low, "/attachedtemplate.xml") ||
		strings.HasPrefix(low, "object ")
}

// relations reads what a part of an office file leans on. A template or object
// from elsewhere is fetched, and its macros run, when the file is opened.
func (u *unpacking) relations(from io.Reader) error {
	said, err := io.ReadAll(io.LimitReader(io.TeeReader(from, u), metadataBytes))
	if err != nil {
		return err
	}
	outside := bytes.Contains(said, []byte(`TargetMode="External"`))
	for _, pulled := range []string{"/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/externalLink"} {
		if outside && bytes.Contains(said, []byte(pulled)) {
			u.facts.ActiveContent = true
		}
	}
	_, err = io.Copy(u, from)
	return err
}

// inspectOLE looks at the old office format, whose directory names its streams
// in UTF-16. Which of them are there tells what to warn of.
func inspectOLE(ctx context.Context, from Source, facts *Facts) error {
	locked, err := mentions(ctx, from, [][]byte{wide("EncryptedPackage"), wide("EncryptedSummary"), wide("DRMContent")})
	if err != nil {
		return err
	}
	active, err := mentions(ctx, from, [][]byte{wide("_VBA_PROJECT"), wide("Macros"), wide("ObjectPool"), wide("Ole10Native")})
	if err != nil {
		return err
	}
	facts.Encrypted, facts.Locked, facts.ActiveContent = locked, locked, active
	return nameOLE(ctx, from, facts)
}

// nameOLE tells the old office formats apart by their main stream.
func nameOLE(ctx context.Context, from Source, facts *Facts) error {
	if facts.Media != "application/x-ole-storage" {
		return nil
	}
	for _, one := range []struct{ stream, media string }{
		{"WordDocument", "application/msword"},
		{"Workbook", "application/vnd.ms-excel"},
		{"PowerPoint Document", "application/vnd.ms-powerpoint"},
	} {
		there, err := mentions(ctx, from, [][]byte{wide(one.stream)})
		if err != nil {
			return err
		}
		if there {
			facts.Media = one.media
			return nil
		}
	}
	return nil
}

func wide(word string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(word)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

// inspectRTF looks for embedded objects.
func inspectRTF(ctx context.Context, from Source, facts *Facts) (err error) {
	facts.ActiveContent, err = mentions(ctx, from, [][]byte{[]byte(`\objdata`), []byte(`\objupdate`), []byte(`\objautlink`)})
	return err
}
