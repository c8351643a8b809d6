package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanName makes a file's name safe to show and to save under on any system:
// no folders, no controls, no marks that turn the direction of reading, nothing
// that Windows forbids or keeps for devices, at most 180 bytes with the ending
// kept. A name of which nothing is left becomes "file".
func CleanName(name string) string {
	name = strings.ToValidUTF8(name, "")
	if cut := strings.LastIndexAny(name, `/\`); cut >= 0 {
		name = name[cut+1:]
	}
	name = strings.Map(func(r rune) rune {
		switch {
		case turning(r), unicode.IsControl(r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.Cs, r), r == utf8.RuneError:
			return -1
		case unicode.IsSpace(r):
			return ' '
		case strings.ContainsRune(`<>:"|?*%`, r):
			return '_'
		}
		return r
	}, name)
	name = strings.Trim(strings.Join(strings.Fields(name), " "), " .")
	name = shortened(name)
	if reserved(name) {
		name = "_" + name
	}
	if name == "" {
		return "file"
	}
	return name
}

// shortened cuts in front of the ending.
func shortened(name string) string {
	if len(name) <= nameBytes {
		return name
	}
	ending := ""
	if dot := strings.LastIndexByte(name, '.'); dot > 0 && len(name)-dot <= 16 {
		name, ending = name[:dot], name[dot:]
	}
	name = name[:nameBytes-len(ending)]
	for !utf8.ValidString(name) {
		name = name[:len(name)-1]
	}
	return strings.TrimRight(name, " .") + ending
}

// reserved says that Windows takes a name for a device, whatever its ending.
func reserved(name string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
	stem = strings.TrimSpace(stem)
	switch stem {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$":
		return true
	}
	for _, device := range []string{"COM", "LPT"} {
		if number, ok := strings.CutPrefix(stem, device); ok && utf8.RuneCountInString(number) == 1 && strings.Contains("0123456789¹²³", number) {
			return true
		}
	}
	return false
}
