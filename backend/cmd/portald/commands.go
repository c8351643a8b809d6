package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"anteroom/backend/firm"
	"anteroom/backend/host"

	"github.com/alecthomas/kong"
)

// Common is what every command takes. Each flag can also come from a JSON file
// (--config) or from the environment, as PORTALD_ and its name.
type Common struct {
	Config kong.ConfigFlag `help:"Read flags from this JSON file." type:"path"`
	Data   string          `help:"Folder of the database and of contents." default:"portald-data" type:"path"`
	DB     string          `help:"PostgreSQL address, postgres://user@host/name; SQLite in the data folder without it." name:"db"`
	Blobs  string          `help:"Folder of files' contents, or a bucket such as s3://name; a folder in the data folder without it."`
	Log    string          `help:"How much to log: debug, info, warn or error." default:"info" enum:"debug,info,warn,error"`
}

type commands struct {
	Common
	Init        initCommand        `cmd:"" help:"Make a firm and its first admin."`
	Serve       serveCommand       `cmd:"" help:"Serve the portal and the staff's desks."`
	Import      importCommand      `cmd:"" help:"Bring in matters from a file."`
	Demo        demoCommand        `cmd:"" help:"Fill an empty server with an invented firm."`
	Backup      backupCommand      `cmd:"" help:"Write a copy of the database and of all files while serving."`
	Restore     restoreCommand     `cmd:"" help:"Put a backup back, and open the portal again once the desks have spoken."`
	VerifyAudit verifyAuditCommand `cmd:"" help:"Check that no line of the audit was changed or cut."`
	Version     versionCommand     `cmd:"" help:"Print the version."`
}

func (c *Common) host() host.Config {
	var level slog.Level
	// The flag's enum allows only what parses.
	_ = level.UnmarshalText([]byte(c.Log))
	log := slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
	return host.Config{Data: c.Data, DB: c.DB, Blobs: c.Blobs, Log: log, Version: version}
}

// offline opens the host for a command that does not serve.
func (c *Common) offline(ctx context.Context, do func(*host.Host) error) error {
	h, err := host.Offline(ctx, c.host())
	if err != nil {
		return err
	}
	return errors.Join(do(h), h.DB().Close())
}

// withContents is offline for a command that brings files.
func (c *Common) withContents(ctx context.Context, do func(*host.Host) error) error {
	h, contents, err := host.OfflineWithContents(ctx, c.host())
	if err != nil {
		return err
	}
	return errors.Join(do(h), contents.Close(), h.DB().Close())
}

type initCommand struct {
	Firm         string `help:"The firm's name." required:""`
	Host         string `help:"Host name by which the firm is reached, on a server with several."`
	TimeZone     string `help:"The firm's time zone, such as America/New_York." default:"America/New_York"`
	Language     string `help:"Language of mails to clients." default:"en" enum:"en,es"`
	Admin        string `help:"Name of the first admin." required:""`
	Email        string `help:"The admin's e-mail address." required:""`
	PasswordFile string `help:"File with the admin's password; without it the password is read from standard input." type:"existingfile"`
}

// Run makes the firm.
func (c *initCommand) Run(ctx context.Context, common *Common) error {
	password, err := readPassword(c.PasswordFile)
	if err != nil {
		return err
	}
	return common.offline(ctx, func(h *host.Host) error {
		made, verdict, err := h.Found(ctx, host.NewFirm{
			Name: c.Firm, Host: strings.ToLower(c.Host), TimeZone: c.TimeZone, Language: c.Language,
			AdminName: c.Admin, AdminEmail: c.Email, AdminPassword: password,
		})
		if err != nil {
			return err
		}
		if !verdict.Ok() {
			return errors.New(verdict.Sentence)
		}
		fmt.Printf("The firm %q is ready; %s can sign in from the desktop app.\nIts id is %s.\n", c.Firm, c.Email, made.FirmID)
		return nil
	})
}

func readPassword(path string) (string, error) {
	source := io.Reader(os.Stdin)
	if path != "" {
		file, err := os.Open(path)
		if err != nil {
			return "", fmt.Errorf("read the password: %w", err)
		}
		defer file.Close()
		source = file
	}
	text, err := io.ReadAll(io.LimitReader(source, 4096))
	if err != nil {
		return "", fmt.Errorf("read the password: %w", err)
	}
	return strings.TrimRight(string(text), "\r\n"), nil
}

type importCommand struct {
	Format string `help:"What the file holds." default:"dockets" enum:"dockets"`
	Firm   string `help:"Id of the firm, on a server with several."`
	Errors string `help:"Write refused lines to this CSV file." type:"path"`
	File   string `arg:"" help:"The file to bring in." type:"existingfile"`
}

// Run brings the file in and reports.
func (c *importCommand) Run(ctx context.Context, common *Common) error {
	return common.offline(ctx, func(h *host.Host) error {
		firmID, err := oneFirm(ctx, h, c.Firm)
		if err != nil {
			return err
		}
		source, err := os.Open(c.File)
		if err != nil {
			return fmt.Errorf("open the file: %w", err)
		}
		defer source.Close()
		refused, closeRefused, err := c.refused()
		if err != nil {
			return err
		}
		report, err := h.Import(ctx, firmID, source, refused, func(r host.ImportReport) { fmt.Fprintf(os.Stderr, "\r%s", r.Progress()) })
		fmt.Fprintln(os.Stderr)
		fmt.Println(report.String())
		return errors.Join(err, closeRefused())
	})
}

func (c *importCommand) refused() (io.Writer, func() error, error) {
	if c.Errors == "" {
		return nil, func() error { return nil }, nil
	}
	file, err := os.OpenFile(c.Errors, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("open the error file: %w", err)
	}
	return file, file.Close, nil
}

func oneFirm(ctx context.Context, h *host.Host, id string) (firm.ID, error) {
	firms, err := h.DB().Firms(ctx)
	if err != nil {
		return "", err
	}
	if id == "" && len(firms) == 1 {
		return firms[0].ID, nil
	}
	for _, office := range firms {
		if string(office.ID) == id {
			return office.ID, nil
		}
	}
	if len(firms) == 0 {
		return "", errors.New("there is no firm yet; make one with portald init, or an invented one with portald demo")
	}
	return "", errors.New("there are several firms here; name one with --firm and its id")
}

type backupCommand struct {
	Contents string `help:"Folder for files' contents; beside the copy, with .files at its end, without it. Give the same each time, and only new ones are copied." type:"path"`

	File string `arg:"" help:"New file to write the copy to." type:"path"`
}

// Run writes the copy.
func (c *backupCommand) Run(ctx context.Context, common *Common) error {
	return common.offline(ctx, func(h *host.Host) error {
		if err := host.Backup(ctx, h.DB(), common.DB, c.File); err != nil {
			return err
		}
		fmt.Printf("The database was copied to %s.\n", filepath.Base(c.File))
		return c.contents(ctx, common)
	})
}

// contents copies what files hold beside the database's copy. Contents never
// change, so into the same place only those come that are not there yet.
func (c *backupCommand) contents(ctx context.Context, common *Common) error {
	if strings.Contains(common.Blobs, "://") {
		fmt.Printf("Files' contents lie in %s: copy that by its own means.\n", common.Blobs)
		return nil
	}
	folder := cmp.Or(c.Contents, c.File+host.ContentsEnding)
	came, err := host.BackupContents(ctx, common.host(), folder)
	if err != nil {
		return err
	}
	if came > 0 {
		fmt.Printf("Files that are new in %s: %d.\n", filepath.Base(folder), came)
	}
	return nil
}

type verifyAuditCommand struct{}

// Run walks the chains of every firm.
func (c *verifyAuditCommand) Run(ctx context.Context, common *Common) error {
	return common.offline(ctx, func(h *host.Host) error {
		firms, err := h.DB().Firms(ctx)
		if err != nil {
			return err
		}
		for _, office := range firms {
			done, reads, err := h.VerifyAudit(ctx, office.ID)
			if err != nil {
				return fmt.Errorf("%s: %w", office.Name, err)
			}
			fmt.Printf("%s: %d commands and %d readings hold.\n", office.Name, done, reads)
		}
		return nil
	})
}

type versionCommand struct{}

// Run prints the version.
func (c *versionCommand) Run() error {
	fmt.Println("portald", version)
	return nil
}
