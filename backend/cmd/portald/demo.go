package main

import (
	"context"
	"fmt"

	"anteroom/backend/host"
)

type demoCommand struct {
	Size string `help:"How much to invent: small or large (10,000 matters)." default:"small" enum:"small,large"`
	Seed uint64 `help:"Another number invents another firm." default:"1"`
}

// Run fills an empty server with an invented firm and tells how to sign in.
func (c *demoCommand) Run(ctx context.Context, common *Common) error {
	return common.withContents(ctx, func(h *host.Host) error {
		made, err := h.Demo(ctx, c.Size, c.Seed)
		if err != nil {
			return err
		}
		fmt.Printf("%s is ready, with %d rows.\n", made.Firm, made.Rows)
		fmt.Printf("Staff:  %s, password: %s\n", made.AdminEmail, made.Password)
		if made.ClientEmail != "" {
			fmt.Printf("Client: %s, password: %s\n", made.ClientEmail, made.Password)
		}
		return nil
	})
}
