package app

// Refusal is the one error shape that reaches the window.
type Refusal struct {
	// Code is refused, invalid, offline, not_found, locked or internal.
	Code string `json:"code"`
	// Reason is the rule's name, such as no_privilege; the translator knows it.
	Reason string `json:"reason"`
	// Field is the input that is wrong, or empty.
	Field string `json:"field"`
	// Sentence says in English what happened and what to do.
	Sentence string `json:"sentence"`
}

// Error is the sentence.
func (r *Refusal) Error() string { return r.Sentence }
