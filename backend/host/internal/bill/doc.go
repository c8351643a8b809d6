// Package bill draws an invoice as a PDF, from what its client sees of it and
// nothing else: lines, totals, payments, due date, the firm's name. The same
// invoice gives the same bytes.
//
// It must not know rows, rules or HTTP; who may have an invoice was decided
// before. clientweb calls it.
package bill
