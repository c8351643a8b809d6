package window

import (
	goruntime "runtime"

	"anteroom/app"

	"github.com/wailsapp/wails/v2/pkg/menu"
	"github.com/wailsapp/wails/v2/pkg/menu/keys"
	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// menuAct is what the window hears when a menu item is chosen.
type menuAct struct {
	Act string `json:"act"`
}

// menus are the native menus. Each item names an act that the window's palette
// has too.
func menus(window *shown) *menu.Menu {
	tell := func(act string) menu.Callback {
		return func(*menu.CallbackData) { window.emit(app.EventMenu, menuAct{Act: act}) }
	}
	all := menu.NewMenu()
	if goruntime.GOOS == "darwin" {
		all.Append(menu.AppMenu())
	}
	file := all.AddSubmenu("File")
	file.AddText("New Matter…", keys.CmdOrCtrl("n"), tell("matter.new"))
	file.AddText("New Contact…", keys.Combo("n", keys.CmdOrCtrlKey, keys.ShiftKey), tell("contact.new"))
	file.AddSeparator()
	file.AddText("Settings…", keys.CmdOrCtrl(","), tell("go.settings"))
	if goruntime.GOOS != "darwin" {
		file.AddSeparator()
		file.AddText("Quit", keys.CmdOrCtrl("q"), func(*menu.CallbackData) { runtime.Quit(window.ctx) })
	}
	if goruntime.GOOS == "darwin" {
		// The system's own Edit menu brings copy and paste to text fields.
		all.Append(menu.EditMenu())
	}
	view := all.AddSubmenu("Go")
	view.AddText("Matters", keys.CmdOrCtrl("1"), tell("go.matters"))
	view.AddText("Inbox", keys.CmdOrCtrl("2"), tell("go.inbox"))
	view.AddText("Calendar", keys.CmdOrCtrl("3"), tell("go.calendar"))
	view.AddText("Contacts", keys.CmdOrCtrl("4"), tell("go.contacts"))
	view.AddText("Changes", keys.CmdOrCtrl("5"), tell("go.changes"))
	view.AddSeparator()
	view.AddText("Find…", keys.CmdOrCtrl("f"), tell("find"))
	view.AddText("All Commands…", keys.CmdOrCtrl("k"), tell("palette"))
	matter := all.AddSubmenu("Matter")
	matter.AddText("Portal Options…", nil, tell("matter.portal"))
	matter.AddText("Details…", nil, tell("matter.details"))
	help := all.AddSubmenu("Help")
	help.AddText("Keyboard Shortcuts", nil, tell("keys"))
	help.AddText("Sync Now", nil, tell("sync.now"))
	return all
}
