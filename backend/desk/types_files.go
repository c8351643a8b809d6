package desk

// FileSend is one or more files that a person wants to send to the firm's server.
// With CommentID all go as one comment; with ItemID alone each is added to that
// item, as a new version or as the answer to a line of a request; without ItemID
// each becomes a document of its own.
type FileSend struct {
	MatterID string `json:"matterId"`
	ItemID   string `json:"itemId"`
	// FolderID is where new documents lie, ShareWith the contacts they are shared
	// with at once, Reason what the person gave for one on the other side.
	FolderID  string   `json:"folderId"`
	ShareWith []string `json:"shareWith"`
	Reason    string   `json:"reason"`
	// AskedID is the line of a file request that the files answer.
	AskedID string `json:"askedId"`
	// CommentID is a new id; Text is the comment's, or goes with new documents.
	// Title is what a single new document is called; empty calls each as its file is.
	CommentID string `json:"commentId"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	// Paths are files on this computer, Files contents that came without one.
	Paths []string      `json:"paths"`
	Files []FileContent `json:"files"`
}

// FileContent is a content that was dropped without a path.
type FileContent struct {
	Name string `json:"name"`
	// Content is the bytes as base64, since they come from the window.
	Content string `json:"content"`
}

// Sending is one file on its way.
type Sending struct {
	ID        string `json:"id"`
	MatterID  string `json:"matterId"`
	ItemID    string `json:"itemId"`
	FolderID  string `json:"folderId"`
	AskedID   string `json:"askedId"`
	CommentID string `json:"commentId"`
	Name      string `json:"name"`
	// Size and Sent are bytes.
	Size int64 `json:"size"`
	Sent int64 `json:"sent"`
	// State is waiting, sending, placing (the server has it, its change is under
	// way) or refused.
	State string `json:"state"`
	// Reason and Sentence say why, when refused.
	Reason   string `json:"reason"`
	Sentence string `json:"sentence"`
	// Notes are codes of what was found or changed on the way in, such as
	// position_removed.
	Notes []string `json:"notes"`
	At    int64    `json:"at"`
}

// FilePicture is a page as the window draws it.
type FilePicture struct {
	// URI is a data: address of a PNG or a JPEG.
	URI   string `json:"uri"`
	Pages int64  `json:"pages"`
}

// FileText is a page's words.
type FileText struct {
	Text string `json:"text"`
	Cut  bool   `json:"cut"`
}

// FileOpened is what is known of a file that a person opens.
type FileOpened struct {
	File FileLine `json:"file"`
	// Kept says that it can be saved without a connection.
	Kept bool `json:"kept"`
	// Shows is pages, text or nothing.
	Shows string `json:"shows"`
}

// PinnedPage is what is kept here to be read without a connection.
type PinnedPage struct {
	Items []PinnedItem `json:"items"`
	// Bytes is all that lies here of contents, LimitBytes what is kept of those that
	// nobody pinned.
	Bytes      int64 `json:"bytes"`
	LimitBytes int64 `json:"limitBytes"`
}

// PinnedItem is one item, or one folder with all that lies in it.
type PinnedItem struct {
	ItemID   string `json:"itemId"`
	MatterID string `json:"matterId"`
	Area     string `json:"area"`
	Title    string `json:"title"`
	// MatterTitle and MatterNumber name the matter on which it is.
	MatterTitle  string `json:"matterTitle"`
	MatterNumber string `json:"matterNumber"`
	Folder       bool   `json:"folder"`
	// Files and Bytes count all that belongs to it, KeptFiles and KeptBytes what of
	// it is here by now.
	Files     int   `json:"files"`
	KeptFiles int   `json:"keptFiles"`
	Bytes     int64 `json:"bytes"`
	KeptBytes int64 `json:"keptBytes"`
}
