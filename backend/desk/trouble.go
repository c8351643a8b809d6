package desk

import (
	"errors"
	"fmt"

	"anteroom/backend/firm"
)

// The codes of Trouble, the same words that reach the window.
const (
	CodeRefused  = "refused"
	CodeInvalid  = "invalid"
	CodeOffline  = "offline"
	CodeNotFound = "not_found"
	CodeLocked   = "locked"
	CodeInternal = "internal"
)

// Trouble is the one error shape of the desk. Everything that a person can do
// something about comes as one; compare reasons, not sentences.
type Trouble struct {
	// Code is refused, invalid, offline, not_found, locked or internal.
	Code string
	// Reason names what happened, such as wrong_password or no_privilege.
	Reason string
	// Field is the input that is wrong, or empty.
	Field string
	// Sentence says what happened and what to do.
	Sentence string
	cause    error
}

// Error is the sentence.
func (t *Trouble) Error() string { return t.Sentence }

// Unwrap gives what was behind it; it is for logs, never for the window.
func (t *Trouble) Unwrap() error { return t.cause }

// Is matches by reason, so errors.Is(err, desk.ErrWrongPassword) holds.
func (t *Trouble) Is(target error) bool {
	var other *Trouble
	return errors.As(target, &other) && other.Reason == t.Reason
}

func trouble(code, reason, field, sentence string, args ...any) *Trouble {
	return &Trouble{Code: code, Reason: reason, Field: field, Sentence: fmt.Sprintf(sentence, args...)}
}

func (t *Trouble) from(cause error) *Trouble {
	as := *t
	as.cause = cause
	return &as
}

// refusal is a verdict of no as an error.
func refusal(v firm.Verdict) *Trouble {
	return &Trouble{Code: CodeRefused, Reason: v.Reason, Field: v.Field, Sentence: v.Sentence}
}

// The ways in which a profile cannot be opened or used.
var (
	ErrProfileBusy        = trouble(CodeLocked, "profile_busy", "", "Anteroom is already open with this profile. Use that window, or close it and start again.")
	ErrProfileUnwritable  = trouble(CodeLocked, "profile_unwritable", "", "The profile folder can't be written. Check that it exists, that it belongs to you and that its disk is connected, then start again.")
	ErrProfileBroken      = trouble(CodeLocked, "profile_broken", "", "The profile's own file can't be read. It holds addresses only: move profile.json away, start again and sign in; unsent changes stay in the outbox.")
	ErrDiskFull           = trouble(CodeLocked, "disk_full", "", "The disk is full. Free some space and try again; nothing that was saved before is lost.")
	ErrDisk               = trouble(CodeLocked, "disk", "", "The disk reported an error. Check the disk and start again; nothing that was saved before was touched.")
	ErrKeychainLocked     = trouble(CodeLocked, "keychain_locked", "", "The system's keychain is locked or said no. Unlock it, allow Anteroom to use it, and start again.")
	ErrKeychainMissing    = trouble(CodeLocked, "keychain_missing", "", "This system offers no keychain, so nothing is kept on this computer: Anteroom works while connected only. Start a keychain (such as GNOME Keyring or KWallet) to work offline.")
	ErrNotEncrypted       = trouble(CodeLocked, "not_encrypted_build", "", "This copy of Anteroom was built without encryption, so it keeps nothing on this computer. Install a released version.")
	ErrCacheUnreadable    = trouble(CodeLocked, "cache_unreadable", "", "The offline copy could not be read, so it is fetched from the server again. Unsent changes were exported, encrypted, into the profile folder first.")
	ErrOutboxUnreadable   = trouble(CodeLocked, "outbox_unreadable", "", "The changes kept on this computer can't be read with the key in the keychain. The file was put aside in the profile folder, nothing was deleted: restore the keychain to read it again.")
	ErrContentsUnreadable = trouble(CodeLocked, "contents_unreadable", "", "The files kept on this computer can't be read with the key in the keychain. The file was put aside in the profile folder, nothing was deleted; what was not sent yet must be chosen again.")
	ErrNotKept            = trouble(CodeOffline, "not_kept", "", "This file is not kept on this computer. Connect to the server to open it, and pin it to have it here without a connection.")
	ErrSignedOut          = trouble(CodeLocked, "signed_out", "", "You are signed out. Sign in to go on; changes made before are kept.")
	ErrFirstSync          = trouble(CodeLocked, "first_sync", "", "Your matters are still being fetched. You can read already; changes can be made in a moment, when everything is here.")
	ErrTooManyWaiting     = trouble(CodeLocked, "too_many_waiting", "", "Too many changes wait for the server. Connect to the server first; nothing is lost.")
	ErrNoDisk             = trouble(CodeLocked, "memory_only", "", "Nothing is kept on this computer, so there is no key to encrypt a file with. Connect to the server and let the changes be sent.")
)

// The ways in which a server cannot be used.
var (
	ErrWrongAddress  = trouble(CodeInvalid, "wrong_address", "server", "This is not an address of a server. Type it as your firm gave it, such as https://portal.example.com.")
	ErrOffline       = trouble(CodeOffline, "offline", "", "The server can't be reached. Check the connection and the address; you can go on working, changes are sent later.")
	ErrNotAnteroom   = trouble(CodeOffline, "not_anteroom", "server", "Something answers at this address, but it is not an Anteroom server. In a hotel or a train, open a browser and sign in to the network first; otherwise check the address.")
	ErrUntrusted     = trouble(CodeOffline, "untrusted", "server", "The server could not prove who it is (its certificate is not valid for this address). Do not go on; ask your firm's admin for the right address.")
	ErrOldServer     = trouble(CodeRefused, "old_server", "", "The server runs an older version than this window. Ask your firm's admin to update the server; your changes are kept.")
	ErrNewServer     = trouble(CodeRefused, "new_server", "", "The server runs a newer version than this window. Update Anteroom on this computer; your changes are kept.")
	ErrWrongPassword = trouble(CodeRefused, "wrong_password", "password", "The e-mail address or the password is not right. Check both and try again.")
	ErrOtherPerson   = trouble(CodeRefused, "other_person", "email", "This profile belongs to another person and holds changes that were not sent or not looked at yet. Let that person sign in and settle them, or start Anteroom with another profile.")
	ErrTooMany       = trouble(CodeRefused, "too_many", "", "The server is asked too often. Wait a moment and try again.")
)
