package store

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"text/template"
)

// rendered shows a folder of migrations as the engine needs them. A text is
// valid SQLite, and may ask {{if authority}}, {{if sqlite}} and {{if postgres}}.
type rendered struct {
	source    fs.FS
	dialect   Dialect
	authority bool
}

// Open opens a file; SQL texts are rendered.
func (r rendered) Open(name string) (fs.File, error) {
	file, err := r.source.Open(name)
	if err != nil || !strings.HasSuffix(name, ".sql") {
		return file, err
	}
	defer file.Close()
	stat, err := file.Stat()
	if err != nil {
		return nil, err
	}
	raw, err := io.ReadAll(file)
	if err != nil {
		return nil, err
	}
	text, err := r.render(name, string(raw))
	if err != nil {
		return nil, fmt.Errorf("render migration %s: %w", name, err)
	}
	return &renderedFile{Reader: bytes.NewReader([]byte(text)), stat: renderedStat{stat, int64(len(text))}}, nil
}

func (r rendered) render(name, raw string) (string, error) {
	parsed, err := template.New(name).Funcs(template.FuncMap{
		"authority": func() bool { return r.authority },
		"sqlite":    func() bool { return r.dialect.Name() == "sqlite" },
		"postgres":  func() bool { return r.dialect.Name() == "postgres" },
	}).Parse(raw)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := parsed.Execute(&b, nil); err != nil {
		return "", err
	}
	return r.dialect.Types(b.String()), nil
}

type renderedFile struct {
	*bytes.Reader
	stat renderedStat
}

// Stat tells the size of the rendered text.
func (f *renderedFile) Stat() (fs.FileInfo, error) { return f.stat, nil }

// Close does nothing.
func (f *renderedFile) Close() error { return nil }

type renderedStat struct {
	fs.FileInfo
	size int64
}

// Size is that of the rendered text.
func (s renderedStat) Size() int64 { return s.size }
