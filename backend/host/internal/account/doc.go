// Package account keeps who may sign in: passwords, sessions, the secrets that
// invitations and resets carry, and the throttle before them.
//
// It exists so that every way in is judged in one place, in the same words and
// the same time whether an address is known or not. It must not know HTTP, mail
// or what a portal shows: it answers with tokens, ids and refusals. Tokens leave
// it once, to the cookie or the mail; what it keeps is their SHA-256. Rows of
// package firm change only through the host's door (Deps.Do), in the same
// transaction as the secret that allowed it.
//
// The host's clientweb, staffweb and post call it.
package account
