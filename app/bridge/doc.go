//go:build !e2e

// Package bridge is empty without the build tag e2e; see bridge.go.
package bridge
