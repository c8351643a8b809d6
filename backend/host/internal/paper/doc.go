// Package paper says what is in a file and makes it safe to show: kind, pages,
// danger, pictures of pages, plain text, and the words a browser is told when a
// file is served. Everything goes by content; a name is only ever cleaned.
//
// Where hostile input is parsed. PDFs are read by PDFium compiled to WebAssembly.
// It runs in this process, but inside wazero it has a memory of its own with a
// fixed limit, no files, no network and no clock but what we give it; every call
// has a deadline, after which its instance is thrown away, and each document gets
// a fresh instance. An overrun in PDFium's C++ therefore ends as an error here
// and not in the server. A child process would add a second program to ship and
// supervise for what the sandbox already holds. Archives, photos' metadata and
// pictures are read by Go, whose faults are panics and not overruns; those are
// caught at the door, and their sizes are asked before anything is unpacked.
//
// It must not know firms, people or where contents lie: blob calls Inspect when
// something arrives, the doors of host call Preview and Headers when somebody
// who may see it asks.
package paper
