package post_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/host/internal/post"
	"anteroom/backend/host/internal/roomtest"
)

// measured is what Chromium says of one letter.
type measured struct {
	Name string `json:"name"`
	// Wide is how many pixels stand out beyond the page's width.
	Wide int `json:"wide"`
	// Ground is the page's own colour; Pale lists texts of too little contrast.
	Ground string   `json:"ground"`
	Pale   []string `json:"pale"`
	// Narrow lists links and buttons that a thumb misses.
	Narrow []string `json:"narrow"`
	Texts  int      `json:"texts"`
}

// measure walks through each framed letter. Contrast is WCAG 2.2's, 4.5 to 1.
const measure = `
const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
const rgb = (text) => text.match(/[\d.]+/g).map(Number)
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
const ground = (view, at) => {
  for (let e = at; e; e = e.parentElement) {
    const c = rgb(view.getComputedStyle(e).backgroundColor)
    if (c.length < 4 || c[3] > 0) return c
  }
  return [255, 255, 255]
}
const look = (frame) => {
  const doc = frame.contentDocument, view = frame.contentWindow, root = doc.documentElement
  const out = { name: frame.title, wide: root.scrollWidth - root.clientWidth, ground: view.getComputedStyle(doc.body).backgroundColor, pale: [], narrow: [], texts: 0 }
  const walk = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.parentElement, box = at.getBoundingClientRect()
    if (!node.data.trim() || box.height < 4 || view.getComputedStyle(at).display === 'none' || at.closest('[style*="opacity:0"]')) continue
    out.texts++
    const [a, b] = [light(rgb(view.getComputedStyle(at).color)), light(ground(view, at))]
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) out.pale.push(node.data.trim().slice(0, 40))
    if (box.right > root.clientWidth + 1 || box.left < -1) out.narrow.push('beyond the edge: ' + node.data.trim().slice(0, 40))
  }
  for (const picture of doc.images) {
    const box = picture.getBoundingClientRect(), room = picture.closest('td').getBoundingClientRect()
    if (!picture.complete || picture.naturalWidth === 0 || box.height < 16) out.narrow.push('no picture')
    if (box.right > room.right || box.width * 4 < box.height) out.narrow.push('a picture of ' + box.width + ' in ' + room.width)
    const [plate, pixel] = [view.getComputedStyle(picture).backgroundColor, picture.className]
    if ((pixel === 'on-dark') !== (plate === 'rgb(27, 28, 31)')) out.pale.push('the plate of a white logo is ' + plate)
    if ((pixel === 'on-light' && matchMedia('(prefers-color-scheme: dark)').matches) !== (plate === 'rgb(255, 255, 255)')) out.pale.push('the plate of a dark logo is ' + plate)
  }
  for (const button of doc.querySelectorAll('td > a')) if (button.getBoundingClientRect().height < 44) out.narrow.push(button.textContent)
  return out
}
addEventListener('load', () => {
  document.getElementById('out').textContent = JSON.stringify([...document.querySelectorAll('iframe')].map(look))
})`

// onPhone draws letters in frames as wide as a narrow phone and measures them.
func onPhone(t *testing.T, width int, dark bool, letters map[string]string) []measured {
	t.Helper()
	folder := t.TempDir()
	page := strings.Builder{}
	page.WriteString(`<!doctype html><meta charset="utf-8"><script>` + measure + `</script><pre id="out"></pre>`)
	for name, letter := range letters {
		fmt.Fprintf(&page, `<iframe title="%s" width="%d" height="1200" style="border:0;color-scheme:%s" srcdoc="%s"></iframe>`, name, width, scheme(dark), html.EscapeString(letter))
	}
	file := filepath.Join(folder, "letters.html")
	if err := os.WriteFile(file, []byte(page.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	out := chromium(t, folder, dark, "--dump-dom", "file://"+file)
	found := regexp.MustCompile(`(?s)<pre id="out">(.*?)</pre>`).FindStringSubmatch(out)
	if found == nil {
		t.Fatalf("Chromium measured nothing: %.300s", out)
	}
	var all []measured
	if err := json.Unmarshal([]byte(html.UnescapeString(found[1])), &all); err != nil {
		t.Fatalf("read what Chromium measured: %v in %.300s", err, found[1])
	}
	return all
}

func scheme(dark bool) string {
	if dark {
		return "dark"
	}
	return "light"
}

func chromium(t *testing.T, folder string, dark bool, args ...string) string {
	t.Helper()
	program := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			program = found
			break
		}
	}
	if program == "" {
		t.Fatal("Chromium is not installed; make setup brings it")
	}
	ctx, done := context.WithTimeout(t.Context(), time.Minute)
	defer done()
	flags := []string{"--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--user-data-dir=" + filepath.Join(folder, "profile"), "--virtual-time-budget=3000"}
	if dark {
		flags = append(flags, "--blink-settings=preferredColorScheme=0")
	}
	out, err := exec.CommandContext(ctx, program, append(flags, args...)...).Output()
	if err != nil {
		t.Fatalf("run Chromium: %v", err)
	}
	return string(out)
}

// drawn are letters as readers get them: an ordinary one, one with names that have
// no spaces to break at, in Spanish, and an invitation.
func drawn(t *testing.T) map[string]string {
	t.Helper()
	server := &answering{}
	r := newNewsroom(t, server)
	long, plain, day := sampleNews(), sampleNews(), sampleNews()
	word := strings.Repeat("Donaudampfschifffahrt", 12)
	long.Office.Name, long.Name, long.Groups[0].Title, long.Groups[0].Entries[0].Title, long.Language, long.More = word, word, word, word, "es", 7
	plain.Office.MailNames, plain.Groups[0].Entries, plain.Groups[0].Title = false, nil, ""
	plain.Stop, plain.Portal = strings.Repeat("x", 43), firm.ID(strings.Repeat("0", 36))
	day.About = post.AboutDay
	day.Groups = append(day.Groups, post.Group{Title: "Gurney estate", Counts: []post.Count{{Kind: "invoices", N: 1}}, Entries: []post.Entry{{Kind: "invoices", Title: "Invoice 26-0117"}}})
	for _, one := range []post.News{plain, day, long} {
		if err := r.send(one); err != nil {
			t.Fatal(err)
		}
	}
	o, invited := hale(t)
	o.Grant(roomtest.Smith, roomtest.Ann)
	o.Run()
	letters := map[string]string{
		"news": server.letters[0].HTML, "day": server.letters[1].HTML, "long": server.letters[2].HTML, "invitation": invited.letters[0].HTML,
	}
	for name, picture := range map[string][]byte{"wide logo": firmtest.Picture(640, 100, firmtest.Ink), "white logo": firmtest.Picture(200, 200, firmtest.Chalk)} {
		r.Logo(picture)
		if err := r.send(long); err != nil {
			t.Fatal(err)
		}
		letters[name] = withLogo(server.letters[len(server.letters)-1])
	}
	return letters
}

// withLogo is a letter's page with its picture in it, for a browser, which knows no
// content ids.
func withLogo(one post.Letter) string {
	return regexp.MustCompile(`cid:[^"]+`).ReplaceAllString(one.HTML, "data:image/png;base64,"+base64.StdEncoding.EncodeToString(one.Logo.PNG))
}

func TestLettersFitAPhoneInBothThemes(t *testing.T) {
	letters := drawn(t)
	if folder := os.Getenv("ANTEROOM_SHOTS"); folder != "" {
		shoot(t, folder, letters)
	}
	for _, dark := range []bool{false, true} {
		for _, width := range []int{320, 360, 800} {
			all := onPhone(t, width, dark, letters)
			if len(all) != len(letters) {
				t.Fatalf("%d letters were measured", len(all))
			}
			for _, one := range all {
				at := fmt.Sprintf("%s at %d px, %s", one.Name, width, scheme(dark))
				if one.Wide > 0 || len(one.Pale) > 0 || len(one.Narrow) > 0 || one.Texts < 5 {
					t.Errorf("%s: %d px too wide; pale %q; %q; %d texts", at, one.Wide, one.Pale, one.Narrow, one.Texts)
				}
				if want := map[bool]string{false: "rgb(244, 243, 247)", true: "rgb(23, 21, 28)"}[dark]; one.Ground != want {
					t.Errorf("%s: the page is %s", at, one.Ground)
				}
			}
		}
	}
}

// shoot keeps pictures of the letters, for people to look at.
func shoot(t *testing.T, folder string, letters map[string]string) {
	t.Helper()
	for name, letter := range letters {
		file := filepath.Join(t.TempDir(), name+".html")
		if err := os.WriteFile(file, []byte(letter), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, dark := range []bool{false, true} {
			// A window is never narrower than 500 px: the frame is.
			frame := filepath.Join(t.TempDir(), "frame.html")
			text := fmt.Sprintf(`<body style="margin:0"><iframe width="360" height="860" style="border:0;color-scheme:%s" src="file://%s"></iframe>`, scheme(dark), file)
			if err := os.WriteFile(frame, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			chromium(t, t.TempDir(), dark, "--window-size=360,860", "--screenshot="+filepath.Join(folder, "mail-"+name+"-"+scheme(dark)+".png"), "file://"+frame)
		}
	}
}
