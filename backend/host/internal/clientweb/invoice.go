package clientweb

import (
	"context"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/host/internal/bill"
	"anteroom/backend/view"
)

func (w *web) registerInvoices() {
	register(w, sending("invoice-pdf", "/portals/{portal}/invoices/{item}/pdf", "An invoice as a PDF", "application/pdf"), w.invoice)
}

func (w *web) invoice(ctx context.Context, in *ItemPath) (*attachment, error) {
	what := view.Ask{Page: view.PageInvoice, Portal: in.Portal, Area: firm.Invoices, Item: in.Item}
	answer, err := w.ask(ctx, what)
	if err != nil || answer.Invoice == nil {
		return nil, closed(err)
	}
	// Drawing takes a processor for itself; more at once would only be slower.
	select {
	case w.drawing <- struct{}{}:
		defer func() { <-w.drawing }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	sheet := *answer.Invoice
	logo, err := w.deps.Logo(ctx, visitOf(ctx).firm.ID)
	if err != nil && !errors.Is(err, firm.ErrNone) {
		return nil, err
	}
	page, err := w.bills.PDF(sheet, logo)
	if err != nil {
		return nil, fmt.Errorf("draw the invoice: %w", err)
	}
	// Waiting and drawing take a while, in which the right to see it may have ended.
	if err := w.stillShows(ctx, visitOf(ctx), what); err != nil {
		return nil, err
	}
	return attached("application/pdf", bill.FileName(sheet), page), nil
}
