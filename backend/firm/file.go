package firm

import "strings"

// File is one content that belongs to an item: a version of a document, what
// was attached to a comment, what a client sent for a line of a request. The
// content itself is kept by its hash, apart from the rows.
type File struct {
	ID       ID `col:"id" see:"matter"`
	MatterID ID `col:"matter_id" see:"matter"`
	ItemID   ID `col:"item_id" see:"matter"`
	// CommentID and AskedID say what within the item it belongs to, or are empty.
	CommentID ID     `col:"comment_id" see:"matter"`
	AskedID   ID     `col:"asked_id" see:"matter"`
	Name      string `col:"name" see:"matter"`
	// Size is in bytes; Hash is the SHA-256 in hexadecimal.
	Size int64  `col:"size" see:"matter"`
	Hash string `col:"hash" see:"matter"`
	// Media is the kind that the content itself shows, such as application/pdf.
	Media string `col:"media" see:"matter"`
	// Pages is how many page pictures it has; 0 is no preview.
	Pages int64 `col:"pages" see:"matter"`
	// Version counts the versions of a document from 1; 0 for attachments.
	Version int64 `col:"version" see:"matter"`
	// Note tells what was changed on the way in, such as position_removed.
	Note string `col:"note" see:"matter"`
	// ByKind is staff or client; ByID is the staff member or the contact.
	ByKind ActorKind `col:"by_kind" see:"matter"`
	ByID   ID        `col:"by_id" see:"matter"`
	At     Micros    `col:"at" see:"matter"`
	// OpenedAt is when a staff member first opened it; until then a client may
	// take back what they sent.
	OpenedAt Micros `col:"opened_at" see:"matter"`
}

// RowKind says "file".
func (File) RowKind() Kind { return "file" }

// RowID is the file's id.
func (f File) RowID() ID { return f.ID }

// Content is what is known of an uploaded content by those who hold it.
type Content struct {
	Hash  string `json:"hash"`
	Size  int64  `json:"size"`
	Media string `json:"media"`
	Pages int64  `json:"pages"`
	Note  string `json:"note"`
}

// TitleOf is what a document is called that took its name from a file: the name
// without its ending. What stands behind the last dot is an ending where programs
// know such: a few letters and figures and not figures alone, so that “Mr. Parr”
// and “Draft 1.2” stay whole.
func TitleOf(name string) string {
	name = strings.TrimSpace(name)
	dot := strings.LastIndexByte(name, '.')
	if dot < 0 || !isEnding(name[dot+1:]) {
		return name
	}
	if title := strings.TrimSpace(name[:dot]); title != "" {
		return title
	}
	return name
}

func isEnding(text string) bool {
	letters := false
	for _, r := range text {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (r < '0' || r > '9') {
			return false
		}
		letters = letters || letter
	}
	return letters && len(text) <= EndingMost
}
