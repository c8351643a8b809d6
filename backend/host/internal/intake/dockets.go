package intake

import (
	"context"
	"errors"
	"fmt"
	"io"

	"anteroom/backend/firm"
)

// Config is what an import needs.
type Config struct {
	// Do applies commands in one transaction, in their order, and answers each.
	// An error means that none of them was applied.
	Do func(ctx context.Context, commands []firm.ImportMatter) ([]Outcome, error)
	// Progress, where given, is told the report after every transaction.
	Progress func(Report)
	// Errors, where given, gets every refused line as CSV.
	Errors io.Writer
}

// Dockets brings in a file of court dockets, one JSON object a line (--format
// dockets). It reads as it goes and holds one batch at a time. Lines that can't
// be taken are reported and the rest goes on. It ends early when ctx ends, the
// file can't be read, or Do fails; what was applied before stays, the report
// tells how far it came, and the same file can simply be imported again.
func Dockets(ctx context.Context, source io.Reader, c Config) (Report, error) {
	errorFile, err := newErrorFile(c.Errors)
	if err != nil {
		return Report{}, err
	}
	r := &reading{Config: c, lines: newLines(source, lineLimitBytes), seen: map[firm.ID]bool{}, errorFile: errorFile}
	err = r.all(ctx)
	r.report.Bytes = r.lines.bytes
	return r.report, err
}

// reading is one import under way.
type reading struct {
	Config
	lines     *lines
	errorFile *errorFile
	report    Report
	batch     batch
	seen      map[firm.ID]bool
}

// batch is what the next transaction will apply, with the line of each.
type batch struct {
	commands []firm.ImportMatter
	numbers  []int64
	rows     int
	bytes    int
}

func (b *batch) add(one line, cmd firm.ImportMatter) {
	b.commands = append(b.commands, cmd)
	b.numbers = append(b.numbers, one.number)
	b.rows += rowsOf(cmd)
	b.bytes += len(one.text)
}

// fits tells whether a line's command can join without making the batch too large.
func (b *batch) fits(one line, cmd firm.ImportMatter) bool {
	return len(b.commands) == 0 ||
		(len(b.commands) < batchMatters && b.rows+rowsOf(cmd) <= batchRows && b.bytes+len(one.text) <= batchBytes)
}

// rowsOf counts what a command may write; roles are nearly as many as people.
func rowsOf(cmd firm.ImportMatter) int { return 1 + 2*len(cmd.People) + len(cmd.Notes) }

func (r *reading) all(ctx context.Context) error {
	for {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("import, stopped after line %d: %w", r.lines.number, err)
		}
		one, err := r.lines.next()
		if errors.Is(err, io.EOF) {
			return r.flush(ctx)
		}
		if err != nil {
			return errors.Join(err, r.flush(ctx))
		}
		if one.blank() {
			continue
		}
		r.report.Lines++
		if err := r.take(ctx, one); err != nil {
			return err
		}
	}
}

func (r *reading) take(ctx context.Context, one line) error {
	cmd, f := commandOf(one)
	if f != nil {
		return r.refuse(f.at(one.number))
	}
	if !r.batch.fits(one, cmd) {
		if err := r.flush(ctx); err != nil {
			return err
		}
	}
	r.remember(cmd.Matter.ID)
	r.batch.add(one, cmd)
	return nil
}

func commandOf(one line) (firm.ImportMatter, *fault) {
	if one.tooLong {
		return firm.ImportMatter{}, wrong("too_long", "", "This line is longer than %d MB. Split the matter's record.", lineLimitBytes>>20)
	}
	d, f := readDocket(one.text)
	if f != nil {
		return firm.ImportMatter{}, f
	}
	return d.command()
}

// remember counts lines that repeat a matter, as far as keys are remembered.
func (r *reading) remember(id firm.ID) {
	if r.seen[id] {
		r.report.Repeated++
		return
	}
	if len(r.seen) < mattersLimit {
		r.seen[id] = true
	}
}

func (r *reading) refuse(one Refusal) error {
	r.report.Refused++
	if len(r.report.First) < RefusedKept {
		r.report.First = append(r.report.First, one)
	}
	return r.errorFile.add(one)
}

// flush applies the batch.
func (r *reading) flush(ctx context.Context) error {
	if len(r.batch.commands) == 0 {
		return nil
	}
	b := r.batch
	r.batch = batch{}
	outcomes, err := r.Do(ctx, b.commands)
	if err != nil {
		return fmt.Errorf("import lines %d to %d: %w", b.numbers[0], b.numbers[len(b.numbers)-1], err)
	}
	if len(outcomes) != len(b.commands) {
		return fmt.Errorf("import lines %d to %d: %d answers for %d matters", b.numbers[0], b.numbers[len(b.numbers)-1], len(outcomes), len(b.commands))
	}
	for i, o := range outcomes {
		if !o.Verdict.Ok() {
			if err := r.refuse(refused(b.numbers[i], o.Verdict)); err != nil {
				return err
			}
			continue
		}
		r.report.count(o)
	}
	r.report.Bytes = r.lines.bytes
	if r.Progress != nil {
		r.Progress(r.report)
	}
	return nil
}
