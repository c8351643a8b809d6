package store

import "anteroom/backend/firm"

// Extent tells which matters the log grew by.
type Extent struct {
	// Whole says that something belongs to no matter, such as a contact, a login
	// or the firm itself.
	Whole   bool
	Matters map[firm.ID]bool
}

// extend adds what Append logs to the transaction's extent. A row that went from
// one matter to another counts for both.
func (t *Tx) extend(extra Extra) {
	if t.extent.Matters == nil {
		t.extent.Matters = map[firm.ID]bool{}
	}
	for _, image := range t.Images() {
		before, _ := t.Before(image.Kind, image.ID)
		t.about(before)
		t.about(image)
	}
	for _, image := range extra.Images {
		t.about(image)
	}
	for _, mark := range extra.Marks {
		t.extent.Matters[mark.MatterID] = true
	}
}

// about adds the matter of one image.
func (t *Tx) about(image Image) {
	if image.Values == nil {
		return // the row is not there; its other image tells
	}
	if image.Kind == (firm.Matter{}).RowKind() {
		t.extent.Matters[image.ID] = true
		return
	}
	for i, column := range t.db.schema.byKind[image.Kind].columns {
		if column.Name != "matter_id" {
			continue
		}
		if matter, ok := image.Values[i].(string); ok && matter != "" {
			t.extent.Matters[firm.ID(matter)] = true
			return
		}
	}
	t.extent.Whole = true
}
