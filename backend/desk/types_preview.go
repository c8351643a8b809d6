package desk

import "anteroom/backend/view"

// PreviewAsk asks for one page of a contact's portal on a matter.
type PreviewAsk struct {
	MatterID  string `json:"matterId"`
	ContactID string `json:"contactId"`
	// Page is dashboard, list, item, search, calendar or file.
	Page string `json:"page"`
	Area string `json:"area"`
	Item string `json:"item"`
	File string `json:"file"`
	// Query and After narrow and continue a list, as the client's pages do.
	Query string `json:"query"`
	After string `json:"after"`
	// From and To bound the calendar, in microseconds.
	From int64 `json:"from"`
	To   int64 `json:"to"`
}

// PreviewAnswer is the client's own page, of which one part is set. Where the
// client would find nothing, Closed is true and Why says what keeps it shut.
type PreviewAnswer struct {
	Closed    bool            `json:"closed"`
	Why       []WhyLine       `json:"why"`
	Dashboard *view.Dashboard `json:"dashboard"`
	List      *view.List      `json:"list"`
	Detail    *view.Detail    `json:"detail"`
	File      *view.FilePage  `json:"file"`
}

// NextChoice is a suggestion for what happens next on a matter.
type NextChoice struct {
	// Key is fixed, for the translator; Sentence says it in English. Who is client
	// or firm.
	Key      string `json:"key"`
	Sentence string `json:"sentence"`
	Who      string `json:"who"`
}
