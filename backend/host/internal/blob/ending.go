package blob

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"anteroom/backend/host/internal/paper"

	tus "github.com/tus/tusd/v2/pkg/handler"
)

// ending is how an upload ended. It is kept for a day beside where the upload
// lay, for whoever missed the answer.
type ending struct {
	Received *Received `json:"received,omitempty"`
	Refusal  *Refusal  `json:"refusal,omitempty"`
	Sent     int64     `json:"sent"`
}

// receipt is what the sender is told of a file that was taken.
func (e ending) receipt() map[string]string {
	return map[string]string{
		"Upload-Hash":  e.Received.Hash,
		"Upload-Media": e.Received.Media,
		"Upload-Notes": strings.Join(e.Received.Notes, ","),
	}
}

// endingOf is where the ending of an upload is kept.
const endingOf = ".done"

func (u *Uploads) endOf(id string) (ending, bool) {
	said, err := os.ReadFile(u.path(id, endingOf))
	if err != nil {
		return ending{}, false
	}
	var end ending
	if json.Unmarshal(said, &end) != nil || (end.Received == nil && end.Refusal == nil) {
		return ending{}, false
	}
	return end, true
}

// finish looks into an upload that is complete, takes it or not, and remembers
// which. It goes on although the sender hangs up. The upload's lock is held. What
// is only in the way for a while leaves the upload as it is.
func (u *Uploads) finish(ctx context.Context, one ask, about tus.FileInfo) ending {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishTime)
	defer cancel()
	select {
	case u.turns <- struct{}{}:
		defer func() { <-u.turns }()
	case <-ctx.Done():
		return ending{Refusal: u.told(ctx, ctx.Err())}
	}
	end := ending{Sent: about.Size}
	received, err := u.take(ctx, one, about)
	if err != nil {
		end.Refusal = u.told(ctx, err)
		if end.Refusal.passing() {
			return end
		}
	} else {
		end.Received = &received
	}
	if err := errors.Join(u.remember(about.ID, end), u.forget(about.ID)); err != nil {
		u.cfg.Log.ErrorContext(ctx, "an upload's end could not be written down", "error", err)
	}
	return end
}

// take does what has to be done before a file is one of the firm's.
func (u *Uploads) take(ctx context.Context, one ask, about tus.FileInfo) (Received, error) {
	file, err := os.Open(u.path(about.ID, ""))
	if err != nil {
		return Received{}, fmt.Errorf("open an upload: %w", err)
	}
	defer file.Close()
	if stat, err := file.Stat(); err != nil || stat.Size() != about.Size {
		return Received{}, fmt.Errorf("an upload of %d bytes is not there whole (%v)", about.Size, err)
	}
	got := Received{UploadID: about.ID, Name: paper.CleanName(about.MetaData["filename"]), Size: about.Size}
	from := paper.Source{Content: file, Size: about.Size, Name: got.Name}
	if got.SentHash, err = hashOf(ctx, io.NewSectionReader(file, 0, about.Size)); err != nil {
		return Received{}, err
	}
	if said := about.MetaData["sha256"]; said != "" && !strings.EqualFold(said, got.SentHash) {
		return Received{}, changedOnTheWay()
	}
	if err := u.judge(ctx, from, &got); err != nil {
		return Received{}, err
	}
	// The right to send may have ended while the file came in.
	if got.Uploader, err = u.cfg.May(one.request); err != nil {
		return Received{}, err
	}
	if got.Uploader.key() != one.uploader.key() {
		return Received{}, notHere()
	}
	got.Firm = got.Uploader.Firm
	if err := u.store(ctx, from, &got); err != nil {
		return Received{}, err
	}
	got.At = u.cfg.Now()
	return got, u.cfg.Arrived(ctx, got)
}

// judge looks into a file and has it scanned.
func (u *Uploads) judge(ctx context.Context, from paper.Source, got *Received) (err error) {
	if got.Facts, err = u.cfg.Paper.Inspect(ctx, from); err != nil {
		return err
	}
	got.Media = got.Facts.Media
	verdict, err := u.cfg.Scanner.Scan(ctx, io.NewSectionReader(from.Content, 0, from.Size))
	if err != nil {
		return fmt.Errorf("scan an upload: %w", err)
	}
	if verdict.Found != "" {
		return infected(verdict.Found)
	}
	got.Scanned = verdict.Scanned
	return nil
}

// store keeps the content, a photo without its position.
func (u *Uploads) store(ctx context.Context, from paper.Source, got *Received) error {
	got.Hash = got.SentHash
	content := io.NewSectionReader(from.Content, 0, from.Size)
	if got.Facts.HasGPS && !got.Uploader.KeepPosition {
		without, removed, err := paper.StripPosition(from)
		if err != nil {
			return err
		}
		if removed {
			content, got.Facts.HasGPS = without, false
			got.Notes = append(got.Notes, "position_removed")
			if got.Hash, err = hashOf(ctx, without); err != nil {
				return err
			}
		}
	}
	got.Notes = append(got.Facts.Notes(), got.Notes...)
	if _, err := content.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read an upload again: %w", err)
	}
	return u.cfg.Store.keep(ctx, got.Firm, Content{Hash: got.Hash, Size: got.Size}, content)
}

func hashOf(ctx context.Context, content io.Reader) (string, error) {
	sum := sha256.New()
	if _, err := io.Copy(sum, &attentive{ctx: ctx, from: content}); err != nil {
		return "", fmt.Errorf("hash an upload: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// remember writes an ending so that it is there whole or not at all.
func (u *Uploads) remember(id string, end ending) error {
	said, err := json.Marshal(end)
	if err != nil {
		return fmt.Errorf("write down an upload's end: %w", err)
	}
	half := u.path(id, endingOf+".half")
	if err := os.WriteFile(half, said, 0o600); err != nil {
		return fmt.Errorf("write down an upload's end: %w", err)
	}
	return os.Rename(half, u.path(id, endingOf))
}
