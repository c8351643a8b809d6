package view_test

import (
	"fmt"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

const benchAnswers = 10_000

// A thread grows with both sides' writing; each file stands with the answer that
// it came with, and none twice.
func TestAThreadOfTenThousandAnswersTellsEachFileOnce(t *testing.T) {
	rows, who, ask := longThread()
	answer, err := view.Build(rows, who, ask, firmtest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	comments := answer.Detail.Comments
	if len(comments) != benchAnswers || len(answer.Detail.Files) != 0 {
		t.Fatalf("%d answers, %d files beside", len(comments), len(answer.Detail.Files))
	}
	for n, comment := range comments {
		if len(comment.Files) != 1 || comment.Files[0].Name != fmt.Sprint(n) {
			t.Fatalf("the answer %d has %+v", n, comment.Files)
		}
	}
}

// Whoever reads a long thread must not keep the server from all others. The limit
// is reading its answers and files once.
func BenchmarkThreadOfTenThousandAnswers(b *testing.B) {
	rows, who, ask := longThread()
	var ours, limit time.Duration
	for b.Loop() {
		start := time.Now()
		comments, err := firm.List[firm.Comment](rows, "item_id", ask.Item)
		files, no := firm.List[firm.File](rows, "item_id", ask.Item)
		if err != nil || no != nil || len(comments) != benchAnswers || len(files) != benchAnswers {
			b.Fatalf("%d answers, %d files: %v, %v", len(comments), len(files), err, no)
		}
		limit += time.Since(start)
		start = time.Now()
		if _, err := view.Build(rows, who, ask, firmtest.Noon); err != nil {
			b.Fatal(err)
		}
		ours += time.Since(start)
	}
	b.ReportMetric(float64(ours.Microseconds())/float64(b.N)/1000, "page-ms")
	b.ReportMetric(float64(ours)/float64(limit), "x-limit")
}

// longThread is a thread with 10,000 answers of the firm, each with a file named by
// its number, and who may ask for it how.
func longThread() (rows firm.Rows, who firm.ID, ask view.Ask) {
	o := firmtest.NewOffice()
	rita, grant := o.Account("rita@rivera.test", o.Client), o.Grant(o.Matter, o.Client, firm.Granted)
	thread := firm.Item{ID: firmtest.ID("thread"), MatterID: o.Matter.ID, Area: firm.Messages, Title: "Thread"}
	all := append(o.All(), thread, firm.Share{ID: firm.PairID("share", thread.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: thread.ID, ContactID: o.Client.ID})
	for n := range benchAnswers {
		comment := firm.Comment{ID: firmtest.ID(fmt.Sprintf("comment %d", n)), MatterID: o.Matter.ID, ItemID: thread.ID, ByKind: firm.ByStaff, At: firm.Micros(n)}
		all = append(all, comment, firm.File{ID: firmtest.ID(fmt.Sprintf("file %d", n)), MatterID: o.Matter.ID, ItemID: thread.ID, CommentID: comment.ID, Name: fmt.Sprint(n)})
	}
	return firmtest.NewRows(all...), rita.ID, view.Ask{Page: view.PageItem, Portal: grant.ID, Area: firm.Messages, Item: thread.ID}
}
