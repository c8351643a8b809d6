//go:build race

package paper_test

// racing says that the race detector looks on.
const racing = true
