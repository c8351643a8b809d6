package clientweb

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// packed are the bundle's scripts and styles as they travel, by name. They are the
// same for everyone and hold no secret, so that their size tells nothing; answers
// with a client's things are never compressed.
type packed map[string][]byte

// packAssets compresses what shrinks, once for all visits. A file over the limit
// stays out and travels as it is.
func packAssets(files fs.FS) (packed, error) {
	names, err := fs.Glob(files, "assets/*")
	if err != nil {
		return nil, fmt.Errorf("list the portal's files: %w", err)
	}
	all := packed{}
	for _, name := range names {
		if kind := path.Ext(name); kind != ".js" && kind != ".css" {
			continue
		}
		if stat, err := fs.Stat(files, name); err != nil || stat.Size() > assetBytes {
			continue
		}
		if all[name], err = packFile(files, name); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func packFile(files fs.FS, name string) ([]byte, error) {
	plain, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read the portal's file %s: %w", name, err)
	}
	var out bytes.Buffer
	pack, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("compress %s: %w", name, err)
	}
	if _, err := pack.Write(plain); err != nil {
		return nil, fmt.Errorf("compress %s: %w", name, err)
	}
	if err := pack.Close(); err != nil {
		return nil, fmt.Errorf("compress %s: %w", name, err)
	}
	return out.Bytes(), nil
}

// serve answers a file in its compressed form, if there is one and the browser takes it.
func (p packed) serve(out http.ResponseWriter, r *http.Request, name string) bool {
	content, ok := p[name]
	if !ok {
		return false
	}
	out.Header().Add("Vary", "Accept-Encoding")
	if !takesGzip(r.Header.Get("Accept-Encoding")) {
		return false
	}
	out.Header().Set("Content-Encoding", "gzip")
	out.Header().Set("Content-Length", strconv.Itoa(len(content)))
	if r.Method != http.MethodHead {
		_, _ = io.Copy(out, bytes.NewReader(content))
	}
	return true
}

// takesGzip reads the header as RFC 9110 section 12.5.3 has it; a weight of nought refuses.
func takesGzip(header string) bool {
	for one := range strings.SplitSeq(header, ",") {
		coding, weight, weighed := strings.Cut(one, ";")
		if !strings.EqualFold(strings.TrimSpace(coding), "gzip") {
			continue
		}
		if !weighed {
			return true
		}
		q, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(weight), "q="), 64)
		return err == nil && q > 0
	}
	return false
}
