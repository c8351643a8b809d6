package blob

import (
	"context"
	"io"

	tus "github.com/tus/tusd/v2/pkg/handler"

	"github.com/tus/tusd/v2/pkg/filestore"
)

// shelf is where unfinished uploads lie. It is tus's own store in files, but
// says what a full disk is.
type shelf struct{ filestore.FileStore }

// NewUpload makes room for an upload.
func (s shelf) NewUpload(ctx context.Context, about tus.FileInfo) (tus.Upload, error) {
	upload, err := s.FileStore.NewUpload(ctx, about)
	return parcel{upload}, roomless(err)
}

// GetUpload finds an upload.
func (s shelf) GetUpload(ctx context.Context, id string) (tus.Upload, error) {
	upload, err := s.FileStore.GetUpload(ctx, id)
	return parcel{upload}, err
}

// AsTerminatableUpload is for taking an upload back.
func (s shelf) AsTerminatableUpload(upload tus.Upload) tus.TerminatableUpload {
	return s.FileStore.AsTerminatableUpload(upload.(parcel).Upload)
}

// parcel is one unfinished upload.
type parcel struct{ tus.Upload }

// WriteChunk writes what arrives. What was written before the disk was full
// stays, and the upload goes on from there.
func (p parcel) WriteChunk(ctx context.Context, offset int64, from io.Reader) (int64, error) {
	n, err := p.Upload.WriteChunk(ctx, offset, from)
	return n, roomless(err)
}

func roomless(err error) error {
	if no, known := refusalOf(told(err)); err != nil && known {
		return tusError(no)
	}
	return err
}
