package app

// MatterEdit carries the new values of the fields that the person changed and,
// in Was, what those fields showed when editing began. Keys are title, number,
// stage, practiceArea, clientId, responsibleId, description, nextStep, openedOn, closedOn.
type MatterEdit struct {
	ID  string            `json:"id"`
	Was map[string]string `json:"was"`
	Now map[string]string `json:"now"`
}

// MatterNew is what a new matter starts with.
type MatterNew struct {
	Title        string `json:"title"`
	PracticeArea string `json:"practiceArea"`
	Stage        string `json:"stage"`
	// ClientID names a contact that exists; ClientName makes a new one.
	ClientID    string `json:"clientId"`
	ClientName  string `json:"clientName"`
	ClientEmail string `json:"clientEmail"`
}
