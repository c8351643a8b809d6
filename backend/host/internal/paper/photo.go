package paper

import (
	"fmt"
	"io"
	"slices"
)

// photo is what a picture says of itself beside its pixels.
type photo struct {
	// orientation is EXIF's, 1 to 8, or 0 where nothing is said.
	orientation int
	// width and height are pixels as they are stored; only the formats that no
	// decoder here reads fill them.
	width, height int
	// unpacked is about how many bytes a pixel takes while it is decoded, in
	// eighths; only JPEG fills it.
	eighths int
	// patches blank every trace of a position, in place.
	patches []patch
}

// patch is bytes to stand at a place instead of what is there.
type patch struct {
	at    int64
	bytes []byte
}

// StripPosition returns a photo's content without the position where it was
// taken: EXIF's GPS directory and XMP's coordinates, in JPEG (with what cameras
// append to it), PNG, WebP, TIFF and HEIC. Pixels, orientation and all else stay
// as they are, and so does the length. It tells whether there was a position, so
// that the sender can be told; other files come back as they are. Coordinates in
// a camera maker's own notes are not known to it.
func StripPosition(from Source) (content *io.SectionReader, removed bool, err error) {
	content = from.section()
	facts, err := sniff(from)
	if err != nil || facts.Kind != Image {
		return content, false, err
	}
	defer caught(&err, refuse("damaged", "This picture is damaged in a way that cannot be read. Save it anew and send that file."))
	found, err := readPhoto(from, facts.Media)
	if err != nil || len(found.patches) == 0 {
		return content, false, err
	}
	return io.NewSectionReader(overlay(from.Content, found.patches), 0, from.Size), true, nil
}

// readPhoto walks through a picture's structure. What is damaged ends the walk
// and is no error: the decoder is the judge of that.
func readPhoto(from Source, media string) (photo, error) {
	var found photo
	var err error
	block := window{from.Content, 0, from.Size}
	switch media {
	case "image/jpeg":
		err = found.jpeg(block)
	case "image/png", "image/vnd.mozilla.apng":
		err = found.png(block)
	case "image/webp":
		err = found.webp(block)
	case "image/tiff":
		err = found.tiff(block)
	case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif":
		err = found.heif(block)
	}
	if err != nil {
		return photo{}, fmt.Errorf("read a picture's description: %w", err)
	}
	return found, nil
}

func (p *photo) blank(at int64, bytes []byte) error {
	if len(p.patches) >= patchesMost {
		return refuse("odd_picture", "This picture describes itself in too many places. Save it anew and send that file.")
	}
	p.patches = append(p.patches, patch{at, bytes})
	return nil
}

// window is a stretch of a file. Places inside count from its beginning.
type window struct {
	content io.ReaderAt
	base    int64
	size    int64
}

// part is a stretch inside, cut where the window ends.
func (w window) part(at, size int64) window {
	at = min(max(at, 0), w.size)
	return window{w.content, w.base + at, min(max(size, 0), w.size-at)}
}

// bytes reads a stretch whole, or nothing where it is not there whole or larger
// than any description may be.
func (w window) bytes(at, size int64) []byte {
	if at < 0 || size < 0 || size > metadataBytes || at > w.size-size {
		return nil
	}
	read := make([]byte, size)
	if n, _ := w.content.ReadAt(read, w.base+at); int64(n) < size {
		return nil
	}
	return read
}

// overlay is a content with patches laid over it; later ones win.
func overlay(under io.ReaderAt, patches []patch) io.ReaderAt {
	return &overlaid{under, slices.Clone(patches)}
}

type overlaid struct {
	under   io.ReaderAt
	patches []patch
}

func (o *overlaid) ReadAt(p []byte, at int64) (int, error) {
	n, err := o.under.ReadAt(p, at)
	for _, one := range o.patches {
		begin, end := max(one.at, at), min(one.at+int64(len(one.bytes)), at+int64(n))
		if begin < end {
			copy(p[begin-at:end-at], one.bytes[begin-one.at:])
		}
	}
	return n, err
}
