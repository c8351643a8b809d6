package view_test

import (
	"fmt"
	"testing"
	"time"

	"anteroom/backend/firm"
	"anteroom/backend/firm/firmtest"
	"anteroom/backend/view"
)

// A thread grows with both sides' writing; whoever reads it must not keep the
// server from all others.
func TestAThreadOfTenThousandAnswersWithFilesIsReadAtOnce(t *testing.T) {
	o := firmtest.NewOffice()
	rita, grant := o.Account("rita@rivera.test", o.Client), o.Grant(o.Matter, o.Client, firm.Granted)
	thread := firm.Item{ID: firmtest.ID("thread"), MatterID: o.Matter.ID, Area: firm.Messages, Title: "Thread"}
	rows := append(o.All(), thread, firm.Share{ID: firm.PairID("share", thread.ID, o.Client.ID), MatterID: o.Matter.ID, ItemID: thread.ID, ContactID: o.Client.ID})
	const many = 10_000
	for n := range many {
		comment := firm.Comment{ID: firmtest.ID(fmt.Sprintf("comment %d", n)), MatterID: o.Matter.ID, ItemID: thread.ID, ByKind: firm.ByStaff, At: firm.Micros(n)}
		rows = append(rows, comment, firm.File{ID: firmtest.ID(fmt.Sprintf("file %d", n)), MatterID: o.Matter.ID, ItemID: thread.ID, CommentID: comment.ID, Name: fmt.Sprint(n)})
	}
	found := firmtest.NewRows(rows...)
	begun := time.Now()
	answer, err := view.Build(found, rita.ID, view.Ask{Page: view.PageItem, Portal: grant.ID, Area: firm.Messages, Item: thread.ID}, firmtest.Noon)
	if err != nil {
		t.Fatal(err)
	}
	// Looking at every file for every answer took some thirteen seconds.
	if took := time.Since(begun); took > 3*time.Second {
		t.Errorf("it took %v", took)
	}
	comments := answer.Detail.Comments
	if len(comments) != many || len(answer.Detail.Files) != 0 || len(comments[7].Files) != 1 || comments[7].Files[0].Name != "7" {
		t.Errorf("%d answers, %d files beside; the eighth is %+v", len(comments), len(answer.Detail.Files), comments[7])
	}
}
