package firm

// Spec describes one kind of row to those who store and send it.
type Spec struct {
	// Kind is the table's name.
	Kind Kind
	// New returns a pointer to an empty row of the kind, to be filled.
	New func() any
	// Value turns what New returned, filled, into the Row.
	Value func(any) Row
	// Index names the columns by which Rows.By may list.
	Index []string
	// Matter names the column that holds the row's matter, for walls; it is
	// empty for rows that belong to no matter.
	Matter string
	// Unique lists column sets that the host keeps unique within a firm.
	Unique [][]string
}

func spec[R Row](matter string, index []string, unique ...[]string) Spec {
	var none R
	return Spec{
		Kind:   none.RowKind(),
		New:    func() any { return new(R) },
		Value:  func(p any) Row { return *p.(*R) },
		Index:  index,
		Matter: matter,
		Unique: unique,
	}
}

// Kinds lists every kind of row in the order in which they may be loaded:
// a row's owners come before it.
func Kinds() []Spec {
	return []Spec{
		spec[Firm]("", nil),
		spec[Logo]("", nil),
		spec[Role]("", nil, []string{"name"}),
		spec[Staff]("", []string{"role_id", "email"}, []string{"email"}),
		spec[Contact]("", []string{"email"}),
		spec[Matter]("id", []string{"client_id", "responsible_id", "source_key"}, []string{"number"}),
		spec[MatterStaff]("matter_id", []string{"matter_id", "staff_id"}),
		spec[Relationship]("matter_id", []string{"matter_id", "contact_id"}),
		spec[Account]("", []string{"email"}, []string{"email"}),
		spec[AccountContact]("", []string{"account_id", "contact_id"}),
		spec[Grant]("matter_id", []string{"matter_id", "contact_id"}),
		spec[Invitation]("matter_id", []string{"matter_id", "contact_id", "grant_id"}),
		spec[Item]("matter_id", []string{"matter_id"}),
		spec[Share]("matter_id", []string{"item_id", "contact_id", "matter_id"}),
		spec[Party]("matter_id", []string{"item_id", "contact_id", "matter_id"}),
		spec[Hidden]("matter_id", []string{"item_id", "contact_id", "matter_id"}),
		spec[Member]("matter_id", []string{"item_id", "matter_id"}),
		spec[Asked]("matter_id", []string{"item_id", "matter_id"}),
		spec[Charge]("matter_id", []string{"item_id", "matter_id"}),
		spec[Payment]("matter_id", []string{"item_id", "matter_id"}),
		spec[Comment]("matter_id", []string{"item_id", "matter_id"}),
		spec[File]("matter_id", []string{"item_id", "matter_id", "hash"}),
		spec[Opened]("matter_id", []string{"item_id", "contact_id", "matter_id"}),
		spec[StaffMark]("matter_id", []string{"item_id", "staff_id", "matter_id"}),
		spec[InternalNote]("matter_id", []string{"matter_id"}),
		spec[Activity]("matter_id", []string{"matter_id"}),
	}
}

// SpecOf returns the description of a kind.
func SpecOf(kind Kind) (Spec, bool) {
	for _, s := range Kinds() {
		if s.Kind == kind {
			return s, true
		}
	}
	return Spec{}, false
}
