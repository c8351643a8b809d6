package notice

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/account"
	"anteroom/backend/host/internal/job"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/store"
)

// Deps is what Room works with; all of it is needed.
type Deps struct {
	DB    *store.DB
	Queue job.Queue
	// Do is the host's door, within a transaction.
	Do     account.DoTx
	Now    func() time.Time
	Random io.Reader
}

// Room is the room of notices. It is safe for concurrent use.
type Room struct{ deps Deps }

// New makes the room.
func New(deps Deps) (*Room, error) {
	if deps.DB == nil || deps.Queue == nil || deps.Do == nil || deps.Now == nil || deps.Random == nil {
		return nil, errors.New("notice: DB, Queue, Do, Now and Random are all needed")
	}
	return &Room{deps: deps}, nil
}

func (r *Room) now() firm.Micros { return micros(r.deps.Now()) }

// letterArgs names a letter that is to be sent.
type letterArgs struct {
	Letter firm.ID     `json:"letter"`
	Reader firm.ID     `json:"reader"`
	Since  firm.Micros `json:"since"`
}

// order orders a letter's sending.
func (r *Room) order(tx *store.Tx, b batch, at firm.Micros) error {
	return r.deps.Queue.Enqueue(tx, job.Order{
		Kind: b.kind, Args: letterArgs{Letter: b.letter, Reader: b.reader, Since: b.since}, At: at, Once: fmt.Sprint(b.letter, " ", at),
	})
}

// Kinds are the kinds of work that this room does, with letters written and sent
// by out.
func (r *Room) Kinds(out *post.Post) []job.Kind {
	kind := func(name string, prepare func(*store.Tx, letterArgs) (post.News, bool, error)) job.Kind {
		return job.Kind{Name: name, Work: r.sender(out, prepare), Tries: sendTries, Wait: job.Doubling(sendFirstWait, sendLongWait), Limit: workLimit}
	}
	return []job.Kind{
		kind(kindMatter, func(tx *store.Tx, args letterArgs) (post.News, bool, error) { return r.toContact(tx, kindMatter, args) }),
		kind(kindDigest, func(tx *store.Tx, args letterArgs) (post.News, bool, error) { return r.toContact(tx, kindDigest, args) }),
		kind(kindStaff, r.toStaff),
	}
}

// sender does one try to send a letter. Its news goes when it was sent, when there
// is nothing to tell, and when nobody will ever take it.
func (r *Room) sender(out *post.Post, prepare func(*store.Tx, letterArgs) (post.News, bool, error)) func(context.Context, job.Task) error {
	return func(ctx context.Context, task job.Task) error {
		var args letterArgs
		if err := task.Read(&args); err != nil {
			return err
		}
		return out.SendNews(ctx, task, args.Letter, post.Telling{
			Prepare: func(tx *store.Tx) (post.News, bool, error) {
				news, some, err := prepare(tx, args)
				if err != nil {
					return news, false, err
				}
				if err := closeBatch(tx, args.Letter); err != nil || some {
					return news, some, err
				}
				return news, false, dropNews(tx, args.Letter)
			},
			Over: func(tx *store.Tx) error { return dropNews(tx, args.Letter) },
		})
	}
}

// Sweep forgets old unsubscribe links, and news whose letter was lost.
func (r *Room) Sweep(ctx context.Context, firmID firm.ID) error {
	return r.deps.DB.Write(ctx, firmID, func(tx *store.Tx) error {
		now := r.now()
		_, first := tx.SQL().ExecContext(ctx, `DELETE FROM unsubscription WHERE firm = $1 AND made_at < $2`, string(firmID), int64(now-span(stopLife)))
		_, then := tx.SQL().ExecContext(ctx, `DELETE FROM notice_news WHERE firm = $1 AND at < $2`, string(firmID), int64(now-span(newsLife)))
		if err := errors.Join(first, then); err != nil {
			return fmt.Errorf("sweep notices: %w", err)
		}
		return nil
	})
}
