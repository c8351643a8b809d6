// Package notice decides who is told by mail of what is new, and when: a contact
// of what was shared with them, all who work on a matter of a client's upload,
// everyone of the day, and staff who are away of what clients brought.
//
// It notes ids while a command is applied, in the command's own transaction, and
// asks the rule of sight anew in the transaction before the mail leaves: what was
// taken back meanwhile is not told of. It must not know how a letter is written or
// sent (package post) nor HTTP.
//
// The host calls Watch for every command that was applied, and registers Kinds with
// the job queue; clientweb shows the page behind a mail's unsubscribe link.
package notice
