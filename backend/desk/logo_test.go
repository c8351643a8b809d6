package desk

import (
	"bytes"
	"encoding/base64"
	"errors"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

func (b *bench) logo() Logo {
	b.t.Helper()
	logo, err := b.Logo(b.t.Context())
	must(b.t, err)
	return logo
}

// choose gives the firm a logo as the window does.
func (b *bench) choose(content []byte) Result {
	b.t.Helper()
	small, err := b.SmallLogo(LogoFile{Name: "logo.png", Content: base64.StdEncoding.EncodeToString(content)})
	must(b.t, err)
	return b.do(firm.SetLogo{PNG: small, Seen: b.logo().Mark})
}

func TestALogoChosenOnOneDeskShowsOnTheOther(t *testing.T) {
	s := newServer(t)
	one, two := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "limited")
	if logo := one.logo(); logo.URI != "" || !logo.May {
		t.Errorf("before: %+v", logo)
	}
	r := one.choose(firmtest.Picture(1280, 400, firmtest.Ink))
	if shown := one.logo(); r.State != NotYet || !strings.HasPrefix(shown.URI, "data:image/png;base64,") || shown.Width != 640 || shown.Height != 200 || shown.Ground != "light" {
		t.Fatalf("%s; shown at once as %d×%d on %q", r.State, shown.Width, shown.Height, shown.Ground)
	}
	if line := one.change(r.OpID); line.Verb != "SetLogo" || line.Detail != "on" || line.State != "waiting" {
		t.Errorf("it is told as %+v", line)
	}
	one.sync()
	two.sync()
	if shown, other := one.logo(), two.logo(); shown.URI != other.URI || other.May {
		t.Errorf("the other desk shows %d×%d and may change it: %v", other.Width, other.Height, other.May)
	}
	one.sameAsServer()
	two.sameAsServer()
	if _, err := two.Do(t.Context(), firm.SetLogo{Seen: two.logo().Mark}); !errors.Is(err, &Trouble{Reason: "no_privilege"}) {
		t.Errorf("somebody who may not took it away: %v", err)
	}
	one.do(firm.SetLogo{Seen: one.logo().Mark})
	one.sync()
	two.sync()
	if one.logo().URI != "" || two.logo().URI != "" {
		t.Error("it was taken away and is shown")
	}
	one.sameAsServer()
	two.sameAsServer()
}

func TestOfTwoLogosChosenApartTheSecondIsToldAndWritesOverNothing(t *testing.T) {
	s := newServer(t)
	one, two := s.signedIn(t, "aaaa", "admin"), s.signedIn(t, "bbbb", "normal")
	s.setUnreachable(offlineNow())
	one.choose(firmtest.Picture(300, 90, firmtest.Ink))
	again := one.choose(firmtest.Picture(310, 90, firmtest.Ink))
	late := two.choose(firmtest.Picture(200, 60, firmtest.Brass))
	one.restart()
	if one.logo().Width != 310 || two.logo().Width != 200 {
		t.Error("offline each desk shows its own choice")
	}
	s.setUnreachable(nil)
	one.sync()
	two.sync()
	one.sync()
	if line := one.change(again.OpID); line.State != "applied" {
		t.Errorf("a second choice on one desk: %s %s", line.State, line.Reason)
	}
	if line := two.change(late.OpID); line.State != "refused" || line.Reason != "logo_changed" {
		t.Errorf("a choice over a logo that nobody there had seen: %s %s", line.State, line.Reason)
	}
	if one.logo().Width != 310 || two.logo().Width != 310 {
		t.Errorf("one shows %d, two %d", one.logo().Width, two.logo().Width)
	}
	two.choose(firmtest.Picture(200, 60, firmtest.Brass))
	two.sync()
	one.sync()
	if one.logo().Width != 200 {
		t.Error("chosen once more by one who has looked, it does not stand")
	}
	one.sameAsServer()
	two.sameAsServer()
}

func TestWhatIsNoLogoIsToldInWords(t *testing.T) {
	s := newServer(t)
	b := s.signedIn(t, "aaaa", "admin")
	folder := t.TempDir()
	file := func(name string, content []byte) LogoFile {
		path := filepath.Join(folder, name)
		must(t, os.WriteFile(path, content, 0o600))
		return LogoFile{Path: path}
	}
	good := firmtest.Picture(100, 50, firmtest.Ink)
	for reason, one := range map[string]LogoFile{
		"logo_no_picture": file("letter.txt", []byte("Dear Ann,")),
		"logo_damaged":    file("half.png", good[:len(good)/2]),
		"logo_small":      file("dot.png", firmtest.Picture(8, 8, firmtest.Ink)),
		"logo_thin":       file("line.png", firmtest.Picture(3000, 20, firmtest.Ink)),
		"logo_file_large": file("large.png", make([]byte, logoFileBytes+1)),
		"bad_file":        {Path: filepath.Join(folder, "gone.png")},
	} {
		if _, err := b.SmallLogo(one); !errors.Is(err, &Trouble{Reason: reason}) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s: %v", reason, err)
		}
	}
	for reason, one := range map[string]LogoFile{
		"bad_file":        {Name: "logo.png", Content: "no base64"},
		"logo_file_large": {Name: "logo.png", Content: base64.StdEncoding.EncodeToString(make([]byte, logoFileBytes+1))},
		"logo_no_picture": {Name: "logo.png"},
	} {
		if _, err := b.SmallLogo(one); !errors.Is(err, &Trouble{Reason: reason}) {
			t.Errorf("dropped, %s: %v", reason, err)
		}
	}
	if small, err := b.SmallLogo(file("good.png", good)); err != nil || !bytes.HasPrefix(small, []byte("\x89PNG")) {
		t.Errorf("a good one by its path: %v", err)
	}
}

// Of every real and hostile file there is, a desk makes a logo that the server
// takes, or says why not; nothing that is no logo gets past the rule as it is.
func TestOfEveryFileADeskMakesALogoThatTheServerTakesOrSaysWhyNot(t *testing.T) {
	folder := filepath.Join(firmtest.DataFolder(t), "documents")
	s := newServer(t)
	b := s.signedIn(t, "aaaa", "admin")
	logos, files := 0, 0
	must(t, filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		content, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if logo, v := firm.NewLogo(s.firm, content, 1); v.Ok() && (len(content) > firm.LogoLimitBytes || logo.Width > firm.LogoWidthMost) {
			t.Errorf("%s is a logo as it is", entry.Name())
		}
		small, err := b.SmallLogo(LogoFile{Path: path})
		var no *Trouble
		if errors.As(err, &no) {
			return nil
		}
		must(t, err)
		logos++
		if _, v := firm.NewLogo(s.firm, small, 1); !v.Ok() && v.Reason != "logo_blank" {
			t.Errorf("the server refuses the logo of %s: %s", entry.Name(), v.Sentence)
		}
		return nil
	}))
	if logos < 10 || files < 270 {
		t.Errorf("only %d logos of %d files", logos, files)
	}
	t.Logf("%d logos of %d files", logos, files)
}

func TestALogoOfAPhotoIsNoLargerThanAMailMayBe(t *testing.T) {
	s := newServer(t)
	b := s.signedIn(t, "aaaa", "admin")
	sheet, seed := image.NewNRGBA(image.Rect(0, 0, 1000, 500)), uint32(3)
	for i := range sheet.Pix {
		seed = seed*1_664_525 + 1_013_904_223
		sheet.Pix[i] = byte(seed >> 24)
	}
	b.choose(firmtest.PNG(sheet))
	b.sync()
	if logo := b.logo(); logo.Width < 100 || len(logo.URI) > firm.LogoLimitBytes*4/3+100 {
		t.Errorf("%d×%d, %d characters", logo.Width, logo.Height, len(logo.URI))
	}
	b.sameAsServer()
}
