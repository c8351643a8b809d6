package paper_test

import (
	"mime"
	"net/http"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/paper"
)

func TestNamesAreCleaned(t *testing.T) {
	for name, want := range map[string]string{
		"Brief.pdf": "Brief.pdf", "Müller & Söhne – Vertrag.docx": "Müller & Söhne – Vertrag.docx", "合同.pdf": "合同.pdf",
		"": "file", "...": "file", "../../etc/passwd": "passwd", `C:\Users\a\letter.txt`: "letter.txt", "a/": "file",
		"CON": "_CON", "nul.txt": "_nul.txt", "com1.pdf": "_com1.pdf", "COM¹": "_COM¹", "common.pdf": "common.pdf", "lpt9 .x": "_lpt9 .x",
		"in\u202excod.exe": "inxcod.exe", "a\r\nSet-Cookie: x": "aSet-Cookie_ x", "tab\there": "tabhere", " spaced  out .pdf ": "spaced out .pdf",
		`a<b>c:d"e|f?g*h%i`: "a_b_c_d_e_f_g_h_i", "zero\u200bwidth\ufeff.txt": "zerowidth.txt", "\xff\xfe.txt": "txt", "a.": "a",
	} {
		if got := paper.CleanName(name); got != want {
			t.Errorf("%q became %q, want %q", name, got, want)
		}
	}
	long := paper.CleanName(strings.Repeat("ü", 300) + ".docx")
	if len(long) > 180 || !strings.HasSuffix(long, "ü.docx") || !utf8.ValidString(long) {
		t.Errorf("a long one became %q", long)
	}
}

func TestHostileNamesAreServedHarmless(t *testing.T) {
	lines := firmtest.HostileStrings(t)
	for _, line := range lines {
		for _, name := range []string{line, line + ".pdf"} {
			clean := paper.CleanName(name)
			if clean == "" || len(clean) > 181 || strings.ContainsAny(clean, "/\\<>:\"|?*%\x00\r\n") || !utf8.ValidString(clean) || strings.HasPrefix(clean, ".") || paper.CleanName(clean) != clean {
				t.Errorf("%q became %q", name, clean)
			}
			for _, r := range clean {
				if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
					t.Errorf("%q became %q with %U", name, clean, r)
				}
			}
			head := http.Header{}
			paper.SetHeaders(head, paper.Download, line, name)
			way, said, err := mime.ParseMediaType(head.Get("Content-Disposition"))
			if err != nil || way != "attachment" || said["filename"] != clean {
				t.Errorf("%q is served as %q: %v", name, head.Get("Content-Disposition"), err)
			}
			if kind := head.Get("Content-Type"); kind != "application/octet-stream" {
				t.Errorf("the type %q is served as %q", line, kind)
			}
		}
	}
	t.Logf("%d names", 2*len(lines))
}

func TestOnlyWhatWeMadeIsShownByABrowser(t *testing.T) {
	for _, row := range []struct {
		how         paper.How
		media, want string
		inline      bool
	}{
		{paper.Shown, "image/png", "image/png", true},
		{paper.Shown, "image/jpeg", "image/jpeg", true},
		{paper.Shown, "text/plain; charset=utf-8", "text/plain; charset=utf-8", true},
		{paper.Shown, "text/html", "application/octet-stream", false},
		{paper.Shown, "TEXT/HTML; charset=utf-8", "application/octet-stream", false},
		{paper.Shown, "image/svg+xml", "application/octet-stream", false},
		{paper.Shown, "application/pdf", "application/pdf", false},
		{paper.Shown, "image/gif", "image/gif", false},
		{paper.Download, "image/png", "image/png", false},
		{paper.Download, "text/plain", "text/plain", false},
		{paper.Download, "application/xhtml+xml", "application/octet-stream", false},
		{paper.Download, "application/vnd.mozilla.xul+xml", "application/octet-stream", false},
		{paper.Download, "text/xml", "application/octet-stream", false},
		{paper.Download, "text/javascript", "application/octet-stream", false},
		{paper.Download, "image/png\r\nX: y", "application/octet-stream", false},
		{paper.Download, "", "application/octet-stream", false},
	} {
		head := http.Header{}
		paper.SetHeaders(head, row.how, row.media, "a.bin")
		if got := head.Get("Content-Type"); got != row.want || strings.HasPrefix(head.Get("Content-Disposition"), "inline") != row.inline {
			t.Errorf("%s %q: %q, %q", row.how, row.media, got, head.Get("Content-Disposition"))
		}
		for _, name := range []string{"X-Content-Type-Options", "Content-Security-Policy", "Cache-Control", "X-Frame-Options"} {
			if head.Get(name) == "" {
				t.Errorf("%s %q: no %s", row.how, row.media, name)
			}
		}
	}
}
