package intake

import "strings"

// practiceArea says, in the words a law office uses, what kind of work the
// docket is: from its court, then the nature of the suit, then the number.
func (d docket) practiceArea() string {
	court := strings.ToLower(d.CourtName)
	if d.Source == "pacer-bankruptcy" || strings.Contains(court, "bankruptcy") {
		return "Bankruptcy"
	}
	nature := strings.ToLower(d.Nature)
	for _, one := range natures() {
		for _, word := range one.words {
			if strings.Contains(nature, word) {
				return one.area
			}
		}
	}
	switch {
	case strings.EqualFold(d.CaseType, "criminal"), d.criminalNumber():
		return "Criminal"
	case strings.Contains(court, "court of appeals"), strings.Contains(court, "supreme court"):
		return "Appeals"
	default:
		return "Civil Litigation"
	}
}

// criminalNumber looks at the middle of numbers such as 1:08-cr-00259: cr is a
// criminal case, mj a magistrate's, po a petty offence.
func (d docket) criminalNumber() bool {
	number := strings.ToLower(d.Number)
	return strings.Contains(number, "-cr-") || strings.Contains(number, "-mj-") || strings.Contains(number, "-po-")
}

type nature struct {
	area  string
	words []string
}

// natures lists what the courts' natures of suit are called in an office. The
// first that fits counts, so the narrow words stand before the wide ones.
func natures() []nature {
	return []nature{
		{"Bankruptcy", []string{"bankruptcy"}},
		{"Employment", []string{
			"employment", "civil rights: jobs", "fair labor", "labor", "erisa", "e.r.i.s.a", "employee", "employers' liability",
			"occupational safety",
		}},
		{"Immigration", []string{"alien detainee", "immigration", "naturalization", "deportation"}},
		{"Habeas Corpus", []string{"habeas", "vacate sentence", "death penalty", "mandamus"}},
		{"Civil Rights", []string{"civil rights", "prisoner", "prison condition", "americans with disabilities", "reapportionment", "voting"}},
		{"Social Security", []string{"social security"}},
		{"Intellectual Property", []string{"patent", "copyright", "trademark"}},
		{"Medical Malpractice", []string{"medical malpractice"}},
		{"Insurance", []string{"insurance"}},
		{"Real Estate", []string{"foreclosure", "real property", "rent, lease", "torts to land", "land condemnation"}},
		{"Tax", []string{"tax suits", "irs "}},
		{"Environmental", []string{"environmental", "agricultural"}},
		{"Personal Injury", []string{"personal injury", "product liab", "prod. liab", "prod.liab", "assault, libel", "motor vehicle", "airplane"}},
		{"Antitrust", []string{"antitrust"}},
		{"Securities and Banking", []string{"securities", "banks and banking", "stockholder", "negotiable instruments", "sipa"}},
		{"Consumer", []string{"consumer", "truth in lending", "student loan", "overpayments", "cable/"}},
		{"Fraud", []string{"fraud", "rico", "racketeer"}},
		{"Forfeiture", []string{"forfeiture", "seizure"}},
		{"Contracts", []string{"contract", "franchise"}},
		{"Transport and Maritime", []string{"interstate commerce", "marine"}},
		{"Government and Administrative", []string{"statut", "freedom of information", "administrative"}},
	}
}
