package bill

import (
	"embed"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"anteroom/backend/firm"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/currency"
	"golang.org/x/text/language"
)

//go:embed locales
var files embed.FS

// words says what stands on a page in its reader's language.
type words struct {
	localizer *i18n.Localizer
	spanish   bool
	zone      *time.Location
	missing   error
}

func newBundle() (*i18n.Bundle, error) {
	bundle := i18n.NewBundle(language.English)
	for _, name := range []string{"locales/active.en.json", "locales/active.es.json"} {
		if _, err := bundle.LoadMessageFileFS(files, name); err != nil {
			return nil, fmt.Errorf("read the invoice's words: %w", err)
		}
	}
	return bundle, nil
}

func newWords(bundle *i18n.Bundle, lang, zone string) *words {
	at, err := time.LoadLocation(zone)
	if err != nil {
		at = time.UTC
	}
	return &words{localizer: i18n.NewLocalizer(bundle, lang, "en"), spanish: strings.HasPrefix(lang, "es"), zone: at}
}

// say looks a text up; the first that is missing is kept in missing.
func (w *words) say(id string, values map[string]any) string {
	said, err := w.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: values})
	if err != nil && w.missing == nil {
		w.missing = err
	}
	return said
}

// method is how something was paid; what people wrote themselves stays.
func (w *words) method(given string) string {
	said, err := w.localizer.Localize(&i18n.LocalizeConfig{MessageID: "method_" + strings.ToLower(given)})
	if err != nil {
		return given
	}
	return said
}

// day writes a moment's day so that nobody takes it for the month.
func (w *words) day(at firm.Micros) string {
	if at == 0 {
		return ""
	}
	return w.date(time.UnixMicro(int64(at)).In(w.zone))
}

// shortDay writes a day that is kept as YYYY-MM-DD for a narrow column.
func (w *words) shortDay(day string) string {
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	month := []rune(w.say("month_"+strconv.Itoa(int(on.Month())), nil))
	return w.say("date_short", map[string]any{"Day": on.Day(), "Month": string(month[:min(len(month), 3)]), "Year": on.Year()})
}

// onDay writes a day that is kept as YYYY-MM-DD.
func (w *words) onDay(day string) string {
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return w.date(on)
}

func (w *words) date(on time.Time) string {
	month := w.say("month_"+strconv.Itoa(int(on.Month())), nil)
	return w.say("date", map[string]any{"Day": on.Day(), "Month": month, "Year": on.Year()})
}

// money writes an amount of a currency's smallest parts, for the people of a
// language: $1,234.50 and 1.234,50 US$.
func (w *words) money(cents int64, code string) string {
	digits := 2
	if unit, err := currency.ParseISO(code); err == nil {
		digits, _ = currency.Standard.Rounding(unit)
	}
	number := w.number(cents, digits)
	sign := ""
	if rest, below := strings.CutPrefix(number, "-"); below {
		sign, number = "−", rest
	}
	if w.spanish {
		if code == "USD" {
			code = "US$"
		}
		return sign + number + "\u00a0" + code
	}
	for known, symbol := range map[string]string{"USD": "$", "EUR": "€", "GBP": "£"} {
		if code == known {
			return sign + symbol + number
		}
	}
	return strings.TrimSpace(sign + code + "\u00a0" + number)
}

// quantity writes thousandths without zeros behind: 1500 is 1.5.
func (w *words) quantity(milli int64) string {
	point := "."
	if w.spanish {
		point = ","
	}
	text := w.number(milli, 3)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), point)
}

// number writes a count of 10^-digits with groups of thousands.
func (w *words) number(n int64, digits int) string {
	group, point := ",", "."
	if w.spanish {
		group, point = ".", ","
	}
	sign, size := "", uint64(max(n, 0))
	if n < 0 {
		sign, size = "-", uint64(-(n+1))+1 //nolint:gosec // below zero made above
	}
	scale := uint64(math.Pow10(digits))
	whole := strconv.FormatUint(size/scale, 10)
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + group + whole[at:]
	}
	if digits == 0 {
		return sign + whole
	}
	return fmt.Sprintf("%s%s%s%0*d", sign, whole, point, digits, size%scale)
}
