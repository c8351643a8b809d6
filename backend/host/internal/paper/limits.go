package paper

import "time"

// The limits of this room.
const (
	// sniffBytes is how much of a file is looked at to tell what it is.
	sniffBytes = 8 << 10
	// inspectTime bounds looking into one file.
	inspectTime = 90 * time.Second

	// pagesMost is the most pages a PDF may have.
	pagesMost = 10_000
	// pdfWorkers is how many PDFs are read at once, pdfBytes the memory of each,
	// pdfTime what one document may take to open or one page to draw.
	pdfWorkers = 1
	pdfBytes   = 96 << 20
	pdfTime    = 20 * time.Second

	// pixelsMost is the most pixels a picture may have to be kept at all,
	// decodeBytes the most memory its pixels may take to be shown, collectBytes
	// from where that memory is collected at once.
	pixelsMost   = 250_000_000
	decodeBytes  = 76 << 20
	collectBytes = 16 << 20
	// widthMost and pixelsShown bound a preview.
	widthMost   = 2400
	widthLeast  = 16
	pixelsShown = 6_000_000
	// pngBytes is where a picture of a page becomes a JPEG.
	pngBytes = 600 << 10
	// quality is that of our JPEGs.
	quality = 85

	// unpackedBytes, ratioMost and entriesMost bound what an archive or an office
	// file may unpack to; nestedMost is how deep archives may lie in each other,
	// nestedBytes how large one inside may be to be looked into.
	unpackedBytes = 1 << 30
	ratioMost     = 200
	ratioFrom     = 64 << 20
	entriesMost   = 20_000
	nestedMost    = 3
	nestedBytes   = 16 << 20

	// textBytes is how much of a text is shown.
	textBytes = 256 << 10
	// metadataBytes bounds one block of a photo's metadata, entriesOfIFD one of
	// its directories, directoriesMost how many of them, partsMost the segments,
	// chunks and boxes of one picture.
	metadataBytes   = 4 << 20
	entriesOfIFD    = 2_000
	directoriesMost = 64
	partsMost       = 100_000
	// patchesMost bounds the places that are blanked in one photo.
	patchesMost = 10_000

	// nameBytes bounds a served file's name.
	nameBytes = 180
)
