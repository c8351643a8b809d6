package post

import (
	"fmt"
	html "html/template"
	"regexp"
	"strconv"
)

// parseLetter reads the page of letters. html/template drops comments, and with
// them what older Outlooks read as commands: without these they would draw the
// letter as wide as the window. Each is put back word for word; none holds
// anything that a person wrote.
func parseLetter(text string) (*html.Template, error) {
	var kept []string
	marked := regexp.MustCompile(`(?s)<!--.*?-->`).ReplaceAllStringFunc(text, func(comment string) string {
		kept = append(kept, comment)
		return "{{conditional " + strconv.Itoa(len(kept)-1) + "}}"
	})
	page := html.New("letter.html").Funcs(html.FuncMap{
		"conditional": func(n int) (html.HTML, error) {
			if n < 0 || n >= len(kept) {
				return "", fmt.Errorf("the letter has no part %d", n)
			}
			return html.HTML(kept[n]), nil
		},
	})
	return page.Parse(marked)
}
