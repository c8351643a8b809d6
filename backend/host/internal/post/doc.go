// Package post writes and sends the firm's mail: invitations, links to choose a
// new password, and notices about an account.
//
// It exists so that what a mail carries is made at the moment of sending, from
// rows that are judged again then: a link's token lives in the mail and nowhere
// else, and nothing is sent for a grant that was revoked meanwhile. It must not
// know HTTP or who may see what; it works from jobs, asks account for secrets,
// and tells through the host's door what became of an invitation.
//
// The host registers Post.Kinds with the job queue and places InvitationOrder
// for every invitation that a command queued. A letter leaves by SMTP or, for
// development and tests, into a Mailbox.
package post
