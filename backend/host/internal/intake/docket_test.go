package intake

import (
	"strings"
	"testing"

	"anteroom/backend/firm"
)

func TestAMatterIsMadeOfItsDocket(t *testing.T) {
	o := openOffice(t)
	o.bring(t, strings.Replace(small, `"nature"`, `"closed":"2021-05-06","judge":"Rowan","jury_demand":"Both","lower_court":"Below","nature"`, 1))
	m := one[firm.Matter](t, o)
	if m.SourceKey != "aad 1:20-cv-00007" || m.ID != firm.ImportedMatterID(m.SourceKey) || m.Court != "District Court, A. Alder" || m.CourtCode != "aad" {
		t.Errorf("%+v", m)
	}
	if m.Stage != firm.StageClosed || m.OpenedOn != "2020-01-02" || m.ClosedOn != "2021-05-06" || m.PracticeArea != "Insurance" {
		t.Errorf("%+v", m)
	}
	want := "Nature of suit: Insurance\nJudge: Rowan\nJury demanded by: Both\nCourt below: Below\nCounsel for Ann Alder: Cy Oak (Oak LLP)"
	if m.Description != want {
		t.Errorf("description %q", m.Description)
	}
	note := one[firm.InternalNote](t, o)
	if note.Text != "COMPLAINT" || note.OnDate != "2020-01-03" || note.Source != "docket 1" || note.MatterID != m.ID {
		t.Errorf("%+v", note)
	}
	if a := one[firm.Activity](t, o); a.Verb != "ImportMatter" || a.ActorKind != "system" {
		t.Errorf("%+v", a)
	}
}

func TestACourtWithoutANameIsCalledByItsCode(t *testing.T) {
	o := openOffice(t)
	o.bring(t, `{"case_number":"1","title":" A\n v.\tB ","court":"azb","court_name":null,"parties":null,"filed":null}`)
	m := one[firm.Matter](t, o)
	if m.Court != "azb" || m.Title != "A  v. B" || m.Stage != firm.StageOpen || m.Description != "" {
		t.Errorf("%+v", m)
	}
}

func TestOneNameIsOneContactPerMatterWithEveryRole(t *testing.T) {
	o := openOffice(t)
	line := `{"case_number":"1","title":"T","court":"c","parties":[
		{"name":"Ann Alder","role":"Plaintiff","parts":{"given":"Ann"}},{"name":" Ann Alder ","role":"Counter Defendant"},
		{"name":"Ann Alder","role":"plaintiff","attorneys":[{"name":"Ann Alder"},{"name":"Cy Oak"}]},
		{"name":"ANN ALDER","role":null,"terminated":"2020-03-04","attorneys":[{"name":"Cy Oak"}]}]}`
	o.bring(t, strings.ReplaceAll(line, "\n", " "), strings.ReplaceAll(strings.Replace(line, `"1"`, `"2"`, 1), "\n", " "))
	roles := map[string][]string{}
	names := map[firm.ID]string{}
	for _, c := range rows[firm.Contact](t, o) {
		names[c.ID] = c.Name
	}
	for _, r := range rows[firm.Relationship](t, o) {
		if r.MatterID == firm.ImportedMatterID("c 1") {
			roles[names[r.ContactID]] = append(roles[names[r.ContactID]], r.Role)
		}
	}
	if len(names) != 6 {
		t.Errorf("names were merged across matters: %v", names)
	}
	if len(roles["Ann Alder"]) != 3 || len(roles["Cy Oak"]) != 1 || len(roles["ANN ALDER"]) != 1 || roles["ANN ALDER"][0] != "party" {
		t.Errorf("%v", roles)
	}
}

func TestEntriesThatAreAlikeAreAllKept(t *testing.T) {
	o := openOffice(t)
	entry := `{"date":"2020-01-01","text":"same"}`
	line := `{"case_number":"1","title":"T","court":"c","parties":[],"entries":[` + entry + "," + entry + `,{"date":"2020-01-01","text":"same","number":2.5}]}`
	if r := o.bring(t, line); r.Added.Notes != 3 {
		t.Errorf("%+v", r)
	}
	if r := o.bring(t, line); !r.Added.Nothing() {
		t.Errorf("again %+v", r)
	}
}

func TestRolesAreSpeltInOneWay(t *testing.T) {
	for role, want := range map[string]string{
		"": "party", "Unknown": "party", "*** SELECTION REQUIRED": "party", "Client": "party",
		"Defendant": "defendant", "defendant": "defendant", "3rd Pty Defendant": "third-party defendant", "ThirdParty Plaintiff": "third-party plaintiff",
		"Counter-Claimant": "counter-claimant", "Counter Claimant": "counter-claimant", "Cross Defendant": "cross-defendant",
		"Consol Third Party Defendant": "consolidated third-party defendant", "Consolidated Debtor": "consolidated debtor",
		"Jnt Admin Debtor": "jointly administered debtor", "Debtor-in-Possess": "debtor in possession", "Debtor In Possession": "debtor in possession",
		"U.S. Trustee": "U.S. trustee", "Other Prof.": "other professional", "Bankruptcy Admin.": "bankruptcy administrator",
		"Other Professional": "other professional", "In Re": "in re", "Not Party": "not a party", "Notice Only Party": "notice only",
		"Appellant Cross-Appellee": "appellant-cross-appellee", "Defendant/Intervenor": "intervenor defendant", "Plaintiff/Intervenor": "intervenor plaintiff",
		"Other": "other party", "Appellee USA": "appellee", "All Defendants": "defendant", "Amicus": "amicus curiae",
		"Cred. Comm. Chair": "creditor committee chair", "Trustee/Not Bankrupt": "trustee", "Sucessor Trustee": "successor trustee",
	} {
		if got := roleOf(role); got != want {
			t.Errorf("%q is %q, wanted %q", role, got, want)
		}
	}
}

func TestPracticeAreasAreTheWordsOfAnOffice(t *testing.T) {
	for _, c := range []struct {
		docket docket
		want   string
	}{
		{docket{Source: "pacer-bankruptcy"}, "Bankruptcy"},
		{docket{CourtName: "United States Bankruptcy Court, D. Alder", Nature: "Insurance"}, "Bankruptcy"},
		{docket{Nature: "Bankruptcy Appeals Rule 28 USC 158"}, "Bankruptcy"},
		{docket{Nature: "Civil Rights Employment"}, "Employment"},
		{docket{Nature: "Other Civil Rights"}, "Civil Rights"},
		{docket{Nature: "Prisoner Petitions - Habeas Corpus"}, "Habeas Corpus"},
		{docket{Nature: "Habeas Corpus - Alien Detainee"}, "Immigration"},
		{docket{Nature: "Personal Injury - Product Liability"}, "Personal Injury"},
		{docket{Nature: "Other Contract Actions"}, "Contracts"},
		{docket{Nature: "Constitutionality of State Statutes"}, "Government and Administrative"},
		{docket{CaseType: "criminal"}, "Criminal"},
		{docket{Number: "2:15-mj-01000", CourtName: "District Court"}, "Criminal"},
		{docket{CourtName: "Court of Appeals for the Tenth Circuit", Number: "11-02023"}, "Appeals"},
		{docket{CourtName: "Supreme Court of the United States"}, "Appeals"},
		{docket{CourtName: "District Court", Nature: "Never heard of"}, "Civil Litigation"},
	} {
		if got := c.docket.practiceArea(); got != c.want {
			t.Errorf("%+v is %q, wanted %q", c.docket, got, c.want)
		}
	}
}

func TestAPersonIsToldFromAnOrganisation(t *testing.T) {
	for _, c := range []struct {
		name    string
		inParts bool
		want    string
	}{
		{"Ann Alder", true, firm.Person},
		{"Ann Alder", false, firm.Person},
		{"Alder", false, firm.Person},
		{"ANN B. ALDER, JR.", false, firm.Person},
		{"Warden", false, firm.Person},
		{"Ann Bank", true, firm.Person},
		{"Birch Inc.", false, firm.Organisation},
		{"Birch, L.L.C.", false, firm.Organisation},
		{"AF and G, L. L. C.", false, firm.Organisation},
		{"First Bank of Alder", false, firm.Organisation},
		{"Alder County", false, firm.Organisation},
		{"United States of America", false, firm.Organisation},
		{"U.S. Trustee", false, firm.Organisation},
		{"The Birch Society", false, firm.Organisation},
		{"Alder&Birch", false, firm.Organisation},
		{"City of Alder", true, firm.Organisation},
		{"New Alder Financial LLC", true, firm.Organisation},
		{"...", false, firm.Person},
	} {
		if got := kindOfName(c.name, c.inParts); got != c.want {
			t.Errorf("%q is a %s, wanted %s", c.name, got, c.want)
		}
	}
}

func TestALongDescriptionSaysThatThereIsMore(t *testing.T) {
	d := docket{}
	for range 200 {
		d.Parties = append(d.Parties, docketParty{Name: strings.Repeat("n", len(d.Parties)+1), Attorneys: []docketAttorney{{Name: strings.Repeat("a", 300)}}})
	}
	about := d.about()
	if len([]rune(about)) > aboutRunes+100 || !strings.HasSuffix(about, "There is more in the court's record.") {
		t.Errorf("%d runes", len([]rune(about)))
	}
}
