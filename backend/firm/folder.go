package firm

import (
	"errors"
	"fmt"
)

// foldersFrom lists a folder and those that it lies in, from the inside out. It
// refuses one that is none, lies on another matter, or lies too deep.
func foldersFrom(rows Rows, matter, folder ID) ([]Item, Verdict, error) {
	var above []Item
	for id := folder; id != ""; {
		if len(above) == FolderDepth {
			return nil, folderLoop(), nil
		}
		at, err := Get[Item](rows, id)
		if errors.Is(err, ErrNone) || err == nil && (at.MatterID != matter || at.Kind != Folder) {
			return nil, Refuse("no_folder", "folderId", "This folder is not there any more. Choose another."), nil
		}
		if err != nil {
			return nil, Verdict{}, fmt.Errorf("read folder: %w", err)
		}
		above = append(above, at)
		id = at.FolderID
	}
	return above, Verdict{}, nil
}

func folderLoop() Verdict {
	return Refuse("folder_loop", "folderId", "A folder can't lie inside itself, nor deeper than %d folders.", FolderDepth)
}

// folderOk refuses a folder that can't take an item of an area: one that is none,
// that was withdrawn, or that lies inside the item itself. One that the op's own
// device withdrew since takes it along.
func folderOk(rows Rows, env Env, matter ID, area Area, item, folder ID) (Verdict, error) {
	if folder == "" {
		return Verdict{}, nil
	}
	if area != Documents {
		return Refuse("no_document", "folderId", "Only documents lie in folders."), nil
	}
	above, v, err := foldersFrom(rows, matter, folder)
	if err != nil || !v.Ok() {
		return v, err
	}
	for _, at := range above {
		if at.ID == item {
			return folderLoop(), nil
		}
	}
	late, err := overtaken(env, folder)
	if err == nil && above[0].Withdrawn && !late {
		return Refuse("withdrawn", "folderId", "This folder was withdrawn. Restore it first, or choose another."), nil
	}
	return Verdict{}, err
}

// insideFolder lists what lies in a folder, at any depth, folders before what
// lies in them.
func insideFolder(rows Rows, folder Item) ([]Item, error) {
	if folder.Kind != Folder {
		return nil, nil
	}
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

// deepest is how many folders lie above the deepest of items, counted from the
// folder in which they were found.
func deepest(folder ID, items []Item) int {
	depth, most := map[ID]int{folder: 0}, 0
	for _, item := range items {
		depth[item.ID] = depth[item.FolderID] + 1
		most = max(most, depth[item.ID])
	}
	return most
}

// spread shares items with a contact because of a folder that is shared with
// them. FolderID of each says where it lay before. Left out stays what was taken
// from the contact by hand, with all in it: a thing not shared with them though
// the folder that it lay in is; and what the op's own device took away since.
func spread(rows Rows, env Env, items []Item, contact ID) error {
	shares, err := List[Share](rows, "contact_id", contact)
	if err != nil {
		return fmt.Errorf("read shares: %w", err)
	}
	had, out := map[ID]bool{}, map[ID]bool{}
	for _, share := range shares {
		had[share.ItemID] = true
	}
	for _, item := range items {
		if had[item.ID] {
			continue
		}
		late, err := overtaken(env, seenAs(item.ID, contact))
		if err != nil {
			return err
		}
		if late || had[item.FolderID] || out[item.FolderID] {
			out[item.ID] = true
			continue
		}
		if err := shareItem(rows, env, item, contact); err != nil {
			return err
		}
	}
	return nil
}

// seenAs is the subject of an item as one contact sees it.
func seenAs(item, contact ID) ID { return item + "/" + contact }

// overtaken tells whether the op's own device took sight of an item away after
// it made this op: a later one of its ops came first.
func overtaken(env Env, subject ID) (bool, error) {
	if env.Overtaken == nil {
		return false, nil
	}
	late, err := env.Overtaken(About{Kind: "item", ID: subject})
	if err != nil {
		return false, fmt.Errorf("look for a fence: %w", err)
	}
	return late, nil
}

// arrive lets items that come into a folder be seen as the folder is: "these
// files and also later ones". They are shared with whom it is shared, hidden from
// whom it is hidden, and lose what the op's own device took from it since.
func arrive(rows Rows, env Env, items []Item, folder ID) error {
	if folder == "" {
		return nil
	}
	above, _, err := foldersFrom(rows, items[0].MatterID, folder)
	if err == nil && len(above) == 0 {
		err = fmt.Errorf("read folder: %w", ErrNone)
	}
	if err != nil {
		return err
	}
	contacts, err := audience(rows, env, above)
	if err != nil {
		return err
	}
	for _, contact := range contacts {
		if err := spread(rows, env, items, contact); err != nil {
			return err
		}
	}
	for _, item := range items {
		if err := hideAs(rows, item, folder, above); err != nil {
			return err
		}
		if err := loseOvertaken(rows, env, item, above); err != nil {
			return err
		}
		if above[0].Withdrawn {
			if err := withdrawWith(rows, item.ID, above[0]); err != nil {
				return err
			}
		}
	}
	return nil
}

// withdrawWith withdraws an item as if it had lain in a folder that was.
func withdrawWith(rows Rows, id ID, folder Item) error {
	item, err := Get[Item](rows, id)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	item.Withdrawn, item.ChangedAt = true, folder.ChangedAt
	return rows.Put(item)
}

// audience lists with whom the first of folders is shared for what comes into it.
// Who stands on the other side or left the matter by now is left out, for that
// share asks for a deliberate act; and whoever the op's own device took a folder
// from since.
func audience(rows Rows, env Env, above []Item) ([]ID, error) {
	shares, err := List[Share](rows, "item_id", above[0].ID)
	if err != nil {
		return nil, fmt.Errorf("read the folder's shares: %w", err)
	}
	var contacts []ID
	for _, share := range shares {
		stands, err := standsWithUs(rows, share.MatterID, share.ContactID)
		if err != nil {
			return nil, err
		}
		late, err := anyOvertaken(env, above, share.ContactID)
		if err != nil {
			return nil, err
		}
		if stands && !late {
			contacts = append(contacts, share.ContactID)
		}
	}
	return contacts, nil
}

// standsWithUs tells whether a contact is on the matter and not on its other side.
func standsWithUs(rows Rows, matter, id ID) (bool, error) {
	contact, err := Get[Contact](rows, id)
	if errors.Is(err, ErrNone) || errors.Is(err, ErrWalled) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("read contact: %w", err)
	}
	roles, err := RolesOn(rows, matter, id)
	if err != nil {
		return false, err
	}
	m, err := Get[Matter](rows, matter)
	if err != nil {
		return false, fmt.Errorf("read matter: %w", err)
	}
	if len(roles) == 0 && m.ClientID != id {
		return false, nil
	}
	opposing, err := Opposing(rows, matter, contact)
	return err == nil && !opposing, err
}

func anyOvertaken(env Env, above []Item, contact ID) (bool, error) {
	for _, folder := range above {
		if late, err := overtaken(env, seenAs(folder.ID, contact)); err != nil || late {
			return late, err
		}
	}
	return false, nil
}

// hideAs hides an item from whom the folder hides what lies in it, for the same
// cause: the folder itself, or one further out.
func hideAs(rows Rows, item Item, folder ID, above []Item) error {
	hidden, err := List[Hidden](rows, "item_id", folder)
	if err != nil {
		return fmt.Errorf("read from whom the folder is hidden: %w", err)
	}
	for _, h := range hidden {
		cause := folder
		for _, at := range above {
			if h.ID == hiddenID(folder, h.ContactID, at.ID) {
				cause = at.ID
			}
		}
		row := Hidden{ID: hiddenID(item.ID, h.ContactID, cause), MatterID: item.MatterID, ItemID: item.ID, ContactID: h.ContactID}
		if err := rows.Put(row); err != nil {
			return err
		}
	}
	return nil
}

// loseOvertaken takes an item from those whom the op's own device has since taken
// one of the folders from: in the order made, the item lay in it then.
func loseOvertaken(rows Rows, env Env, item Item, above []Item) error {
	if env.Overtaken == nil {
		return nil
	}
	shares, err := List[Share](rows, "item_id", item.ID)
	if err != nil {
		return fmt.Errorf("read shares: %w", err)
	}
	for _, share := range shares {
		late, err := anyOvertaken(env, above, share.ContactID)
		if err != nil {
			return err
		}
		if late {
			if err := rows.Drop("share", share.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

// MoveItem puts a document or folder into a folder, or out of all where FolderID
// is empty. A shared folder shares what comes into it, except what was taken from
// a contact by hand in another folder of theirs; moving out unshares nothing.
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
	v, err = folderOk(rows, env, c.MatterID, item.Area, c.ID, c.FolderID)
	if err != nil || !v.Ok() || c.FolderID == "" {
		return v, err
	}
	above, _, err := foldersFrom(rows, c.MatterID, c.FolderID)
	if err != nil {
		return Verdict{}, err
	}
	inside, err := insideFolder(rows, item)
	if err == nil && len(above)+deepest(item.ID, inside) > FolderDepth {
		return folderLoop(), nil
	}
	return Verdict{}, err
}

// Apply moves it and lets it be seen as the folder is.
func (c MoveItem) Apply(rows Rows, env Env) error {
	item, err := Get[Item](rows, c.ID)
	if err != nil {
		return fmt.Errorf("read item: %w", err)
	}
	inside, err := insideFolder(rows, item)
	if err != nil {
		return err
	}
	moved := append([]Item{item}, inside...)
	item.FolderID, item.ChangedAt = c.FolderID, env.Now
	if err := rows.Put(item); err != nil {
		return err
	}
	return arrive(rows, env, moved, c.FolderID)
}
