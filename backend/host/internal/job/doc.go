// Package job runs work after the transaction that asked for it: mail, notices,
// clean-up. An order is kept by the same commit as the rows it is about, so work
// is neither lost nor done for a change that never was.
//
// It must not know what any work means: kinds of work are registered by those
// who do them. There are two adapters of Queue behind one contract suite: River,
// for servers, on SQLite and PostgreSQL; and Stepper, for the simulator, which
// runs due work one by one when it is told to.
//
// account and post place orders; host registers kinds and starts River.
package job
