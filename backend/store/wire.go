package store

import "anteroom/backend/firm"

// WireColumns names the columns of a kind that may leave the host, in the
// order in which Wire sends their values; nil for a kind that is not known.
func (s *Schema) WireColumns(kind firm.Kind) []string {
	p := s.byKind[kind]
	if p == nil {
		return nil
	}
	names := make([]string, 0, len(p.wire))
	for _, i := range p.wire {
		names = append(names, p.columns[i].Name)
	}
	return names
}

// Wire returns the image without the columns that never leave the host.
func (s *Schema) Wire(image Image) Image {
	p := s.byKind[image.Kind]
	if p == nil || image.Gone || len(p.wire) == len(p.columns) {
		return image
	}
	values := make([]any, 0, len(p.wire))
	for _, i := range p.wire {
		values = append(values, image.Values[i])
	}
	return Image{Kind: image.Kind, ID: image.ID, Values: values}
}

// Remap puts values that another version sent, whose columns are named, into
// this version's order: columns that this version does not have are left out,
// and those that were not sent are empty or zero.
func (s *Schema) Remap(kind firm.Kind, columns []string, values []any) ([]any, error) {
	p, err := s.plan(kind)
	if err != nil {
		return nil, err
	}
	if len(columns) != len(values) {
		return nil, &BadImage{Kind: kind, Why: "the number of values differs"}
	}
	mapped := make([]any, len(p.columns))
	for i, c := range p.columns {
		if c.Integer {
			mapped[i] = int64(0)
		} else {
			mapped[i] = ""
		}
	}
	for i, name := range columns {
		if at := p.position(name); at >= 0 {
			mapped[at] = values[i]
		}
	}
	return mapped, nil
}
