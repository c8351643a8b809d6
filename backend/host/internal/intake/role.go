package intake

import "strings"

const (
	// roleAttorney is the role of every attorney that a docket lists.
	roleAttorney = "attorney"
	// roleParty is the role of those of whom the record says no more.
	roleParty = "party"
)

// roleOf is a docket's role in the words of relationships: lower case, one
// spelling for each. Who is on the firm's side is not guessed: the record names
// no client, so a plaintiff is a plaintiff.
func roleOf(role string) string {
	words := strings.Join(strings.Fields(strings.ToLower(role)), " ")
	if same, ok := sameRole(words); ok {
		return same
	}
	return roleSpelling().Replace(words)
}

// sameRole names roles whose whole wording differs from what people say.
func sameRole(words string) (string, bool) {
	switch words {
	case "", "unknown", "*** selection required", "all":
		return roleParty, true
	case "other", "miscellaneous", "indexed party":
		return "other party", true
	case "not party":
		return "not a party", true
	case "notice", "notice only", "notice only party":
		return "notice only", true
	case "appellee usa":
		return "appellee", true
	case "all defendants":
		return "defendant", true
	case "amicus":
		return "amicus curiae", true
	case "defendant/intervenor", "intervenor-defendant":
		return "intervenor defendant", true
	case "plaintiff/intervenor", "intervenor-plaintiff":
		return "intervenor plaintiff", true
	case "cred. comm. chair":
		return "creditor committee chair", true
	case "trustee/not bankrupt":
		return "trustee", true
	// A docket's client is not the firm's: only staff name that one.
	case "client":
		return roleParty, true
	default:
		return "", false
	}
}

// roleSpelling gives parts of roles one spelling.
func roleSpelling() *strings.Replacer {
	return strings.NewReplacer(
		"3rd pty", "third-party", "3rd party", "third-party", "third party", "third-party", "thirdparty", "third-party",
		"counter claimant", "counter-claimant", "counter defendant", "counter-defendant",
		"cross claimant", "cross-claimant", "cross defendant", "cross-defendant",
		"appellant cross-", "appellant-cross-", "appellee cross-", "appellee-cross-",
		"jnt admin ", "jointly administered ", "consolidated ", "consolidated ", "consol ", "consolidated ",
		"debtor-in-possession", "debtor in possession", "debtor-in-possess", "debtor in possession",
		"spec. ", "special ", "prof.", "professional", "admin.", "administrator", "sucessor", "successor",
		"responsible ind", "responsible individual", "u.s. ", "U.S. ",
	)
}
