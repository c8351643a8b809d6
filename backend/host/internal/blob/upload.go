package blob

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"anteroom/backend/host/internal/paper"
	"anteroom/backend/host/internal/ration"
	"anteroom/backend/host/internal/scan"

	"github.com/tus/tusd/v2/pkg/filelocker"
	"github.com/tus/tusd/v2/pkg/filestore"
	tus "github.com/tus/tusd/v2/pkg/handler"
	tuslog "golang.org/x/exp/slog"
)

// Uploader is who sends a file: the firm, whether a client's account or one of
// the staff, and which.
type Uploader struct {
	Firm string
	Kind string
	ID   string
	// KeepPosition leaves a photo's position in, for what staff file away without
	// sharing it.
	KeepPosition bool
}

// key names an uploader's uploads. It is a hash, so that an id tells nothing.
func (u Uploader) key() string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %q", u.Firm, u.Kind, u.ID))
	return hex.EncodeToString(sum[:16])
}

// Received is a file that has arrived whole, was looked into, and is kept.
type Received struct {
	UploadID string
	Firm     string
	Uploader Uploader
	// Name is cleaned; Media is by content.
	Name  string
	Media string
	// Size and Hash are of what is kept. SentHash is of what was sent; it differs
	// where a photo lost its position.
	Size     int64
	Hash     string
	SentHash string
	// Notes are codes to be told: encrypted, locked, active_content,
	// position_removed, has_position, unseen.
	Notes []string
	Facts paper.Facts
	// Scanned is false where no scanner is configured.
	Scanned bool
	At      time.Time
}

// UploadsConfig is what uploads stand on. All but the limits must be given.
type UploadsConfig struct {
	Store *Store
	// Folder is where unfinished uploads lie; this process alone uses it.
	Folder string
	// Prefix is the path that the handler is mounted under, with a slash at both
	// ends.
	Prefix  string
	Paper   *paper.Reader
	Scanner scan.Scanner
	// May says who is asking and whether they may send files here. It is asked for
	// every request and once more before a file is taken. A *Refusal is answered
	// as it is.
	May func(*http.Request) (Uploader, error)
	// Arrived writes down a file in whatever transaction makes it exist. It may be
	// called again with the same UploadID after a crash and must then change
	// nothing. A *Refusal throws the file away and is answered; any other error
	// keeps it, to be tried again.
	Arrived func(context.Context, Received) error
	Now     func() time.Time
	Chance  io.Reader
	Log     *slog.Logger
	// LimitBytes and OpenMost default to the room's limits.
	LimitBytes int64
	OpenMost   int
	// DayBytes is the most that one uploader may send within a day, half of it at
	// once, so that none fills the disk; 0 is no bound.
	DayBytes int64
}

// Uploads takes files in by the tus protocol 1.0 with its extensions creation,
// creation-with-upload and termination (tus.io). Every upload belongs to its
// uploader; for all others it is not there.
//
// The metadata filename and filetype may be sent, and sha256, in hex, to have the
// content checked. When the last part is taken the answer carries the receipt:
// Upload-Hash, Upload-Notes and Upload-Media. The same receipt, or the same
// refusal, is given again to whoever asks within a day, since an answer may get
// lost.
type Uploads struct {
	cfg      UploadsConfig
	protocol http.Handler
	files    filestore.FileStore
	locks    filelocker.FileLocker
	ration   *ration.Ration
	// bulk counts what each sends in MiB; nil is no bound.
	bulk  *ration.Ration
	turns chan struct{}

	mu       sync.Mutex
	creating map[string]int
}

// NewUploads makes the handler, to be mounted under the prefix as it is. Uploads
// that were under way when the process ended go on.
func NewUploads(cfg UploadsConfig) (*Uploads, error) {
	cfg.LimitBytes = cmp.Or(cfg.LimitBytes, UploadBytes)
	cfg.OpenMost = cmp.Or(cfg.OpenMost, OpenUploads)
	if err := os.MkdirAll(cfg.Folder, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder for uploads: %w; choose a folder that this user may write, with --data or --blobs", err)
	}
	if err := unlock(cfg.Folder); err != nil {
		return nil, err
	}
	u := &Uploads{
		cfg: cfg, files: filestore.New(cfg.Folder), locks: filelocker.New(cfg.Folder), turns: make(chan struct{}, finishing), creating: map[string]int{},
		ration: ration.New(ration.Rate{PerSecond: uploadsPerSecond, Burst: uploadsBurst}, cfg.Now),
	}
	// Half at once and half over the day: no day sees more than both together.
	if half := int(cfg.DayBytes >> 21); half > 0 {
		u.bulk = ration.New(ration.Rate{PerSecond: float64(half) / day.Seconds(), Burst: half}, cfg.Now)
	}
	u.files.DirModePerm, u.files.FileModePerm = 0o700, 0o600
	u.locks.HolderPollInterval, u.locks.AcquirerPollInterval = 500*time.Millisecond, 200*time.Millisecond
	composer := tus.NewStoreComposer() // without joining and without lengths that come later
	composer.UseCore(shelf{u.files})
	composer.UseTerminater(shelf{u.files})
	composer.UseLocker(u.locks)
	protocol, err := tus.NewHandler(tus.Config{
		StoreComposer: composer, BasePath: cfg.Prefix, MaxSize: cfg.LimitBytes, NetworkTimeout: silence,
		DisableDownload: true, DisableConcatenation: true, Cors: &tus.CorsConfig{Disable: true},
		Logger:                    tuslog.New(tuslog.NewTextHandler(io.Discard, nil)), // it would log names of files
		PreUploadCreateCallback:   u.created,
		PreFinishResponseCallback: u.finished,
	})
	if err != nil {
		return nil, fmt.Errorf("set up uploads: %w", err)
	}
	u.protocol = http.StripPrefix(strings.TrimSuffix(cfg.Prefix, "/"), protocol)
	return u, nil
}

// unlock takes away the locks of a process that ended: its number may be ours.
func unlock(folder string) error {
	for _, ending := range []string{"*.lock", "*.stop"} {
		names, err := filepath.Glob(filepath.Join(folder, ending))
		if err != nil {
			return fmt.Errorf("look for old locks: %w", err)
		}
		for _, name := range names {
			if err := os.Remove(name); err != nil && !errors.Is(err, os.ErrNotExist) {
				return fmt.Errorf("take an old lock away: %w", err)
			}
		}
	}
	return nil
}

// created gives a new upload its id and keeps of its metadata what we need.
func (u *Uploads) created(hook tus.HookEvent) (tus.HTTPResponse, tus.FileInfoChanges, error) {
	chance := make([]byte, 16)
	if _, err := io.ReadFull(u.cfg.Chance, chance); err != nil {
		return tus.HTTPResponse{}, tus.FileInfoChanges{}, fmt.Errorf("name an upload: %w", err)
	}
	ask, ok := askOf(hook.Context)
	if !ok {
		return tus.HTTPResponse{}, tus.FileInfoChanges{}, errors.New("an upload that did not come through the door")
	}
	said := tus.MetaData{
		"filename": paper.CleanName(hook.Upload.MetaData["filename"]),
		"sha256":   hook.Upload.MetaData["sha256"],
	}
	if hook.Upload.Size == 0 {
		no := &Refusal{Status: http.StatusUnprocessableEntity, Code: "invalid", Reason: "empty", Sentence: "This file is empty. Choose the file again; it may not have been saved yet."}
		return tus.HTTPResponse{}, tus.FileInfoChanges{}, tusError(no)
	}
	if u.bulk != nil && u.bulk.TakeMany(ask.uploader.key(), int(hook.Upload.Size>>20)+1) > 0 {
		return tus.HTTPResponse{}, tus.FileInfoChanges{}, tusError(tooMuch(u.cfg.DayBytes))
	}
	return tus.HTTPResponse{}, tus.FileInfoChanges{ID: ask.uploader.key() + hex.EncodeToString(chance), MetaData: said}, nil
}

// finished is called with the upload's lock held, when its last byte is there.
func (u *Uploads) finished(hook tus.HookEvent) (tus.HTTPResponse, error) {
	ask, ok := askOf(hook.Context)
	if !ok {
		return tus.HTTPResponse{}, errors.New("an upload that did not come through the door")
	}
	end := u.finish(hook.Context, ask, hook.Upload)
	if end.Refusal != nil {
		return tus.HTTPResponse{}, tusError(end.Refusal)
	}
	return tus.HTTPResponse{Header: end.receipt()}, nil
}

func tusError(no *Refusal) error {
	err := tus.NewError(no.Reason, no.Sentence, no.Status)
	err.HTTPResponse.Body = string(no.body())
	err.HTTPResponse.Header["Content-Type"] = "application/problem+json"
	if no.Wait > 0 {
		err.HTTPResponse.Header["Retry-After"] = fmt.Sprint(int(no.Wait.Seconds()))
	}
	return err
}
