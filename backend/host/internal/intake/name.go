package intake

import (
	"strings"
	"unicode"

	"anteroom/backend/firm"
)

// kindOfName guesses whether a name is a person's or an organisation's. Courts
// take some persons' names apart; where they did, only a name that reads as a
// place's or a company's is not a person's. What says nothing either way is a
// person: most names of parties are.
func kindOfName(name string, inParts bool) string {
	words := wordsOf(name)
	if len(words) == 0 {
		return firm.Person
	}
	if governs(words) || (!inParts && companyLike(name, words)) || (inParts && companyEnd(words)) {
		return firm.Organisation
	}
	return firm.Person
}

// wordsOf returns the words in lower case, without the marks around them, so
// that "L.L.C." and "LLC" are one.
func wordsOf(name string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '/' || r == '-' }) {
		word = strings.Map(func(r rune) rune {
			if r == '.' || r == '\'' || r == '’' || r == '(' || r == ')' || r == '"' {
				return -1
			}
			return r
		}, word)
		if word != "" {
			words = append(words, word)
		}
	}
	return words
}

// governs tells a "City of Kingston" and its like.
func governs(words []string) bool {
	if len(words) < 2 || words[1] != "of" {
		return false
	}
	switch words[0] {
	case "city", "county", "village", "town", "township", "state", "commonwealth", "people", "board", "department", "university", "estate":
		return true
	default:
		return false
	}
}

// companyEnd tells names that end as companies' do.
func companyEnd(words []string) bool {
	switch words[len(words)-1] {
	case "inc", "incorporated", "llc", "llp", "lp", "ltd", "limited", "corp", "corporation", "company", "plc", "gmbh":
		return true
	default:
		return false
	}
}

// companyLike tells names with a word that persons' names do not have, or with
// marks and digits in them.
func companyLike(name string, words []string) bool {
	if companyEnd(words) || strings.ContainsAny(name, "&+") || strings.Contains(name, "L. L.") {
		return true
	}
	if strings.HasPrefix(strings.ToLower(name), "united states") || strings.HasPrefix(strings.ToLower(name), "u.s.") {
		return true
	}
	if words[0] == "the" && len(words) > 1 {
		return true
	}
	known := " " + companyWords + " "
	for _, word := range words {
		if strings.Contains(known, " "+word+" ") {
			return true
		}
	}
	return false
}

// companyWords stand in names of companies, courts, offices and funds. Words
// that are also surnames or offices held by one person are left out.
const companyWords = "inc incorporated llc llp lp ltd limited corp corporation company co plc pllc pc pa lc gmbh ag sa spa nv bv na fsb kg ab " +
	"bank banco banque bancorp savings mortgage mortgages trust fund funds capital partners partnership holdings holding group " +
	"associates association associations assoc society foundation institute institution union local federation league council committee coalition alliance " +
	"county city township village municipality district state states usa department dept agency bureau administration authority commission board court courts " +
	"service services systems solutions technologies technology technical industries industry industrial international national american america " +
	"university college school schools academy hospital hospitals medical health healthcare care clinic center centre laboratories pharmacy pharmaceuticals " +
	"insurance assurance underwriters lloyds indemnity casualty mutual financial finance credit securities investment investments investors management advisors advisers equity asset assets " +
	"realty properties property estates apartments development developers construction contractors builders concrete lumber roofing plumbing electric electrical " +
	"manufacturing products supply supplies equipment motors motor auto automotive trucking transport transportation airlines railroad railway logistics shipping " +
	"energy oil gas petroleum mining chemical chemicals foods food restaurant restaurants hotel hotels resort casino " +
	"entertainment music media publishing communications telecommunications wireless cable network networks software computer data " +
	"police sheriffs prison jail penitentiary correctional corrections probation marshals ministries ministry diocese archdiocese " +
	"stores store market markets enterprises enterprise ventures trading imports exports brands worldwide global " +
	"office offices treasury embassy republic government federal tribe nation pension welfare retirement benefit plan program project " +
	"currency vehicle vessel aircraft does creditors members"
