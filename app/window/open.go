package window

import (
	"context"
	"os"
	"sync"

	"anteroom/app"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/mac"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// shown is the window while it is open: events wait for it to be there.
type shown struct {
	mu  sync.Mutex
	ctx context.Context
}

func (s *shown) begin(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ctx = ctx
}

func (s *shown) emit(event string, data any) {
	s.mu.Lock()
	ctx := s.ctx
	s.mu.Unlock()
	if ctx != nil {
		runtime.EventsEmit(ctx, event, data)
	}
}

// choose asks where a new file shall go, with the system's own dialog.
func (s *shown) choose(name string) (string, error) {
	s.mu.Lock()
	ctx := s.ctx
	s.mu.Unlock()
	return runtime.SaveFileDialog(ctx, runtime.SaveDialogOptions{DefaultFilename: name, CanCreateDirectories: true})
}

// pick asks for files to send.
func (s *shown) pick() ([]string, error) {
	s.mu.Lock()
	ctx := s.ctx
	s.mu.Unlock()
	return runtime.OpenMultipleFilesDialog(ctx, runtime.OpenDialogOptions{})
}

// open shows the window until it is closed.
func open(config app.Config, parts Parts) error {
	window := &shown{}
	a := app.New(config, window.emit)
	bound := a.Bound()
	for _, one := range bound {
		switch it := one.(type) {
		case *app.Window:
			app.OnOpen(it, func(url string) { runtime.BrowserOpenURL(window.ctx, url) })
		case *app.Sync:
			app.OnSave(it, window.choose)
		case *app.Calendar:
			app.OnSaveCalendar(it, window.choose)
		case *app.Files:
			app.OnFiles(it, window.choose, window.pick)
		}
	}
	where := placeFile{folder: config.Desk.Profile}
	at := where.read()
	state := options.Normal
	if at.Maximised {
		state = options.Maximised
	}
	return wails.Run(&options.App{
		Title: "Anteroom", Width: at.Width, Height: at.Height, MinWidth: 900, MinHeight: 600, WindowStartState: state,
		AssetServer: &assetserver.Options{Assets: parts.Pages, Middleware: strict},
		Menu:        menus(window),
		Bind:        bound,
		OnStartup: func(ctx context.Context) {
			window.begin(ctx)
			hearNotices(ctx, window)
			go a.Open(ctx)
		},
		OnDomReady:    func(ctx context.Context) { where.place(ctx, at) },
		OnBeforeClose: func(ctx context.Context) bool { where.keep(ctx); return false },
		OnShutdown: func(ctx context.Context) {
			runtime.CleanupNotifications(ctx)
			closeAll(a)
		},
		ErrorFormatter: app.ForWindow,
		SingleInstanceLock: &options.SingleInstanceLock{
			UniqueId:               instanceOf(config.Desk.Profile),
			OnSecondInstanceLaunch: func(options.SecondInstanceData) { runtime.WindowUnminimise(window.ctx); runtime.Show(window.ctx) },
		},
		EnableDefaultContextMenu: true,
		// The page is told where dropped files lie, so that large ones need not pass through it.
		DragAndDrop: &options.DragAndDrop{EnableFileDrop: true},
		Linux:       &linux.Options{ProgramName: "anteroom", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		Mac:         &mac.Options{TitleBar: mac.TitleBarDefault(), About: &mac.AboutInfo{Title: "Anteroom", Message: "Version " + parts.Version}},
		Windows:     &windows.Options{Theme: windows.SystemDefault, WebviewUserDataPath: webviewFolder(config.Desk.Profile)},
	})
}

func closeAll(a *app.App) {
	if err := a.Close(); err != nil {
		// The window is gone; standard error is all there is to tell it to.
		_, _ = os.Stderr.WriteString("anteroom: " + err.Error() + "\n")
	}
}
