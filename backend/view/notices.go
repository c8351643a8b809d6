package view

// notices tells the contact's own wishes, empty where they left it to the firm.
func (p *page) notices() *Notices {
	c := p.contact
	return &Notices{
		Notices: c.Notices, QuietFrom: c.QuietFrom, QuietTo: c.QuietTo, DigestAt: c.DigestAt, Language: c.Language, TimeZone: c.TimeZone,
	}
}
