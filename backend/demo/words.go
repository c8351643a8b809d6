package demo

import (
	"strings"

	"anteroom/backend/firm"
)

// words are the lists that choices are made from, split once.
type words struct {
	given, family, stems, sentences []string
	areas                           []firm.Area
	work                            []practice
}

func newWords() *words {
	return &words{
		given: givenNames(), family: familyNames(), stems: stems(), sentences: sentencesForClients(),
		areas: areaDeck(), work: practices(),
	}
}

// worded puts words of the matter's practice into a title.
func (m *maker) worded(title string) string {
	for _, blank := range []struct {
		name  string
		words []string
	}{
		{"{paper}", m.d.work.papers},
		{"{form}", m.d.work.forms},
		{"{asked}", m.d.work.asked},
	} {
		if strings.Contains(title, blank.name) {
			title = strings.ReplaceAll(title, blank.name, one(m.c, blank.words))
		}
	}
	return title
}

// paragraphs invents what a lawyer writes to a client: so many paragraphs of two
// to four sentences.
func (m *maker) paragraphs(least, most int) string {
	var out []string
	for range m.c.between(least, most) {
		var sentences []string
		for range m.c.between(2, 4) {
			sentences = append(sentences, m.worded(one(m.c, m.c.words.sentences)))
		}
		out = append(out, strings.Join(sentences, " "))
	}
	return strings.Join(out, "\n\n")
}

func sentencesForClients() []string {
	return []string{
		"We have looked through what you sent and have two questions.",
		"Please bring the originals to our next meeting.",
		"The other side has asked for more time, and we agreed to one week.",
		"Nothing is due from you before then.",
		"The court has accepted our filing.",
		"{paper}: you will find the changes marked on pages two and five.",
		"If a date does not suit you, tell us by Wednesday.",
		"We expect an answer within three weeks.",
		"Please do not speak with them about it without us.",
		"The costs stay within what we told you at the start.",
		"{asked}: a copy is enough for now.",
		"We will call you after the hearing.",
		"This is the version that we would sign.",
		"Thank you for sending it so quickly.",
		"There are two ways to go on, and we would like to talk them over with you.",
		"You were right about the date; we have corrected it.",
		"We have asked the clinic again for the missing pages.",
		"Keep this for your own records.",
	}
}

// remark invents an internal note.
func (c chance) remark() string {
	return one(c, []string{
		"Conflict check done, nothing found.",
		"Client prefers calls after four in the afternoon.",
		"Other side hinted that they would settle; wait for it in writing.",
		"Fee agreement is for a fixed sum; watch the hours.",
		"Left a message, no answer yet. Try again on Thursday.",
		"Judge is known to push for mediation early.",
		"Check the limitation period before the end of the quarter.",
		"Client was late with the last two invoices; ask for a retainer before the hearing.",
		"Expert is free in the second half of the month only.",
		"Keep the address confidential.",
		"Draft is with Renée for a second look.",
		"Sister may testify, but does not want to.",
	})
}
