package desk

// ContactLine is one row of the list of contacts.
type ContactLine struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	Kind    string `json:"kind"`
	Email   string `json:"email"`
	Phone   string `json:"phone"`
	Matters int    `json:"matters"`
	// Portals counts the matters whose portal is granted to the contact.
	Portals int `json:"portals"`
}

// ContactPage is a window onto the filtered list of contacts.
type ContactPage struct {
	Lines  []ContactLine `json:"lines"`
	Total  int           `json:"total"`
	All    int           `json:"all"`
	Offset int           `json:"offset"`
}

// ContactDetail is a contact with every matter they are on.
type ContactDetail struct {
	ContactLine
	Aliases string          `json:"aliases"`
	On      []ContactMatter `json:"on"`
	// Account is "", unverified, verified or locked.
	Account string `json:"account"`
}

// ContactMatter is one matter a contact is on.
type ContactMatter struct {
	MatterID string   `json:"matterId"`
	Number   string   `json:"number"`
	Title    string   `json:"title"`
	Roles    []string `json:"roles"`
	Access   string   `json:"access"`
}
