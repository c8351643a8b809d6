package firm

// Files tells which of an item's files the contact may see, of an item that
// Decide lets through. It is part of the rule of sight: every door by which a file
// goes to a client asks it.
//
// Of a document's versions those are the newest, what the contact sent, and from
// the one on that was shared with them those that followed. What was written over
// before that is the firm's own work and was never meant for them; of two that came
// in the very moment of the share, the later one was shared. All that belongs to a
// comment or to a line of a request is seen with the item.
func (p *Portal) Files(item ID, files []File) []File {
	share, shared := p.shared[item]
	newest, given := int64(0), int64(0)
	for _, f := range files {
		if !f.isVersion() {
			continue
		}
		newest = max(newest, f.Version)
		if shared && f.At <= share.SharedAt {
			given = max(given, f.Version)
		}
	}
	out := make([]File, 0, len(files))
	for _, f := range files {
		own := f.ByKind == ByClient && f.ByID == p.contact
		if !f.isVersion() || f.Version == newest || own || shared && f.Version >= given {
			out = append(out, f)
		}
	}
	return out
}

// isVersion tells whether a file is a version of a document.
func (f File) isVersion() bool { return f.Version > 0 && f.CommentID == "" && f.AskedID == "" }
