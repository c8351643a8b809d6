package paper

import "io"

// Source is a file to look into. The name is what its sender called it; it
// never decides anything.
type Source struct {
	Content io.ReaderAt
	Size    int64
	Name    string
}

func (s Source) section() *io.SectionReader { return io.NewSectionReader(s.Content, 0, s.Size) }

// Kind sorts files by what we do with them.
type Kind string

// The kinds.
const (
	PDF     Kind = "pdf"
	Image   Kind = "image"
	Text    Kind = "text"
	Office  Kind = "office"
	Archive Kind = "archive"
	Mail    Kind = "mail"
	// Active is what a browser would run: HTML, SVG, XML.
	Active Kind = "active"
	Other  Kind = "other"
)

// Facts is what is in a file.
type Facts struct {
	// Media is the media type by content, without parameters.
	Media string
	Kind  Kind
	// Pages is known for PDFs that open.
	Pages int
	// Width and Height are a picture's pixels as it is shown, turned by its
	// orientation.
	Width, Height int
	// UnpackedBytes and Entries count what lies in an archive or office file.
	UnpackedBytes int64
	Entries       int
	// Encrypted: it needs a password, or parts of it do, or its rights are locked.
	Encrypted bool
	// Locked: it cannot be opened without a password.
	Locked bool
	// HasGPS: a photo that tells where it was taken.
	HasGPS bool
	// ActiveContent: scripts, macros, programs or embedded files.
	ActiveContent bool
	// Unseen: nobody here can look into this format, such as 7z or RAR.
	Unseen bool
}

// Notes are the codes of what a reader should be told before opening the file.
func (f Facts) Notes() []string {
	var notes []string
	for _, one := range []struct {
		so   bool
		code string
	}{
		{f.Encrypted, "encrypted"}, {f.Locked, "locked"}, {f.ActiveContent, "active_content"}, {f.HasGPS, "has_position"}, {f.Unseen, "unseen"},
	} {
		if one.so {
			notes = append(notes, one.code)
		}
	}
	return notes
}
