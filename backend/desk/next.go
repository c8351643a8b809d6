package desk

import (
	"strings"

	"anteroom/backend/firm"
)

// nextChoices are suggestions for what happens next: those of the practice area
// first, then those of the stage, then what any matter may need. Words for each
// key stand in the window's translations.
func nextChoices(m firm.Matter) []NextChoice {
	out := []NextChoice{}
	practice := strings.ToLower(m.PracticeArea)
	for _, one := range nextByPractice() {
		for _, word := range one.words {
			if strings.Contains(practice, word) && one.stages[m.Stage] {
				out = append(out, one.choices...)
				break
			}
		}
	}
	return append(out, nextByStage(m.Stage)...)
}

// The two who may act next.
const (
	nextClient = "client"
	nextFirm   = "firm"
)

func nextByStage(stage firm.Stage) []NextChoice {
	switch stage {
	case firm.StageLead:
		return []NextChoice{
			{"sign_agreement", "Sign the fee agreement", nextClient},
			{"fill_intake", "Fill in the intake form", nextClient},
			{"pay_retainer", "Pay the retainer", nextClient},
			{"first_meeting", "Come to the first meeting", nextClient},
			{"check_conflicts", "We check that we may take your case", nextFirm},
		}
	case firm.StagePending:
		return []NextChoice{
			{"wait_court", "We wait for the court's answer", nextFirm},
			{"wait_other_side", "We wait for the other side's answer", nextFirm},
			{"pay_invoice", "Pay the open invoice", nextClient},
		}
	case firm.StageClosed:
		return []NextChoice{
			{"pay_last_invoice", "Pay the last invoice", nextClient},
			{"fetch_papers", "Download your papers", nextClient},
			{"nothing_more", "Nothing more to do", nextFirm},
		}
	default:
		return []NextChoice{
			{"send_papers", "Send us the papers we asked for", nextClient},
			{"review_draft", "Read the draft and tell us what to change", nextClient},
			{"prepare_filing", "We prepare the filing", nextFirm},
			{"next_hearing", "Come to the next hearing", nextClient},
			{"pay_invoice", "Pay the open invoice", nextClient},
		}
	}
}

// practiceNext are suggestions for practice areas whose names hold one of words.
type practiceNext struct {
	words   []string
	stages  map[firm.Stage]bool
	choices []NextChoice
}

func nextByPractice() []practiceNext {
	working := map[firm.Stage]bool{firm.StageOpen: true, firm.StagePending: true}
	return []practiceNext{
		{[]string{"family", "divorce", "custody"}, working, []NextChoice{
			{"financial_statement", "Fill in the financial statement", nextClient},
			{"mediation", "Come to the mediation", nextClient},
		}},
		{[]string{"estate", "probate", "trust"}, working, []NextChoice{
			{"list_assets", "List what you own and owe", nextClient},
			{"sign_in_office", "Come in to sign before witnesses", nextClient},
		}},
		{[]string{"litigation", "civil", "injury"}, working, []NextChoice{
			{"answer_questions", "Answer the other side's questions with us", nextClient},
			{"deposition", "Come to the deposition", nextClient},
		}},
		{[]string{"immigration"}, working, []NextChoice{
			{"biometrics", "Go to the fingerprint appointment", nextClient},
			{"interview", "Come to the interview", nextClient},
		}},
		{[]string{"criminal"}, working, []NextChoice{
			{"court_date", "Be at court on the day", nextClient},
		}},
		{[]string{"real estate", "property", "conveyanc"}, working, []NextChoice{
			{"closing_day", "Come to the closing", nextClient},
		}},
		{[]string{"bankruptcy"}, working, []NextChoice{
			{"creditors_meeting", "Come to the creditors' meeting", nextClient},
		}},
	}
}
