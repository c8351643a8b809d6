package firm_test

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
)

// Two people edit one matter; the first has been applied when the second arrives.
func TestEditsMergeByFieldAndAskWhereTheyClash(t *testing.T) {
	texts := func(list ...firm.TwoTexts) []firm.TwoTexts { return list }
	all := map[string]string{"title": "Rivera v. Hall", "nextStep": "", "description": "", "openedOn": "", "closedOn": ""}
	for _, c := range []struct {
		name          string
		first, second map[string]string
		was           map[string]string
		answer        firm.Answer
		texts         []firm.TwoTexts
	}{
		{"different fields merge", map[string]string{"title": "A"}, map[string]string{"nextStep": "B"}, all, firm.Merged, nil},
		{"the same field asks", map[string]string{"title": "A"}, map[string]string{"title": "B"}, all, firm.Asks, texts(firm.TwoTexts{Field: "title", Yours: "B", Theirs: "A"})},
		{"the same words are no clash", map[string]string{"title": "A"}, map[string]string{"title": "A"}, all, firm.Applied, nil},
		{"of two fields only the clashing one is asked", map[string]string{"title": "A"}, map[string]string{"title": "B", "nextStep": "C"}, all, firm.Asks, texts(firm.TwoTexts{Field: "title", Yours: "B", Theirs: "A"})},
		{
			"clashes are told in order",
			map[string]string{"title": "A", "description": "A"},
			map[string]string{"title": "B", "description": "B"},
			all, firm.Asks,
			texts(firm.TwoTexts{Field: "description", Yours: "B", Theirs: "A"}, firm.TwoTexts{Field: "title", Yours: "B", Theirs: "A"}),
		},
		{"bound dates merge as one: the other moved", map[string]string{"openedOn": "2026-01-01"}, map[string]string{"closedOn": "2026-02-02"}, all, firm.Asks, texts(firm.TwoTexts{Field: "closedOn", Yours: "2026-02-02", Theirs: ""})},
		{"bound dates that nobody moved are applied", map[string]string{"title": "A"}, map[string]string{"openedOn": "2026-01-01", "closedOn": "2026-02-02"}, all, firm.Merged, nil},
		{"the same dates are no clash", map[string]string{"openedOn": "2026-01-01"}, map[string]string{"openedOn": "2026-01-01"}, all, firm.Applied, nil},
		{"who began after the first sees no clash", map[string]string{"title": "A"}, map[string]string{"title": "B"}, map[string]string{"title": "A"}, firm.Applied, nil},
		{"who tells nothing of what they saw overwrites", map[string]string{"title": "A"}, map[string]string{"title": "B"}, nil, firm.Applied, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := small()
			o.Must(t, firmtest.As(o.Admin), firm.EditMatter{ID: o.Matter.ID, Edit: edit(nil, c.first)})
			before := firmtest.Read[firm.Matter](t, o, o.Matter.ID)
			v := o.Do(t, firmtest.As(o.Normal), firm.EditMatter{ID: o.Matter.ID, Edit: edit(c.was, c.second)})
			if diff := cmp.Diff(c.texts, v.Texts); v.Answer != c.answer || diff != "" {
				t.Fatalf("answered %q (%s), want %q\n%s", v.Answer, v.Sentence, c.answer, diff)
			}
			after := firmtest.Read[firm.Matter](t, o, o.Matter.ID)
			if !v.Ok() {
				if v.Reason != "two_texts" || v.Sentence == "" || v.Field != c.texts[0].Field || after != before {
					t.Errorf("asking changed %+v to %+v: %+v", before, after, v)
				}
				return
			}
			if text, edited := c.second["title"]; edited && after.Title != text {
				t.Errorf("the title is %q", after.Title)
			}
			if text, edited := c.first["title"]; edited && c.second["title"] == "" && after.Title != text {
				t.Errorf("the first's title became %q", after.Title)
			}
		})
	}
}

func TestContactsAndItemsMergeAndAskToo(t *testing.T) {
	o := small()
	item := o.Item(o.Matter, "Bill", nil)
	item.Place = "theirs"
	o.Client.Phone = "theirs"
	if err := o.Put(item); err != nil {
		t.Fatal(err)
	}
	if err := o.Put(o.Client); err != nil {
		t.Fatal(err)
	}
	contact := func(was, now map[string]string) firm.Command {
		return firm.EditContact{ID: o.Client.ID, Edit: edit(was, now)}
	}
	thing := func(was, now map[string]string) firm.Command {
		return firm.EditItem{ID: item.ID, MatterID: o.Matter.ID, Edit: edit(was, now)}
	}
	for _, c := range []struct {
		cmd  firm.Command
		want firm.Answer
	}{
		{contact(map[string]string{"phone": "", "name": "Rita Rivera"}, map[string]string{"name": "R"}), firm.Merged},
		{contact(map[string]string{"phone": ""}, map[string]string{"phone": "mine"}), firm.Asks},
		{contact(map[string]string{"phone": "theirs"}, map[string]string{"phone": "mine"}), firm.Applied},
		{thing(map[string]string{"place": "", "title": "Bill"}, map[string]string{"title": "B"}), firm.Merged},
		{thing(map[string]string{"place": ""}, map[string]string{"place": "mine"}), firm.Asks},
		{thing(map[string]string{"place": "theirs"}, map[string]string{"place": "mine"}), firm.Applied},
	} {
		if v := o.Do(t, firmtest.As(o.Admin), c.cmd); v.Answer != c.want {
			t.Errorf("%+v: answered %+v, want %s", c.cmd, v, c.want)
		}
	}
}

func TestEveryCommandThatCarriesAnEditTellsItAndTakesAnother(t *testing.T) {
	other, found := edit(map[string]string{"title": "Theirs"}, map[string]string{"title": "Mine"}), 0
	for _, cmd := range firm.Commands() {
		field, carries := reflect.TypeOf(cmd).FieldByName("Edit")
		if !carries || field.Type != reflect.TypeFor[firm.Edit]() {
			continue
		}
		found++
		editing, ok := cmd.(firm.Editing)
		if !ok {
			t.Errorf("%s carries an edit and does not tell it", cmd.CommandName())
			continue
		}
		changed, ok := editing.With(other).(firm.Editing)
		if !ok || changed.CommandName() != cmd.CommandName() {
			t.Errorf("%s with another edit is %T", cmd.CommandName(), changed)
		} else if diff := cmp.Diff(other, changed.Edits()); diff != "" {
			t.Errorf("%s: %s", cmd.CommandName(), diff)
		}
	}
	if found < 5 {
		t.Errorf("only %d commands carry an edit", found)
	}
}
