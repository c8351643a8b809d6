package clientweb

import (
	"context"
	"net/http"
	"regexp"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/act"
	"anteroom/backend/host/internal/paper"

	"github.com/danielgtaylor/huma/v2"
)

// Acts is the only way by which this room changes what a client may change.
type Acts interface {
	// Act judges one act; a portal that is not open to the account is
	// view.ErrClosed, all else the verdict says.
	Act(ctx context.Context, firmID, accountID firm.ID, one act.Act) (firm.Verdict, error)
}

// ItemPath names one item of a portal.
type ItemPath struct {
	PortalPath
	Item firm.ID `path:"item" maxLength:"36"`
}

// FileSent names an uploaded content in an act: its name for people, its hash as
// the upload's receipt tells it, and an id that the page made up.
type FileSent struct {
	ID   firm.ID `json:"id" pattern:"^[0-9a-f-]{36}$" doc:"A UUID that the page made"`
	Name string  `json:"name" maxLength:"2000"`
	Hash string  `json:"hash" pattern:"^[0-9a-f]{64}$" doc:"The SHA-256 of the upload's receipt"`
}

// file is how a command names it; what the content is the host knows. Its name is
// cleaned like an upload's; a file without one is the command's to refuse.
func (f FileSent) file() firm.NewFile {
	name := strings.TrimSpace(f.Name)
	if name != "" {
		name = paper.CleanName(name)
	}
	return firm.NewFile{ID: f.ID, Name: name, Content: firm.Content{Hash: f.Hash}}
}

func filesOf(sent []FileSent) []firm.NewFile {
	files := make([]firm.NewFile, 0, len(sent))
	for _, f := range sent {
		files = append(files, f.file())
	}
	return files
}

// Done is the answer to an act that was done: nothing but that.
type Done struct{}

type doneAnswer struct{ Body Done }

// letter is a route whose body may hold what people write at length.
func letter(id, method, path, summary string) huma.Operation {
	op := operation(id, method, path, summary)
	op.MaxBodyBytes = letterBytes
	return op
}

// uuid is the form of every id of ours. Another name is that of nothing, and some
// engines can't even look for it.
var uuid = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)

// do gives one act in the name of whoever is signed in.
func (w *web) do(ctx context.Context, one act.Act, names ...firm.ID) (*doneAnswer, error) {
	who, err := w.client(ctx)
	if err != nil {
		return nil, err
	}
	v := visitOf(ctx)
	account := string(v.firm.ID) + " " + string(who.ID)
	if wait := w.acts.Take(account); wait > 0 {
		return nil, outOfRation(wait)
	}
	if wait := w.letters.TakeMany(account, v.sent); wait > 0 {
		return nil, outOfRation(wait)
	}
	for _, name := range append(names, one.Portal) {
		if !uuid.MatchString(string(name)) {
			return nil, notHere()
		}
	}
	verdict, err := w.deps.Acts.Act(ctx, v.firm.ID, who.ID, one)
	if err != nil {
		return nil, err
	}
	if !verdict.Ok() {
		return nil, ofVerdict(verdict)
	}
	return &doneAnswer{}, nil
}

// ofVerdict turns a command's no into what the client is told. What is not there
// and what is not seen have one answer, here as everywhere.
func ofVerdict(v firm.Verdict) *Refusal {
	no := &Refusal{status: http.StatusUnprocessableEntity, Code: "invalid", Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
	switch v.Reason {
	case "not_open", "no_item":
		return notHere()
	case "not_yours":
		no.status, no.Code = http.StatusForbidden, "forbidden"
	case "id_used", "exists", "taken", "gone", "opened", "accepted":
		no.status, no.Code = http.StatusConflict, "conflict"
	}
	return no
}
