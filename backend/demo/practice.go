package demo

import "strings"

// practice is one kind of work of the firm: how its matters are called, who has
// a part in them, and what papers it makes.
type practice struct {
	name string
	// titles hold {client}, {other}, {street} and {company}.
	titles []string
	// company clients come so many times in a hundred.
	company int
	// cast are the parts that contacts of such a matter have, the client aside.
	cast []part
	// papers are the documents of such matters, forms what clients fill in, and
	// asked what they are asked to bring.
	papers, forms, asked []string
	// next are sentences on what happens next, for the client.
	next []string
}

// part is a role on a matter. Organisations have one of the kinds in company.
type part struct {
	role    string
	company []string
	// portal tells that such a person may be given access.
	portal bool
}

func banks() []string { return []string{"Bank", "Savings Bank", "Credit Union", "Mortgage Company"} }

func insurers() []string {
	return []string{"Insurance Company", "Mutual Insurance", "Casualty", "Assurance"}
}

func traders() []string {
	return []string{"Logistics", "Foods", "Builders", "Studios", "Dental Group", "Motors", "Hardware", "Textiles", "Farms", "Software", "Brewing Company", "Care Homes"}
}
func lawFirms() []string { return []string{"Law Group", "Legal", "Attorneys at Law", "Law Office"} }
func public() []string {
	return []string{"County Clinic", "School District", "Housing Office", "Title Company", "Appraisals"}
}

func practices() []practice {
	return []practice{
		family(), estates(), injury(), property(), business(), employment(), immigration(), defence(), tenancy(), taxes(),
	}
}

func family() practice {
	return practice{
		name: "Family Law",
		titles: list("{client} and {other}: dissolution of marriage|{client}: adoption|{client} v. {other}: custody|{client}: prenuptial agreement|" +
			"{client} and {other}: modification of support"),
		cast: []part{
			{"opposing party", nil, false},
			{"opposing counsel", lawFirms(), false},
			{"third-party payor", nil, true},
			{"spouse", nil, true},
			{"guardian ad litem", nil, false},
			{"mediator", nil, false},
			{"witness", nil, false},
		},
		papers: list("Petition for dissolution|Parenting plan, draft|Financial declaration|Temporary orders|Settlement proposal|Response to petition|Appraisal of the house"),
		forms:  list("Family questionnaire|Monthly expenses|Property and debts"),
		asked:  list("Pay stubs of the last three months|Tax returns of the last three years|Mortgage statement|School records|Retirement account statements"),
		next:   list("We file the financial declaration once you have signed it.|Mediation is set; please read the proposal before it.|The court sends the date of the hearing."),
	}
}

func estates() practice {
	return practice{
		name:   "Estate Planning",
		titles: list("Estate of {client}|{client}: will and living trust|{client} family trust|Probate of the estate of {other}|{client}: powers of attorney"),
		cast: []part{
			{"spouse", nil, true},
			{"beneficiary", nil, true},
			{"executor", nil, true},
			{"trustee", banks(), false},
			{"accountant", nil, false},
			{"witness", nil, false},
			{"third-party payor", nil, true},
		},
		papers: list("Last will, draft|Revocable trust|Inventory of the estate|Health care directive|Letters testamentary|Notice to creditors"),
		forms:  list("Estate planning questionnaire|List of assets|Wishes for guardianship"),
		asked:  list("Deeds to real property|Life insurance policies|Account statements|Earlier wills|Death certificate"),
		next:   list("Please read the draft and mark what you want changed.|We meet to sign with two witnesses.|The notice to creditors runs for four months."),
	}
}

func injury() practice {
	return practice{
		name:   "Personal Injury",
		titles: list("{client} v. {other}|{client} v. {company}|{client}: accident on {street}|{client}: claim against {company}"),
		cast: []part{
			{"opposing party", insurers(), false},
			{"opposing counsel", lawFirms(), false},
			{"treating physician", nil, false},
			{"witness", nil, false},
			{"spouse", nil, true},
			{"expert witness", nil, false},
			{"health insurer", insurers(), false},
		},
		papers: list("Demand letter|Police report|Medical summary|Complaint|Answer to complaint|Expert report|Photographs of the scene"),
		forms:  list("Accident questionnaire|Pain and limits diary|Release of medical records"),
		asked:  list("Photographs of the damage|Medical bills|Wage statements|Insurance card|Repair estimate"),
		next:   list("The insurer has until the end of the month to answer our demand.|Please keep your diary until the examination.|We wait for the clinic's records."),
	}
}

func property() practice {
	return practice{
		name:    "Real Estate",
		company: 30,
		titles:  list("{client}: purchase of {street}|{client}: sale of {street}|{client}: boundary of {street}|{client}: refinancing of {street}"),
		cast: []part{
			{"seller", nil, false},
			{"buyer", nil, true},
			{"lender", banks(), false},
			{"title company", public(), false},
			{"broker", nil, false},
			{"opposing counsel", lawFirms(), false},
			{"surveyor", nil, false},
		},
		papers: list("Purchase agreement|Title commitment|Survey|Closing statement|Inspection report|Deed, draft"),
		forms:  list("Seller's disclosure|Closing questionnaire|Wiring instructions, confirmed by telephone"),
		asked:  list("Copy of photo identification|Proof of funds|Homeowner's insurance|Association documents"),
		next:   list("The inspection is due before we can remove the condition.|Closing is set; bring photo identification.|We wait for the lender's approval."),
	}
}

func business() practice {
	return practice{
		name:    "Business",
		company: 75,
		titles:  list("{client}: formation|{client}: shareholder agreement|{client} v. {company}|{client}: sale of assets to {company}|{client}: general counsel"),
		cast: []part{
			{"co-owner", nil, true},
			{"accountant", nil, true},
			{"opposing party", traders(), false},
			{"opposing counsel", lawFirms(), false},
			{"co-counsel", lawFirms(), false},
			{"investor", nil, true},
			{"lender", banks(), false},
		},
		papers: list("Operating agreement|Letter of intent|Share purchase agreement, draft|Board resolution|Non-disclosure agreement|Due diligence list"),
		forms:  list("Formation questionnaire|Owners and shares|List of contracts"),
		asked:  list("Balance sheet|List of employees|Leases|Insurance certificates|Cap table"),
		next:   list("The other side has our changes until Friday.|Please name who signs for the company.|We file the articles once the fee is paid."),
	}
}

func employment() practice {
	return practice{
		name:   "Employment",
		titles: list("{client} v. {company}: wages|{client}: severance from {company}|{client} v. {company}: discrimination|{client}: non-compete with {company}"),
		cast: []part{
			{"opposing party", traders(), false},
			{"opposing counsel", lawFirms(), false},
			{"witness", nil, false},
			{"third-party payor", nil, true},
			{"expert witness", nil, false},
			{"co-counsel", lawFirms(), false},
		},
		papers: list("Charge of discrimination|Position statement|Severance agreement, draft|Wage computation|Personnel file|Mediation brief"),
		forms:  list("Employment history|Timeline of events|Hours worked"),
		asked:  list("Employment contract|Performance reviews|Pay stubs|Messages with the manager|Handbook"),
		next:   list("The agency has 180 days to decide.|Please finish the timeline of events.|Their answer to our offer is due next week."),
	}
}

func immigration() practice {
	return practice{
		name:   "Immigration",
		titles: list("{client}: permanent residence|{client}: naturalization|{client}: work visa with {company}|{client}: family petition for {other}"),
		cast: []part{
			{"spouse", nil, true},
			{"sponsor", traders(), true},
			{"interpreter", nil, false},
			{"joint sponsor", nil, true},
			{"witness", nil, false},
			{"translator", nil, false},
		},
		papers: list("Petition, signed copy|Receipt notice|Affidavit of support|Translation of birth record|Interview notice|Request for evidence"),
		forms:  list("Immigration questionnaire|Travel in the last five years|Household income"),
		asked:  list("Passport, all pages|Birth record with translation|Marriage record|Two photographs|Tax transcripts"),
		next:   list("Biometrics are taken first; the notice comes by mail.|We answer the request for evidence by its date.|The interview is set; we prepare for it together."),
	}
}

func defence() practice {
	return practice{
		name:   "Criminal Defense",
		titles: list("State v. {client}|{client}: expungement|{client}: traffic court|City v. {client}"),
		cast: []part{
			{"third-party payor", nil, true},
			{"prosecutor", nil, false},
			{"co-counsel", lawFirms(), false},
			{"witness", nil, false},
			{"surety", insurers(), false},
			{"expert witness", nil, false},
		},
		papers: list("Charging document|Bail order|Motion to suppress|Discovery, first part|Plea offer|Sentencing memorandum"),
		forms:  list("Background questionnaire|Character references|Employment and family"),
		asked:  list("Proof of employment|Character letters|Treatment records|Driver's record"),
		next:   list("Do not miss the next date in court; it is in the calendar.|We wait for the prosecutor's discovery.|Please send the letters before sentencing."),
	}
}

func tenancy() practice {
	return practice{
		name:    "Landlord and Tenant",
		company: 25,
		titles:  list("{client}: lease of {street}|{client} v. {other}: eviction|{client} v. {company}: repairs at {street}|{client}: deposit for {street}"),
		cast: []part{
			{"opposing party", nil, false},
			{"opposing counsel", lawFirms(), false},
			{"property manager", nil, true},
			{"witness", nil, false},
			{"co-tenant", nil, true},
			{"housing office", public(), false},
		},
		papers: list("Lease|Notice to quit|Photographs of the rooms|Ledger of rent|Answer to eviction|Repair orders"),
		forms:  list("Tenancy questionnaire|List of defects|Payments made"),
		asked:  list("Signed lease|Proof of payments|Photographs|Letters from the other side"),
		next:   list("The notice runs out at the end of the month.|Please photograph each room before the inspection.|The hearing is short; come fifteen minutes early."),
	}
}

func taxes() practice {
	return practice{
		name:    "Tax",
		company: 45,
		titles:  list("{client}: audit|{client}: offer in compromise|{client}: payroll tax|{client}: late returns"),
		cast: []part{
			{"accountant", nil, true},
			{"spouse", nil, true},
			{"bookkeeper", nil, true},
			{"revenue officer", nil, false},
			{"third-party payor", nil, true},
		},
		papers: list("Notice of audit|Power of attorney|Computation of tax|Protest letter|Offer in compromise|Account transcript"),
		forms:  list("Collection statement|Business income by month|Dependents"),
		asked:  list("Returns of the last four years|Bank statements|Mileage log|Receipts over 500 dollars"),
		next:   list("The office has our protest; an answer takes about sixty days.|Please confirm the figures before we file.|The first payment is due on the fifteenth."),
	}
}

func list(texts string) []string { return strings.Split(texts, "|") }
