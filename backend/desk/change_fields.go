package desk

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"

	"anteroom/backend/firm"
)

// The values of FieldChange.As.
const (
	readText   = ""
	readCode   = "code"
	readDay    = "day"
	readMoment = "moment"
	readAllDay = "allday"
	readCents  = "cents"
	readYes    = "yes"
	readRule   = "rule"
	readOnly   = "only"
)

// readAs says how a field is read.
func readAs(name string) string {
	switch name {
	case "stage", "state", "kind", "account", "privilege":
		return readCode
	case "nextOn", "openedOn", "closedOn", "paidOn":
		return readDay
	case "startsAt", "endsAt":
		return readMoment
	case "amountCents":
		return readCents
	case "allDay", "active", "on", "dailyDigest", "mailOnShare", "mailOnUpload", "mailNames":
		return readYes
	case "repeats":
		return readRule
	case "except":
		return readOnly
	default:
		return readText
	}
}

// namedBy says of which kind the row is whose id a field holds, or "".
func namedBy(name string) firm.Kind {
	switch name {
	case "clientId":
		return "contact"
	case "responsibleId", "assignedId":
		return "staff"
	case "folderId":
		return "item"
	case "roleId":
		return "role"
	default:
		return ""
	}
}

// changedTold is what a change is told with beside its verb and subject.
type changedTold struct {
	detail, item string
	fields       []FieldChange
	texts        []TwoTexts
}

// changed tells what an op changes. One that can't be read, such as one of a later
// version, is told by its verb alone.
func (r *reader) changed(e entry) (changedTold, error) {
	told := changedTold{fields: []FieldChange{}, texts: []TwoTexts{}}
	cmd, err := e.Op.Decode()
	if err != nil {
		return told, nil
	}
	if behind, err := r.behindAWall(cmd); err != nil || behind {
		return told, err
	}
	told.detail = firm.DetailOf(cmd)
	if told.item, err = r.itemBeside(e); err != nil {
		return told, err
	}
	edit := editOf(cmd)
	as := fieldReader{reader: r}
	if as.wholeDays, err = r.wholeDays(cmd, edit); err != nil {
		return told, err
	}
	if as.currency, err = r.currencyOf(cmd); err != nil {
		return told, err
	}
	if told.fields, err = as.changes(edit); err != nil {
		return told, err
	}
	told.texts, err = as.texts(e.Verdict.Texts)
	return told, err
}

// behindAWall tells whether a command is about a matter that is not here any more:
// of such a one not even what was written there before is told.
func (r *reader) behindAWall(cmd firm.Command) (bool, error) {
	matter := cmd.About().MatterID
	if matter == "" {
		return false, nil
	}
	here, err := firm.Has(r, firm.Matter{}.RowKind(), matter)
	return !here, err
}

// editOf is what a command changes, field by field, as far as that says more than
// its verb.
func editOf(cmd firm.Command) firm.Edit {
	switch cmd := cmd.(type) {
	case firm.Editing:
		return cmd.Edits()
	case firm.MoveItem:
		return firm.Edit{Now: map[string]string{"folderId": string(cmd.FolderID)}}
	case firm.SetPrivilege:
		return firm.Edit{Now: map[string]string{"privilege": string(cmd.Privilege), "on": strconv.FormatBool(cmd.On)}}
	case firm.RecordPayment:
		return firm.Edit{Now: map[string]string{
			"amountCents": strconv.FormatInt(cmd.AmountCents, 10), "paidOn": cmd.PaidOn, "account": string(cmd.Account),
		}}
	case firm.AddComment:
		return firm.Edit{Now: map[string]string{"text": cmd.Text}}
	default:
		return firm.Edit{}
	}
}

// wholeDays tells whether the times of an edit stand for days: as the edit says,
// or as the item is.
func (r *reader) wholeDays(cmd firm.Command, edit firm.Edit) (bool, error) {
	one, ok := cmd.(firm.EditItem)
	if !ok {
		return false, nil
	}
	if said := cmp.Or(edit.Now["allDay"], edit.Was["allDay"]); said != "" {
		return said == "true", nil
	}
	item, err := firm.Get[firm.Item](r, one.ID)
	return item.AllDay, orNone(err)
}

// itemBeside is the title of the item of an op that also names a contact.
func (r *reader) itemBeside(e entry) (string, error) {
	var told struct {
		ContactID firm.ID `json:"contactId"`
		ItemID    firm.ID `json:"itemId"`
	}
	// Fields of other shapes are other things.
	if err := json.Unmarshal(e.Op.Body, &told); err != nil || told.ContactID == "" {
		return "", nil
	}
	return r.nameOf("item", told.ItemID)
}

// currencyOf is the currency of the invoice for which a command records money.
func (r *reader) currencyOf(cmd firm.Command) (string, error) {
	paid, ok := cmd.(firm.RecordPayment)
	if !ok {
		return "", nil
	}
	item, err := firm.Get[firm.Item](r, paid.ItemID)
	return item.Currency, orNone(err)
}

// fieldReader reads the fields of one change: whether its times stand for whole
// days, and in which currency its amounts are.
type fieldReader struct {
	*reader
	wholeDays bool
	currency  string
}

// changes tells what of an edit is another than before, in the order of the
// fields' names.
func (r fieldReader) changes(edit firm.Edit) ([]FieldChange, error) {
	changes := []FieldChange{}
	for name, now := range edit.Now {
		was, seen := edit.Was[name]
		if seen && was == now {
			continue
		}
		change := FieldChange{Field: name, As: r.as(name)}
		if change.As == readCents {
			change.Currency = r.currency
		}
		var err error
		if change.Was, err = r.value(name, was); err != nil {
			return nil, err
		}
		if change.Now, err = r.value(name, now); err != nil {
			return nil, err
		}
		if change.As == readText && namedBy(name) == "" {
			change.Was, change.Now = excerpt(change.Was), excerpt(change.Now)
		}
		changes = append(changes, change)
	}
	slices.SortFunc(changes, func(a, b FieldChange) int { return cmp.Compare(a.Field, b.Field) })
	return changes, nil
}

// texts are both versions of the fields that two people changed, in full.
func (r fieldReader) texts(clashes []firm.TwoTexts) ([]TwoTexts, error) {
	texts := []TwoTexts{}
	for _, one := range clashes {
		both := TwoTexts{Field: one.Field, As: r.as(one.Field)}
		var err error
		if both.Yours, err = r.value(one.Field, one.Yours); err != nil {
			return nil, err
		}
		if both.Theirs, err = r.value(one.Field, one.Theirs); err != nil {
			return nil, err
		}
		texts = append(texts, both)
	}
	return texts, nil
}

// as says how a field of this change is read.
func (r fieldReader) as(name string) string {
	if as := readAs(name); as != readMoment || !r.wholeDays {
		return as
	}
	return readAllDay
}

// value is a field's value as people read it: a name for an id.
func (r fieldReader) value(name, value string) (string, error) {
	if kind := namedBy(name); kind != "" {
		return r.nameOf(kind, firm.ID(value))
	}
	if readAs(name) == readOnly {
		return "", nil
	}
	return value, nil
}
