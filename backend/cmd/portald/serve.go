package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"anteroom/backend/host"
)

type serveCommand struct {
	Listen           string   `help:"Address to listen on." default:"127.0.0.1:8480"`
	Address          string   `help:"Base address under which clients reach the portal, such as https://portal.example.com."`
	SMTP             string   `help:"Mail server, host:port." name:"smtp"`
	SMTPUser         string   `help:"User at the mail server." name:"smtp-user"`
	SMTPPasswordFile string   `help:"File with the password for the mail server." name:"smtp-password-file" type:"existingfile"`
	SMTPTLS          string   `help:"Encryption towards the mail server." name:"smtp-tls" default:"required" enum:"required,opportunistic,none"`
	From             string   `help:"Address that letters come from." default:"portal@localhost"`
	Bounces          string   `help:"Address to which failures are sent; --from without it."`
	DevMailbox       bool     `help:"Keep every letter as a file and show it on a page, instead of sending."`
	DevMailboxListen string   `help:"Address of that page." default:"127.0.0.1:8481"`
	Clamd            string   `help:"Address of the virus scanner clamd, unix:///path or tcp://host:port; files come in unscanned without it. Its StreamMaxLength must exceed the upload limit."`
	UploadLimitMB    int64    `help:"The largest file that is taken, in megabytes; at most 200." name:"upload-limit-mb" default:"200"`
	TrustedProxies   []string `help:"Addresses of proxies whose X-Forwarded headers count."`
	AddressFile      string   `help:"Write the addresses to this file once serving, one a line: portal, mailbox." type:"path"`
}

// Run serves until interrupted.
func (c *serveCommand) Run(ctx context.Context, common *Common) error {
	config := common.host()
	config.Listen, config.Address, config.TrustedProxies = c.Listen, strings.TrimRight(c.Address, "/"), c.TrustedProxies
	config.Scanner, config.UploadBytes = c.Clamd, c.UploadLimitMB<<20
	config.Mail = host.Mail{
		Server: c.SMTP, User: c.SMTPUser, TLS: c.SMTPTLS, From: c.From, Bounces: c.Bounces, DevMailbox: c.DevMailbox, DevListen: c.DevMailboxListen,
	}
	if c.SMTPPasswordFile != "" {
		password, err := readPassword(c.SMTPPasswordFile)
		if err != nil {
			return err
		}
		config.Mail.Password = password
	}
	config.Ready = func(at host.Addresses) {
		fmt.Printf("Portal and desks: %s\n", at.Portal)
		if at.Mailbox != "" {
			fmt.Printf("Dev mailbox:      %s\n", at.Mailbox)
		}
		if c.AddressFile != "" {
			if err := os.WriteFile(c.AddressFile, []byte(at.Portal+"\n"+at.Mailbox+"\n"), 0o600); err != nil {
				config.Log.Error("the addresses could not be written", "error", err)
			}
		}
	}
	return host.Run(ctx, config)
}
