package ics

import (
	"strconv"
	"strings"
)

// Fault is what was wrong in a file that was read.
type Fault struct {
	// Line counts from 1, as an editor shows it.
	Line int
	// Code is fixed, such as no_start, for programs and translators.
	Code string
	// Sentence tells a person what is wrong.
	Sentence string
	// Kept says that the event was imported all the same: the fault is a note to look at it.
	Kept bool
}

// Error is a refusal of a rule, an event or a file.
type Error struct {
	// Code is fixed, such as too_often, for programs and translators.
	Code string
	// Sentence tells a person what is wrong and what to do.
	Sentence string
}

// Error returns the code with the sentence.
func (e *Error) Error() string { return "ics: " + e.Code + ": " + e.Sentence }

// at makes a refusal out of an error that was found on a line.
func (e *Error) at(line int) Fault { return Fault{Line: line, Code: e.Code, Sentence: e.Sentence} }

// quote shows a piece of a file in a sentence, cut short and without what could deceive the eye.
func quote(text string) string {
	const most = 60
	runes := []rune(clean(text))
	if len(runes) > most {
		runes = append(runes[:most:most], '…')
	}
	return strconv.Quote(strings.ReplaceAll(string(runes), "\n", " "))
}
