package paper_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/paper"

	"golang.org/x/image/webp"
)

// planted is the bytes of a latitude, which are to be nowhere afterwards.
var planted = []byte("\x4a\x4b\x4c\x4d\x00\x00\x00\x01\x5a\x5b\x5c\x5d\x00\x00\x00\x01\x6a\x6b\x6c\x6d\x00\x00\x00\x01")

// exif is a block that says "turned right, and taken there", in either order of
// bytes, with a second directory after the first.
func exif(order binary.AppendByteOrder, position bool) []byte {
	entry := func(out []byte, tag, kind uint16, count, value uint32) []byte {
		return order.AppendUint32(order.AppendUint32(order.AppendUint16(order.AppendUint16(out, tag), kind), count), value)
	}
	head := []byte("MM\x00*")
	turn := uint32(6) << 16
	if order.String() == "LittleEndian" {
		head, turn = []byte("II*\x00"), 6
	}
	out := order.AppendUint32(head, 8)
	count := uint16(2)
	if position {
		count = 3
	}
	const after = 8 + 2 + 3*12 + 4
	out = order.AppendUint16(out, count)
	out = entry(out, 0x0112, 3, 1, turn)
	if position {
		out = entry(out, 0x8825, 4, 1, after)
	}
	out = entry(out, 0x9286, 2, 4, 0x41424344)
	out = order.AppendUint32(out, after+6+3*12)
	out = append(out, make([]byte, after-len(out))...)
	out = order.AppendUint16(out, 3)
	out = entry(out, 0, 1, 4, 0x02020000)
	out = entry(out, 1, 2, 2, 'N'<<24|'N')
	out = entry(out, 2, 5, 3, after+6+3*12+6)
	out = order.AppendUint32(out, 0)
	out = append(order.AppendUint16(out, 0), 0, 0, 0, 0) // a second directory, empty
	if position {
		out = append(out, planted...)
	}
	return out
}

const packet = `<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:gpsx="urn:x"><rdf:Description tiff:Orientation="6"
 exif:GPSLatitude="38,53.9JKLM" exif:GPSLongitude='77,2.2JKLM'><exif:GPSAltitude>JKLM/10</exif:GPSAltitude><drone-dji:GpsLatitude a="b">JKLM</drone-dji:GpsLatitude><exif:GPSTimeStamp/><dc:title>A title</dc:title></rdf:Description></x:xmpmeta>`

func pixels() *image.RGBA {
	sheet := image.NewRGBA(image.Rect(0, 0, 40, 20))
	for y := range 20 {
		for x := range 40 {
			sheet.Set(x, y, color.RGBA{uint8(x * 6), uint8(y * 12), 90, 255})
		}
	}
	return sheet
}

// jpegWith is a picture with segments after its beginning, and a tail.
func jpegWith(t *testing.T, tail string, segments ...[]byte) []byte {
	t.Helper()
	var plain bytes.Buffer
	if err := jpeg.Encode(&plain, pixels(), nil); err != nil {
		t.Fatal(err)
	}
	out := []byte("\xff\xd8")
	for _, one := range segments {
		out = append(binary.BigEndian.AppendUint16(append(out, 0xff, 0xe1), uint16(len(one)+2)), one...)
	}
	return append(append(out, plain.Bytes()[2:]...), tail...)
}

// pngWith is a picture with chunks after its first.
func pngWith(t *testing.T, chunks ...string) []byte {
	t.Helper()
	var plain bytes.Buffer
	if err := png.Encode(&plain, pixels()); err != nil {
		t.Fatal(err)
	}
	out := bytes.Clone(plain.Bytes()[:33])
	for _, one := range chunks {
		out = binary.BigEndian.AppendUint32(out, uint32(len(one)-4))
		out = append(out, one...)
		out = binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE([]byte(one)))
	}
	return append(out, plain.Bytes()[33:]...)
}

func webpWith(t *testing.T, chunks ...string) []byte {
	t.Helper()
	plain, err := os.ReadFile(filepath.Join(firmtest.DataFolder(t), "documents", "images", "testWebp_Alpha_Lossy.webp"))
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range chunks {
		plain = append(plain, one[:4]...)
		plain = append(binary.LittleEndian.AppendUint32(plain, uint32(len(one)-4)), one[4:]...)
		if len(one)%2 == 1 {
			plain = append(plain, 0)
		}
	}
	binary.LittleEndian.PutUint32(plain[4:], uint32(len(plain)-8))
	return plain
}

func deflated(text []byte) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	_, _ = w.Write(text)
	_ = w.Close()
	return out.String()
}

func rawProfile(block []byte) string {
	return fmt.Sprintf("\nexif\n%8d\n%s\n", len(block), hex.EncodeToString(block))
}

func of(content []byte, name string) paper.Source {
	return paper.Source{Content: bytes.NewReader(content), Size: int64(len(content)), Name: name}
}

func TestPhotosLoseTheirPositionAndNothingElse(t *testing.T) {
	little, big := exif(binary.LittleEndian, true), exif(binary.BigEndian, true)
	exifHead := []byte("Exif\x00\x00")
	xmpHead := []byte("http://ns.adobe.com/xap/1.0/\x00")
	film := "\x00\x00\x00\x22\xa9xyz\x00\x16\x15\xc7+38.JKLM-077.JKLM/xx tail"
	decodeJPEG, decodePNG, decodeWebP := jpeg.Decode, png.Decode, webp.Decode
	for _, row := range []struct {
		why     string
		content []byte
		decode  func(io.Reader) (image.Image, error)
		turned  bool
	}{
		{"JPEG, EXIF little end first", jpegWith(t, "", append(exifHead, little...)), decodeJPEG, true},
		{"JPEG, EXIF big end first", jpegWith(t, "", append(exifHead, big...)), decodeJPEG, true},
		{"JPEG, XMP", jpegWith(t, "", append(xmpHead, packet...)), decodeJPEG, false},
		{"JPEG, both", jpegWith(t, "", append(exifHead, big...), append(xmpHead, packet...)), decodeJPEG, true},
		{"JPEG, a film behind", jpegWith(t, film), decodeJPEG, false},
		{"JPEG, another picture behind", jpegWith(t, string(jpegWith(t, "", append(exifHead, big...)))), decodeJPEG, false},
		{"PNG, EXIF", pngWith(t, "eXIf"+string(big)), decodePNG, true},
		{"PNG, XMP", pngWith(t, "iTXtXML:com.adobe.xmp\x00\x00\x00\x00\x00"+packet), decodePNG, false},
		{"PNG, packed XMP", pngWith(t, "iTXtXML:com.adobe.xmp\x00\x01\x00\x00\x00"+deflated([]byte(packet))), decodePNG, false},
		{"PNG, EXIF in hex", pngWith(t, "tEXtRaw profile type exif\x00"+rawProfile(append(exifHead, big...))), decodePNG, false},
		{"PNG, EXIF in packed hex", pngWith(t, "zTXtRaw profile type APP1\x00\x00"+deflated([]byte(rawProfile(append(exifHead, big...))))), decodePNG, false},
		{"WebP, EXIF", webpWith(t, "EXIF"+string(little)), decodeWebP, true},
		{"WebP, EXIF with JPEG's head, and XMP", webpWith(t, "EXIF"+string(exifHead)+string(big), "XMP "+packet), decodeWebP, true},
		{"TIFF", big, nil, true},
	} {
		from := of(row.content, "photo")
		without, removed, err := paper.StripPosition(from)
		if err != nil || !removed {
			t.Errorf("%s: %v, %v", row.why, removed, err)
			continue
		}
		after, err := io.ReadAll(without)
		if err != nil || len(after) != len(row.content) {
			t.Errorf("%s: %d bytes of %d, %v", row.why, len(after), len(row.content), err)
		}
		if bytes.Contains(after, planted) || bytes.Contains(after, []byte("JKLM")) || bytes.Contains(after, []byte(hex.EncodeToString(planted))) {
			t.Errorf("%s: the position is still there", row.why)
		}
		if _, again, err := paper.StripPosition(of(after, "photo")); again || err != nil {
			t.Errorf("%s: a second time there was something left (%v)", row.why, err)
		}
		if row.decode != nil {
			same(t, row.why, row.content, after, row.decode)
			turned(t, row.why, after, row.turned)
		}
	}
}

// same says that two files hold the same pixels.
func same(t *testing.T, why string, before, after []byte, decode func(io.Reader) (image.Image, error)) {
	t.Helper()
	one, errOne := decode(bytes.NewReader(before))
	two, errTwo := decode(bytes.NewReader(after))
	if errOne != nil || errTwo != nil {
		t.Errorf("%s: decoded before and after: %v, %v", why, errOne, errTwo)
		return
	}
	size := one.Bounds()
	for y := size.Min.Y; y < size.Max.Y; y++ {
		for x := size.Min.X; x < size.Max.X; x++ {
			if one.At(x, y) != two.At(x, y) {
				t.Fatalf("%s: another pixel at %d,%d", why, x, y)
			}
		}
	}
}

// turned says whether a picture is shown lying on its side.
func turned(t *testing.T, why string, content []byte, want bool) {
	t.Helper()
	reader := paper.New(paper.Config{})
	shown, err := reader.Preview(t.Context(), of(content, "photo"), 1, 400)
	if err != nil {
		t.Errorf("%s: %v", why, err)
	}
	if lying := shown.Height > shown.Width; lying != want {
		t.Errorf("%s: shown %d by %d", why, shown.Width, shown.Height)
	}
}

func TestWhatTellsNoPositionStaysAsItIs(t *testing.T) {
	folder, names, facts := corpus(t)
	for _, name := range names {
		from := source(t, filepath.Join(folder, filepath.FromSlash(name)))
		without, removed, err := paper.StripPosition(from)
		if refused := told(t, name, err); refused != "yes" {
			t.Errorf("%s: %s", name, refused)
		}
		if want := facts[name]["has_gps"] == "yes"; removed != want {
			t.Errorf("%s: removed %v, exiftool says %v", name, removed, want)
		}
		if !removed {
			continue
		}
		after, err := io.ReadAll(without)
		if err != nil {
			t.Fatal(err)
		}
		got, err := paper.New(paper.Config{}).Inspect(t.Context(), of(after, name))
		if err != nil || got.HasGPS || int64(len(after)) != from.Size {
			t.Errorf("%s afterwards: %+v, %v", name, got, err)
		}
		if strings.HasSuffix(name, ".jpg") {
			before, _ := io.ReadAll(io.NewSectionReader(from.Content, 0, from.Size))
			same(t, name, before, after, jpeg.Decode)
		}
		if keep := os.Getenv("KEEP"); keep != "" {
			_ = os.WriteFile(filepath.Join(keep, filepath.Base(name)), after, 0o600)
		}
	}
}

func TestDirectoriesThatLeadInCirclesEnd(t *testing.T) {
	block := exif(binary.BigEndian, true)
	binary.BigEndian.PutUint32(block[8+2+3*12:], 8) // the next directory is this one
	binary.BigEndian.PutUint32(block[8+2+12+8:], 8) // the position is this one too
	if _, _, err := paper.StripPosition(of(jpegWith(t, "", append([]byte("Exif\x00\x00"), block...)), "a.jpg")); err != nil {
		t.Error(err)
	}
	for n := range block {
		for _, bits := range []byte{0xff, 0x80, 0x01} {
			broken := bytes.Clone(block)
			broken[n] ^= bits
			if _, _, err := paper.StripPosition(of(broken, "a.tif")); err != nil {
				t.Errorf("byte %d changed: %v", n, err)
			}
		}
	}
}

// heic is the boxes of a photo without its pixels: an EXIF item in the file and
// XMP in the box idat.
func heic() []byte {
	box := func(kind string, parts ...string) string {
		whole := strings.Join(parts, "")
		return word(8+len(whole)) + kind + whole
	}
	block := "\x00\x00\x00\x06Exif\x00\x00" + string(exif(binary.BigEndian, true))
	build := func(at int) string {
		return box("ftyp", "heic\x00\x00\x00\x00mif1heic") + box("meta", "\x00\x00\x00\x00",
			box("iinf", "\x00\x00\x00\x00\x00\x02", box("infe", "\x02\x00\x00\x00\x00\x01\x00\x00Exif\x00"), box("infe", "\x02\x00\x00\x00\x00\x02\x00\x00mime\x00application/rdf+xml\x00")),
			box("iprp", box("ipco", box("ispe", "\x00\x00\x00\x00", word(4032), word(3024)))),
			box("idat", packet),
			box("iloc", "\x01\x00\x00\x00\x44\x00\x00\x02",
				"\x00\x01\x00\x00\x00\x00\x00\x01", word(at), word(len(block)),
				"\x00\x02\x00\x01\x00\x00\x00\x01", word(0), word(len(packet)))) + box("mdat", block)
	}
	return []byte(build(len(build(0)) - len(block)))
}

func TestAPhonesPhotoLosesItsPosition(t *testing.T) {
	before := heic()
	got, err := paper.New(paper.Config{}).Inspect(t.Context(), of(before, "IMG_0001.HEIC"))
	if err != nil || !got.HasGPS || got.Media != "image/heic" || got.Width != 3024 || got.Height != 4032 {
		t.Errorf("before: %+v, %v", got, err)
	}
	without, removed, err := paper.StripPosition(of(before, "IMG_0001.HEIC"))
	after, _ := io.ReadAll(without)
	if err != nil || !removed || len(after) != len(before) || bytes.Contains(after, planted) || bytes.Contains(after, []byte("JKLM")) {
		t.Errorf("%v, %v, %d bytes", removed, err, len(after))
	}
	if got, err := paper.New(paper.Config{}).Inspect(t.Context(), of(after, "IMG_0001.HEIC")); err != nil || got.HasGPS || got.Height != 4032 {
		t.Errorf("after: %+v, %v", got, err)
	}
}
