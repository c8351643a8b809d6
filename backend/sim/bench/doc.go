// Package bench measures the house at the size of a large firm: the programs as
// they are shipped, over loopback, each beside the plainest code that could have
// done the same on the same engine in the same run. The ratio of the two is the
// metric x-limit; lower is better, and 1 is the wall. docs/performance.md tells
// what is measured, why against that limit, and what came out.
//
// It holds benchmarks only and must not decide whether a figure is good. Nobody
// calls it; `make bench` runs it with the programs built.
package bench
