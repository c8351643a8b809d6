package firm

import (
	"errors"
	"fmt"
)

// folderOk refuses a folder that is none, that lies on another matter, or that
// lies inside the item itself.
func folderOk(rows Rows, matter, item, folder ID) (Verdict, error) {
	gone := Refuse("no_folder", "folderId", "This folder is not there any more. Choose another.")
	for depth, id := 0, folder; id != ""; depth++ {
		if depth > FolderDepth || id == item {
			return Refuse("folder_loop", "folderId", "A folder can't lie inside itself, nor deeper than %d folders.", FolderDepth), nil
		}
		at, err := Get[Item](rows, id)
		if errors.Is(err, ErrNone) || err == nil && (at.MatterID != matter || at.Kind != Folder) {
			return gone, nil
		}
		if err != nil {
			return Verdict{}, fmt.Errorf("read folder: %w", err)
		}
		id = at.FolderID
	}
	return Verdict{}, nil
}

// insideFolder lists what lies in a folder, at any depth.
func insideFolder(rows Rows, folder Item) ([]Item, error) {
	all, err := List[Item](rows, "matter_id", folder.MatterID)
	if err != nil {
		return nil, fmt.Errorf("read the folder: %w", err)
	}
	within := map[ID][]Item{}
	for _, item := range all {
		if item.FolderID != "" {
			within[item.FolderID] = append(within[item.FolderID], item)
		}
	}
	var inside []Item
	seen := map[ID]bool{folder.ID: true}
	for next := []ID{folder.ID}; len(next) > 0; next = next[1:] {
		for _, item := range within[next[0]] {
			if seen[item.ID] {
				continue
			}
			seen[item.ID] = true
			inside = append(inside, item)
			next = append(next, item.ID)
		}
	}
	return inside, nil
}

// shareAsFolder shares an item with whom the folder that it lies in is shared:
// "these files and also later ones". Who stands on the other side by now is left
// out: that share asks for a reason of its own.
func shareAsFolder(rows Rows, env Env, item Item) error {
	return shareAs(rows, env, item, item.FolderID)
}

func shareAs(rows Rows, env Env, item Item, folder ID) error {
	if folder == "" {
		return nil
	}
	shares, err := List[Share](rows, "item_id", folder)
	if err != nil {
		return fmt.Errorf("read the folder's shares: %w", err)
	}
	for _, share := range shares {
		contact, err := Get[Contact](rows, share.ContactID)
		if err != nil {
			return fmt.Errorf("read contact: %w", err)
		}
		opposing, err := Opposing(rows, item.MatterID, contact)
		if err != nil {
			return err
		}
		if opposing {
			continue
		}
		if err := shareItem(rows, env, item, share.ContactID); err != nil {
			return err
		}
	}
	return nil
}

// MoveItem puts a document or folder into a folder, or out of all where FolderID
// is empty. A shared folder shares what comes into it; moving out unshares
// nothing.
type MoveItem struct {
	ID       ID `json:"id"`
	MatterID ID `json:"matterId"`
	FolderID ID `json:"folderId"`
}

// CommandName is MoveItem.
func (MoveItem) CommandName() string { return "MoveItem" }

// About names the item; a shared folder gives sight of it.
func (c MoveItem) About() About {
	return About{MatterID: c.MatterID, Kind: "item", ID: c.ID, Widens: c.FolderID != ""}
}

// Check asks for ShareItems, a document, and a folder of the same matter.
func (c MoveItem) Check(rows Rows, env Env) (Verdict, error) {
	item, v, err := itemFor(rows, env, c.MatterID, c.ID)
	if err != nil || !v.Ok() {
		return v, err
	}
	if item.Area != Documents {
		return Refuse("no_document", "id", "Only documents lie in folders."), nil
	}
	return folderOk(rows, c.MatterID, c.ID, c.FolderID)
}

// Apply moves it and shares it as the folder is.
func (c MoveItem) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	item.FolderID, item.ChangedAt = c.FolderID, env.Now
	if err := rows.Put(item); err != nil {
		return err
	}
	moved := []Item{item}
	if item.Kind == Folder {
		inside, err := insideFolder(rows, item)
		if err != nil {
			return err
		}
		moved = append(moved, inside...)
	}
	for _, one := range moved {
		if err := shareAs(rows, env, one, c.FolderID); err != nil {
			return err
		}
	}
	return nil
}
