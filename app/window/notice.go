package window

import (
	"context"

	"anteroom/app"

	"github.com/wailsapp/wails/v2/pkg/runtime"
)

// clicked is what a click on a notification itself is called. On Linux Wails
// calls it the same when a person closes one by hand: the two can't be told apart.
const clicked = "DEFAULT_ACTION"

// notice is what the window hears when a notification was clicked: the item
// that it named, or nothing where it counted several.
type notice struct {
	ItemID string `json:"itemId"`
}

// hearNotices brings the window to the front when a notification of it is
// clicked, and tells it which item to open. The page itself sends them.
func hearNotices(ctx context.Context, window *shown) {
	runtime.OnNotificationResponse(ctx, func(result runtime.NotificationResult) {
		answer := result.Response
		if result.Error != nil || answer.ActionIdentifier != clicked {
			return
		}
		item, _ := answer.UserInfo["itemId"].(string)
		runtime.WindowUnminimise(ctx)
		runtime.Show(ctx)
		window.emit(app.EventNotice, notice{ItemID: item})
	})
}
