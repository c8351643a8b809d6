package ics

import (
	"io"
	"mime/quotedprintable"
	"strings"

	"github.com/emersion/go-ical"
	"golang.org/x/text/encoding/htmlindex"
)

// textOf reads a TEXT (RFC 5545 §3.3.11) as people wrote it. The library's own
// reading stops at the first comma that a program forgot to escape.
func textOf(p ical.Prop) string {
	value := p.Value
	if strings.EqualFold(p.Params.Get("ENCODING"), "QUOTED-PRINTABLE") {
		value = fromQuotedPrintable(value, p.Params.Get("CHARSET"))
	}
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] != '\\' || i+1 == len(value) {
			b.WriteByte(value[i])
			continue
		}
		i++
		switch value[i] {
		case 'n', 'N':
			b.WriteByte('\n')
		case '\\', ';', ',', ':', '"':
			b.WriteByte(value[i])
		default:
			b.WriteByte('\\')
			b.WriteByte(value[i])
		}
	}
	return tidyText(b.String())
}

// fromQuotedPrintable reads the text of vCalendar 1.0 programs; what is wrong in it stays as it is.
func fromQuotedPrintable(value, charset string) string {
	raw, err := io.ReadAll(quotedprintable.NewReader(strings.NewReader(value)))
	if err != nil {
		return value
	}
	if encoding, err := htmlindex.Get(charset); err == nil && charset != "" {
		if decoded, err := encoding.NewDecoder().Bytes(raw); err == nil {
			raw = decoded
		}
	}
	text := letters([]byte(strings.ReplaceAll(string(raw), "\r\n", "\n")))
	return text
}

// tidyText is the one form in which texts are kept: no blanks around them, no control characters, new lines as \n.
func tidyText(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.TrimSpace(clean(text))
}

// tidyLine is tidyText for what stands on one line.
func tidyLine(text string) string {
	return strings.Join(strings.Fields(tidyText(text)), " ")
}

// escape writes a TEXT; the library would do so too, but keeps a value's kind in a parameter.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(tidyText(text))
}

// quoteParam writes a parameter by RFC 6868.
func quoteParam(v string) string {
	return strings.NewReplacer("^", "^^", `"`, "^'", "\n", "^n").Replace(tidyText(v))
}

// addressOf reads a person's address: an e-mail address without its mailto:, and nothing of those that stand for none.
func addressOf(value string) string {
	value = tidyLine(strings.Trim(strings.TrimSpace(value), `"<>`))
	if len(value) >= 7 && strings.EqualFold(value[:7], "mailto:") {
		value = strings.TrimSpace(value[7:])
	}
	if strings.EqualFold(value, nobody) {
		return ""
	}
	return value
}

// nobody is what calendar programs write for a person without an address.
const nobody = "invalid:nomail"

// addressText writes it again.
func addressText(address string) string {
	address = tidyLine(address)
	switch {
	case address == "":
		return nobody
	case strings.Contains(address, ":"):
		return address
	}
	return "mailto:" + address
}
