package app

// ContactEdit carries new values and what they were; keys are name, kind,
// email, phone, aliases. An empty ID makes a new contact.
type ContactEdit struct {
	ID  string            `json:"id"`
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
}
