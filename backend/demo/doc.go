// Package demo invents a law firm: matters, contacts, grants and things in all
// nine areas, of believable names and amounts, the same to the byte for the same
// options.
//
// It exists so that the product can be tried and measured without a real client's
// name. Every name and text comes from its own lists of words; mail addresses end
// in names that RFC 2606 keeps for examples, telephone numbers in the range kept
// for fiction. It must not know how rows are kept, and makes no password.
//
// portald's demo, benchmarks and tests call Generate.
package demo
