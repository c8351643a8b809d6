package paper_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"anteroom/backend/host/internal/paper"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

func encoded(t *testing.T, write func(io.Writer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPicturesAreShownSmallerNeverLarger(t *testing.T) {
	wide := image.NewRGBA(image.Rect(0, 0, 900, 300))
	for _, row := range []struct {
		why     string
		content []byte
	}{
		{"PNG", encoded(t, func(w io.Writer) error { return png.Encode(w, wide) })},
		{"JPEG", encoded(t, func(w io.Writer) error { return jpeg.Encode(w, wide, nil) })},
		{"GIF", encoded(t, func(w io.Writer) error { return gif.Encode(w, wide, nil) })},
		{"BMP", encoded(t, func(w io.Writer) error { return bmp.Encode(w, wide) })},
		{"TIFF", encoded(t, func(w io.Writer) error { return tiff.Encode(w, wide, nil) })},
	} {
		for asked, want := range map[int]int{300: 300, 2000: 900, 1: 16, -5: 16, 1 << 30: 900} {
			shown, err := paper.New(paper.Config{}).Preview(t.Context(), of(row.content, "a"), 1, asked)
			if err != nil || shown.Width != want || shown.Pages != 1 {
				t.Errorf("%s at %d: %d by %d, %v", row.why, asked, shown.Width, shown.Height, err)
			}
		}
	}
}

func TestEveryOrientationIsTurnedUpright(t *testing.T) {
	// A picture whose upper left corner is red once it is upright.
	for turn, corner := range map[byte]image.Point{1: {0, 0}, 2: {39, 0}, 3: {39, 19}, 4: {0, 19}, 5: {0, 0}, 6: {0, 19}, 7: {39, 19}, 8: {39, 0}} {
		sheet := image.NewRGBA(image.Rect(0, 0, 40, 20))
		for y := range 20 {
			for x := range 40 {
				sheet.Set(x, y, color.White)
				if abs(x-corner.X) < 8 && abs(y-corner.Y) < 8 {
					sheet.Set(x, y, color.RGBA{255, 0, 0, 255})
				}
			}
		}
		content := encoded(t, func(w io.Writer) error { return png.Encode(w, sheet) })
		block := "eXIfMM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(turn)) + "\x00\x00\x00\x00\x00\x00"
		content = append(append(bytes.Clone(content[:33]), chunk(block)...), content[33:]...)
		shown, err := paper.New(paper.Config{}).Preview(t.Context(), of(content, "a"), 1, 40)
		if err != nil {
			t.Fatal(err)
		}
		upright, err := png.Decode(bytes.NewReader(shown.Content))
		if err != nil {
			t.Fatal(err)
		}
		if r, g, _, _ := upright.At(1, 1).RGBA(); r < 0xf000 || g > 0x1000 {
			t.Errorf("orientation %d: the corner is %v", turn, upright.At(1, 1))
		}
	}
}

func abs(n int) int { return max(n, -n) }

func TestAPictureAtTheLimitKeepsMemoryInBounds(t *testing.T) {
	large := encoded(t, func(w io.Writer) error { return png.Encode(w, image.NewNRGBA(image.Rect(0, 0, 4400, 4300))) })
	beyond := encoded(t, func(w io.Writer) error { return png.Encode(w, image.NewGray(image.Rect(0, 0, 11_000, 10_000))) })
	reader := paper.New(paper.Config{})
	rise := watchMemory(t)
	done := make(chan error, 4)
	for range 4 {
		go func() {
			_, err := reader.Preview(t.Context(), of(large, "large.png"), 1, 1200)
			done <- err
		}()
	}
	for range 4 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if most := rise(); most > growth && !racing {
		t.Errorf("memory rose by %d MiB", most>>20)
	} else {
		t.Logf("memory rose by %d MiB", most>>20)
	}
	var no *paper.Refusal
	if _, err := reader.Preview(t.Context(), of(beyond, "beyond.png"), 1, 1200); !errors.As(err, &no) || no.Reason != "no_preview" || !strings.Contains(no.Sentence, "Download") {
		t.Errorf("beyond it: %v", err)
	}
	if got, err := reader.Inspect(t.Context(), of(beyond, "beyond.png")); err != nil || got.Width != 11_000 {
		t.Errorf("it is taken all the same: %+v, %v", got, err)
	}
}
