package app

// Exported tells where unsent changes went.
type Exported struct {
	// Path is empty where the person changed their mind: then nothing was written.
	Path string `json:"path"`
	// Changes counts what is in the file.
	Changes int `json:"changes"`
}

// ContactEdit carries new values and what they were; keys are name, kind,
// email, phone, aliases. An empty ID makes a new contact.
type ContactEdit struct {
	ID  string            `json:"id"`
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
}
