package demo

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"anteroom/backend/firm"
)

// Content is what a file of the story holds: whoever keeps contents puts it in
// before the firm is opened.
type Content struct {
	Hash  string
	Bytes []byte
}

// StoryContents are the contents of the story's files, in their order.
func StoryContents() []Content {
	var all []Content
	for _, paper := range storyPapers() {
		all = append(all, contentOf(paper))
	}
	return all
}

type paper struct{ name, text string }

func storyPapers() []paper {
	return []paper{
		{"Petition for dissolution.txt", "PETITION FOR DISSOLUTION OF MARRIAGE\n\nJosephine Delacroix, Petitioner\nand\nGordon Whitfield, Respondent\n\n" +
			"1. The parties were married eleven years ago and have two children.\n2. They have lived apart since the spring.\n" +
			"3. The marriage cannot be mended.\n4. The company Whitfield Marine Supply LLC was built up during the marriage.\n\n" +
			"The petitioner asks that the marriage be dissolved, that the parenting plan be approved, and that what was acquired together be divided fairly."},
		{"Inventory.txt", "INVENTORY OF THE ESTATE\n\n1. House at the lake, with its land and shore\n2. Coach house, let until June\n3. Accounts with Meridian & Rowntree Savings Bank\n" +
			"4. Library, about four thousand volumes\n5. One sailing boat, eleven metres\n\nValues follow with the appraiser's report."},
		{"Last will.txt", "LAST WILL\n\nI, Maximiliano Fitzgerald Abernathy-Winterbourne, being of sound mind, declare this to be my last will.\n\n" +
			"First: my debts are to be paid.\nFourth: a trust for my grandchildren.\nNinth: a trust for the library.\nEleventh: what remains goes to my daughter Philippa."},
	}
}

func contentOf(p paper) Content {
	text := []byte(p.text + "\n")
	sum := sha256.Sum256(text)
	return Content{Hash: hex.EncodeToString(sum[:]), Bytes: text}
}

// file gives a document its first version: the story's paper of that name.
func (m *maker) file(t thing, name string) thing {
	for _, p := range storyPapers() {
		if !strings.HasPrefix(p.name, name) {
			continue
		}
		content := contentOf(p)
		t.under = append(t.under, firm.File{
			ID: t.id("file", 1), MatterID: t.item.MatterID, ItemID: t.item.ID, Name: p.name, Size: int64(len(content.Bytes)), Hash: content.Hash,
			Media: "text/plain", Version: 1, ByKind: firm.ByStaff, ByID: t.item.CreatedBy, At: t.item.CreatedAt, OpenedAt: t.item.CreatedAt,
		})
	}
	return t
}
