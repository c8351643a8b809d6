package view

// notices tells the contact's own wishes, empty where they left it to the firm,
// beside what the firm sends.
func (p *page) notices() *NoticesPage {
	c, office := p.contact, p.facts.Firm()
	return &NoticesPage{
		Wish: Notices{
			Notices: c.Notices, QuietFrom: c.QuietFrom, QuietTo: c.QuietTo, DigestAt: c.DigestAt, Language: c.Language, TimeZone: c.TimeZone,
		},
		AtOnce: office.MailOnShare || office.MailOnUpload, Daily: office.DailyDigest,
	}
}
