package intake

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/store"
)

const small = `{"source":"x","case_number":"1:20-cv-00007","title":"Alder v. Birch","court":"aad","court_name":"District Court, A. Alder",` +
	`"filed":"2020-01-02","nature":"Insurance","parties":[{"name":"Ann Alder","role":"Plaintiff","attorneys":[{"name":"Cy Oak","firm":"Oak LLP"}]},` +
	`{"name":"Birch Inc.","role":"Defendant","attorneys":[]}],"entries":[{"date":"2020-01-03","text":"COMPLAINT","number":"1"}]}`

func TestEveryBadLineIsToldByItsNumberAndTheRestIsBroughtIn(t *testing.T) {
	with := func(change string) string { return strings.Replace(small, "1:20-cv-00007", change, 1) }
	bad := []struct{ line, reason, says string }{
		{`not json at all`, "not_json", "no JSON object"},
		{`["a"]`, "not_json", "no JSON object"},
		{small[:200], "not_json", "cut off"},
		{small + small, "not_json", "whole JSON"},
		{`{"title":"T","court":"aad"}`, "missing", "case_number"},
		{`{"case_number":"1","court":"aad"}`, "missing", "title"},
		{`{"case_number":"1","title":"T","court":"  "}`, "missing", "court"},
		{`{"case_number":7,"title":"T","court":"aad"}`, "wrong_type", "case_number"},
		{`{"case_number":"7","title":"T","court":"aad","parties":"none"}`, "wrong_type", "parties"},
		{`{"case_number":"7","title":"T","court":"aad","entries":[{"text":"x","number":[1]}]}`, "wrong_type", "entries.number"},
		{"{\"case_number\":\"7\",\"title\":\"\xff\",\"court\":\"aad\"}", "bad_text", "UTF-8"},
		{`{"case_number":"7","title":"a\u0000b","court":"aad"}`, "bad_text", "NUL"},
		{`{"case_number":"7","title":"` + strings.Repeat("x", firm.LineLimit+1) + `","court":"aad"}`, "too_long", "2001 characters"},
		{`{"case_number":"7","title":"T","court":"aad","filed":"last May"}`, "bad_date", "year-month-day"},
		{`{"case_number":"7","title":"T","court":"aad","filed":"2020-02-30"}`, "bad_date", "year-month-day"},
		{`{"case_number":"7","title":"T","court":"aad","filed":"2020-02-03","closed":"2019-01-01"}`, "dates_crossed", "before it was filed"},
		{`{"case_number":"7","title":"T","court":"aad","parties":[{"name":" ","role":"x"}]}`, "missing", "Party 1 has no name"},
		{`{"case_number":"7","title":"T","court":"aad","parties":[{"name":"a\u0000","role":"x"}]}`, "bad_text", "parties 1"},
		{`{"case_number":"7","title":"T","court":"aad","parties":[{"name":"a","terminated":"x"}]}`, "bad_date", "parties 1"},
		{`{"case_number":"7","title":"T","court":"aad","parties":[{"name":"a","attorneys":[{"name":""}]}]}`, "missing", "attorney of party 1"},
		{`{"case_number":"7","title":"T","court":"aad","parties":[{"name":"a","attorneys":[{"name":"b","firm":"c\u0000"}]}]}`, "bad_text", "parties 1"},
		{`{"case_number":"7","title":"T","court":"aad","parties":[{"name":"a","aliases":[{"name":"` + strings.Repeat("y", firm.LineLimit+1) + `"}]}]}`, "too_long", "parties 1"},
		{`{"case_number":"7","title":"T","court":"aad","entries":[{"date":"2020-01-01","text":""}]}`, "missing", "Entry 1 has no text"},
		{`{"case_number":"7","title":"T","court":"aad","entries":[{"date":"x","text":"y"}]}`, "bad_date", "entries 1"},
		{with("8")[:len(with("8"))-1] + `,"parties":[` + manyRoles() + `]}`, "too_many", "at most 40 roles"},
	}
	text := []string{"\ufeff" + with("first")}
	for _, b := range bad {
		text = append(text, b.line, "")
	}
	text = append(text, with("last"))
	o := openOffice(t)
	var errorFile bytes.Buffer
	report, err := Dockets(context.Background(), strings.NewReader(strings.Join(text, "\r\n")), Config{Do: o.do, Errors: &errorFile})
	if err != nil {
		t.Fatal(err)
	}
	if report.Refused != int64(len(bad)) || report.New != 2 || report.Lines != int64(len(bad)+2) {
		t.Fatalf("report %+v", report)
	}
	told, err := csv.NewReader(&errorFile).ReadAll()
	if err != nil || len(told) != len(bad)+1 {
		t.Fatalf("error file: %d lines, %v", len(told), err)
	}
	for i, b := range bad {
		at := int64(2 + 2*i)
		got := report.First[i]
		if got.Line != at || got.Reason != b.reason || !strings.Contains(got.String(), b.says) {
			t.Errorf("line %d: got %+v, wanted reason %s and %q", at, got, b.reason, b.says)
		}
		if told[i+1][0] != fmt.Sprint(at) || told[i+1][1] != b.reason || told[i+1][3] != got.Sentence {
			t.Errorf("error file says %q", told[i+1])
		}
		if !strings.HasSuffix(got.Sentence, ".") {
			t.Errorf("no sentence: %q", got.Sentence)
		}
	}
	if n := len(rows[firm.Matter](t, o)); n != 2 {
		t.Errorf("%d matters", n)
	}
}

func manyRoles() string {
	var list []string
	for i := range firm.RolesPerContactLimit + 1 {
		list = append(list, fmt.Sprintf(`{"name":"Ann","role":"r%d"}`, i))
	}
	return strings.Join(list, ",")
}

func TestALineThatIsTooLongIsSkippedUnread(t *testing.T) {
	long := io.MultiReader(strings.NewReader(`{"title":"`), io.LimitReader(endless{}, lineLimitBytes), strings.NewReader("\n"+small))
	o := openOffice(t)
	report, err := Dockets(context.Background(), long, Config{Do: o.do})
	if err != nil || report.New != 1 || report.Refused != 1 || report.First[0].Reason != "too_long" || report.First[0].Line != 1 {
		t.Fatalf("%+v %v", report, err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestLinesHoldOneLineAtATime(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", "", nil},
		{"no end behind the last", "a\nb", []string{"a", "b"}},
		{"all ends", "a\r\n\nb\n", []string{"a", "", "b"}},
		{"too long in the middle", "a\n123456789\nb\n", []string{"a", "!", "b"}},
		{"too long at the end", "a\n123456789", []string{"a", "!"}},
		{"a mark in front", "\ufeffa\n\ufeffb", []string{"a", "\ufeffb"}},
	} {
		l := newLines(iotest.OneByteReader(strings.NewReader(c.text)), 8)
		var got []string
		for {
			one, err := l.next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			if int64(len(got)+1) != one.number {
				t.Errorf("%s: line %d is numbered %d", c.name, len(got)+1, one.number)
			}
			if one.tooLong {
				got = append(got, "!")
				continue
			}
			got = append(got, string(one.text))
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) || l.bytes != int64(len(c.text)) {
			t.Errorf("%s: got %q after %d bytes", c.name, got, l.bytes)
		}
	}
}

func TestASecondRecordOfOneMatterAddsToIt(t *testing.T) {
	o := openOffice(t)
	second := `{"case_number":"1:20-cv-00007","title":"Other title","court":"AAD","parties":[{"name":"Ann Alder","role":"Appellant"},` +
		`{"name":"Dee Elm","role":"Witness"}],"entries":[{"date":"2021-01-01","text":"NEW"},{"date":"2020-01-03","text":"COMPLAINT","number":1}]}`
	report := o.bring(t, small, second)
	if report.New != 1 || report.Grown != 1 || report.Repeated != 1 || report.Added != (Added{1, 4, 5, 2}) {
		t.Fatalf("%+v", report)
	}
	if told := report.String(); !strings.Contains(told, "an earlier line had brought: 1 line;") {
		t.Errorf("%s", told)
	}
	if m := one[firm.Matter](t, o); m.Title != "Alder v. Birch" {
		t.Errorf("the first title does not stand: %q", m.Title)
	}
}

func TestTwoCourtsMayUseOneNumber(t *testing.T) {
	o := openOffice(t)
	other := strings.Replace(small, `"aad"`, `"bbd"`, 1)
	report := o.bring(t, small, other)
	if report.New != 2 || report.Renumbered != 1 || report.Added.Contacts != 6 {
		t.Fatalf("%+v", report)
	}
	numbers := map[string]string{}
	for _, m := range rows[firm.Matter](t, o) {
		numbers[m.CourtCode] = m.Number
	}
	if numbers["aad"] != "1:20-cv-00007" || numbers["bbd"] != "1:20-cv-00007 (bbd)" {
		t.Errorf("%v", numbers)
	}
	if told := report.String(); !strings.Contains(told, "has the same: 1 matter.") {
		t.Errorf("%s", told)
	}
	again := o.bring(t, other, small)
	if again.Unchanged != 2 || again.Renumbered != 0 || !again.Added.Nothing() {
		t.Errorf("again: %+v", again)
	}
}

func TestANumberThatIsTakenTwiceIsRefused(t *testing.T) {
	o := openOffice(t)
	o.bring(t, small, strings.Replace(small, "1:20-cv-00007", "1:20-cv-00007 (bbd)", 1))
	report := o.bring(t, strings.Replace(small, `"aad"`, `"bbd"`, 1))
	if report.Refused != 1 || report.First[0].Reason != "number_taken" {
		t.Fatalf("%+v", report)
	}
}

func TestWhatStaffChangedStaysAndWhatIsNewIsAdded(t *testing.T) {
	o := openOffice(t)
	o.bring(t, small)
	env := firm.Env{Actor: firm.Actor{Kind: firm.BySystem}, Now: 2, OpID: firmtest.ID("edit"), Host: true}
	m := one[firm.Matter](t, o)
	o.write(t, func(tx *store.Tx) error {
		_, err := firm.Perform(tx, env, firm.EditMatter{ID: m.ID, Edit: firm.Edit{Now: map[string]string{"title": "Ours"}}})
		return err
	})
	report := o.bring(t, strings.Replace(small, `"entries":[`, `"entries":[{"date":"2020-02-01","text":"ANSWER"},`, 1))
	if report.Grown != 1 || report.Added != (Added{Notes: 1}) {
		t.Fatalf("%+v", report)
	}
	if m := one[firm.Matter](t, o); m.Title != "Ours" {
		t.Errorf("the staff's title was lost: %q", m.Title)
	}
}

func TestAnImportEndsWhenItIsToldTo(t *testing.T) {
	o := openOffice(t)
	ctx, stop := context.WithCancel(context.Background())
	seen := 0
	var text []string
	for i := range 3 * batchMatters {
		text = append(text, strings.Replace(small, "00007", fmt.Sprint(i), 1))
	}
	source := strings.NewReader(strings.Join(text, "\n"))
	report, err := Dockets(ctx, source, Config{Do: o.do, Progress: func(r Report) {
		seen++
		if r.New != batchMatters || r.Bytes == 0 {
			t.Errorf("progress %+v", r)
		}
		stop()
	}})
	if !errors.Is(err, context.Canceled) || report.New != batchMatters || seen != 1 {
		t.Fatalf("%+v %v after %d", report, err, seen)
	}
	rest := o.bring(t, text...)
	if rest.Unchanged != batchMatters || rest.New != 2*batchMatters {
		t.Errorf("again: %+v", rest)
	}
}

func TestFailuresAreToldWithTheirLines(t *testing.T) {
	broken := errors.New("disk full")
	fails := func(context.Context, []firm.ImportMatter) ([]Outcome, error) { return nil, broken }
	if _, err := Dockets(context.Background(), strings.NewReader("\n"+small), Config{Do: fails}); !errors.Is(err, broken) || !strings.Contains(err.Error(), "lines 2 to 2") {
		t.Errorf("%v", err)
	}
	short := func(context.Context, []firm.ImportMatter) ([]Outcome, error) { return nil, nil }
	if _, err := Dockets(context.Background(), strings.NewReader(small), Config{Do: short}); err == nil {
		t.Error("a door that answers too little is not told")
	}
	o := openOffice(t)
	cut := io.MultiReader(strings.NewReader(small+"\n{"), iotest.ErrReader(io.ErrUnexpectedEOF))
	report, err := Dockets(context.Background(), cut, Config{Do: o.do})
	if !errors.Is(err, io.ErrUnexpectedEOF) || !strings.Contains(err.Error(), "line 2") || report.New != 1 {
		t.Errorf("%+v %v", report, err)
	}
	if _, err := Dockets(context.Background(), strings.NewReader(small), Config{Do: o.do, Errors: failing{}}); err == nil {
		t.Error("an error file that can't be written is not told")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestManyRefusedLinesAreCountedAndOnlyTheFirstKept(t *testing.T) {
	o := openOffice(t)
	report := o.bring(t, strings.Repeat("x\n", RefusedKept+7)+small)
	if report.Refused != RefusedKept+7 || len(report.First) != RefusedKept || report.New != 1 {
		t.Fatalf("%d refused, %d kept", report.Refused, len(report.First))
	}
	if p := report.Progress(); p != "208 lines read, 1 matter new, 207 lines not taken" {
		t.Errorf("progress %q", p)
	}
	if !strings.HasPrefix(report.String(), "208 lines read: 1 matter new, 0 grown") {
		t.Errorf("report %q", report)
	}
	told := report.Sentences()
	if !strings.Contains(told[0], "207 lines not taken") || !strings.Contains(told[len(told)-1], "7 lines more") {
		t.Errorf("%q … %q", told[0], told[len(told)-1])
	}
}

func TestHostileStringsSurviveAsTitleAndName(t *testing.T) {
	o := openOffice(t)
	var text []string
	want := map[string]bool{}
	for i, s := range firmtest.HostileStrings(t) {
		line, err := json.Marshal(map[string]any{
			"case_number": fmt.Sprint(i), "title": s, "court": "aad",
			"parties": []any{map[string]any{"name": s, "role": "Defendant"}},
		})
		if err != nil {
			t.Fatal(err)
		}
		// What the JSON writer could not keep, and what is only white space, is
		// not the import's to keep.
		if asWritten := oneLine(strings.ToValidUTF8(s, "\ufffd")); asWritten != "" && !strings.ContainsRune(s, 0) {
			want[asWritten] = true
		}
		text = append(text, string(line))
	}
	report := o.bring(t, text...)
	titles, names := map[string]bool{}, map[string]bool{}
	for _, m := range rows[firm.Matter](t, o) {
		titles[m.Title] = true
	}
	for _, c := range rows[firm.Contact](t, o) {
		names[c.Name] = true
	}
	lost := 0
	for s := range want {
		if !titles[s] || !names[s] {
			lost++
			t.Logf("lost: %.60q", s)
		}
	}
	if lost > 0 || report.New < int64(len(want)) {
		t.Errorf("%d of %d lost; %v", lost, len(want), report.Sentences()[:3])
	}
}
