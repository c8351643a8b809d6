package host_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"path/filepath"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/blob"
	"anteroom/backend/store"
)

const (
	// noteText is what a client's small file holds.
	noteText = "the agreement of the ninth of March"
	// scanBytes is more than all that lies between a server and a reader who reads
	// slowly.
	scanBytes = 24 << 20
)

// papers puts a note and a large scan under an item that the client sees.
func (s *storm) papers(o *office, db *store.DB, v *visitor) {
	s.t.Helper()
	kept, err := blob.Open(context.Background(), filepath.Join(s.data, "contents"), time.Now)
	if err != nil {
		s.t.Fatal(err)
	}
	defer kept.Close()
	v.file, v.big = o.id(), o.id()
	for id, content := range map[firm.ID][]byte{v.file: []byte(noteText), v.big: bytes.Repeat([]byte("scan "), scanBytes/5)} {
		made, err := kept.Put(context.Background(), string(o.firm), bytes.NewReader(content), scanBytes)
		if err != nil {
			s.t.Fatal(err)
		}
		err = db.Write(context.Background(), o.firm, func(tx *store.Tx) error {
			err := tx.Put(firm.File{ID: id, MatterID: v.matter, ItemID: v.item, Name: "paper.txt", Hash: made.Hash, Size: made.Size, Media: "text/plain", Version: 1, ByKind: firm.ByStaff, ByID: o.admin})
			if err != nil {
				return err
			}
			_, err = tx.Append(firm.Micros(time.Now().UnixMicro()), store.Extra{})
			return err
		})
		if err != nil {
			s.t.Fatal(err)
		}
	}
}

// slowly begins to download the scan and reads no more than its beginning.
func (s *storm) slowly(v *visitor) (io.ReadCloser, error) {
	got, err := s.ask(context.Background(), v, "/portals/"+string(v.portal)+"/files/"+string(v.big))
	if err != nil {
		return nil, err
	}
	if got.StatusCode != http.StatusOK || got.ContentLength < scanBytes-5 {
		got.Body.Close()
		return nil, fmt.Errorf("the download began with %d, %d bytes", got.StatusCode, got.ContentLength)
	}
	if _, err := io.ReadFull(got.Body, make([]byte, 64<<10)); err != nil {
		got.Body.Close()
		return nil, err
	}
	return got.Body, nil
}

// cut makes sure that a download that was under way at the revoke came to no end.
func (s *storm) cut(download io.Reader) error {
	n, err := io.Copy(io.Discard, download)
	if err == nil {
		s.late.Add(1)
		return errors.New("a download under way came to its end after the revoke was answered")
	}
	s.leaked.Store(max(s.leaked.Load(), n))
	return nil
}
