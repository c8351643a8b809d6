package app

import (
	"path/filepath"
	"strings"
)

// placeFor asks the person where a new file shall go; an empty place means that
// they chose none. A name may come from whoever sent the file, and must not choose
// the folder.
func placeFor(choose func(name string) (string, error), name string) (string, error) {
	if choose == nil {
		return "", noWindow("There is no window here to ask for a place. Name a file.")
	}
	path, err := choose(filepath.Base(strings.ReplaceAll(name, `\`, "/")))
	if err != nil {
		return "", &Refusal{Code: "internal", Reason: "no_dialog", Sentence: "The system did not show its dialog for saving a file. Try again."}
	}
	return path, nil
}

func noWindow(sentence string) *Refusal {
	return &Refusal{Code: "refused", Reason: "no_window", Sentence: sentence}
}
