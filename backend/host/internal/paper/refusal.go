package paper

import "fmt"

// Refusal is a no to a file: which rule said so, and a sentence for whoever sent
// it or wants to see it.
type Refusal struct {
	Reason   string
	Sentence string
}

// Error is the sentence.
func (r *Refusal) Error() string { return r.Sentence }

func refuse(reason, sentence string, args ...any) *Refusal {
	return &Refusal{Reason: reason, Sentence: fmt.Sprintf(sentence, args...)}
}

// noPreview is the answer for all that is not shown, only downloaded.
func noPreview(why string) *Refusal {
	return refuse("no_preview", "%s Download it to read it.", why)
}
