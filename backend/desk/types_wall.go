package desk

// Wall is who may open a matter.
type Wall struct {
	MatterID   string `json:"matterId"`
	Restricted bool   `json:"restricted"`
	// Self is the person who is signed in: who moves a wall always stands inside.
	Self string `json:"self"`
	// Staff are those who work at the firm now.
	Staff []WallPerson `json:"staff"`
	// May is false where the person may look but not change.
	May bool `json:"may"`
}

// WallPerson is one person of the firm, and whether they may open the matter now.
type WallPerson struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Email string `json:"email"`
	Sees  bool   `json:"sees"`
}
