// Package firmtest is for tests of the firm's rules, in every room: rows of one
// firm in memory, a small firm to begin with, and the corpus of decisions that
// every door is asked. It knows package firm only; tests call it, the product
// never does.
package firmtest
