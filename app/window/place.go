package window

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// place is where the window stood; sizes and positions in the window system's
// own points.
type place struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
	Known     bool `json:"known"`
}

// placeFile keeps the place in the profile. It holds nothing else.
type placeFile struct{ folder string }

func (f placeFile) path() string { return filepath.Join(f.folder, "window.json") }

// read gives the place kept, or the first one where there is none or it makes
// no sense any more.
func (f placeFile) read() place {
	first := place{Width: 1280, Height: 800}
	raw, err := os.ReadFile(f.path())
	if err != nil {
		return first
	}
	var p place
	if json.Unmarshal(raw, &p) != nil || p.Width < 900 || p.Height < 600 || p.Width > 20_000 || p.Height > 20_000 {
		return first
	}
	return p
}

// place puts the window where it stood, if that is on a screen.
func (f placeFile) place(ctx context.Context, p place) {
	if !p.Known || p.Maximised || p.X < 0 || p.Y < 0 {
		return
	}
	screens, err := runtime.ScreenGetAll(ctx)
	if err != nil {
		return
	}
	for _, s := range screens {
		if p.X < s.Size.Width && p.Y < s.Size.Height {
			runtime.WindowSetPosition(ctx, p.X, p.Y)
			return
		}
	}
}

// keep notes where the window stands; failing to costs nothing but that.
func (f placeFile) keep(ctx context.Context) {
	p := place{Known: true, Maximised: runtime.WindowIsMaximised(ctx)}
	p.Width, p.Height = runtime.WindowGetSize(ctx)
	p.X, p.Y = runtime.WindowGetPosition(ctx)
	if p.Maximised {
		before := f.read()
		p.Width, p.Height = before.Width, before.Height
	}
	raw, err := json.Marshal(p)
	if err == nil {
		_ = os.WriteFile(f.path(), raw, 0o600)
	}
}

// instanceOf names the one window that a profile may have.
func instanceOf(profile string) string {
	if full, err := filepath.Abs(profile); err == nil {
		profile = full
	}
	sum := sha256.Sum256([]byte(profile))
	return "anteroom-" + hex.EncodeToString(sum[:8])
}

// webviewFolder keeps the web view's own files beside the profile.
func webviewFolder(profile string) string { return filepath.Join(profile, "webview") }
