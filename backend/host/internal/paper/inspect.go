package paper

import (
	"context"
	"fmt"
)

// Inspect looks into a file: what it is, how large inside, and what to warn of.
// What may not come in is a *Refusal, whose sentence says why and what to do.
// Any other error is a fault in reading, not of the file.
func (r *Reader) Inspect(ctx context.Context, from Source) (facts Facts, err error) {
	ctx, cancel := context.WithTimeout(ctx, inspectTime)
	defer cancel()
	defer caught(&err, refuse("damaged", "This file is damaged in a way that cannot be read. Open it on your side, save it anew, and send that file."))
	if from.Size == 0 {
		return Facts{}, refuse("empty", "This file is empty. Choose the file again; it may not have been saved yet.")
	}
	if runs(from.Name) {
		return Facts{}, programRefused()
	}
	facts, err = sniff(from)
	if err != nil {
		return Facts{}, err
	}
	switch facts.Kind {
	case PDF:
		err = r.inspectPDF(ctx, from, &facts)
	case Image:
		err = inspectImage(from, &facts)
	case Archive, Office:
		err = inspectPacked(ctx, from, &facts)
	case Active:
		facts.ActiveContent = true
	}
	if err != nil {
		return Facts{}, fmt.Errorf("inspect a file: %w", err)
	}
	return facts, nil
}

func programRefused() *Refusal {
	return refuse("program", "Programs are not taken here, since they could harm the reader's computer. Send the document itself, for example as a PDF.")
}
