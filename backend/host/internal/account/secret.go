package account

import (
	"crypto/subtle"
	"database/sql"
	"errors"
	"fmt"

	"anteroom/backend/firm"
	"anteroom/backend/store"
)

// The kinds of secret.
const (
	secretInvitation = "invitation"
	secretReset      = "reset"
)

// Secret is what one mail carries. It exists in that mail and nowhere else.
type Secret struct {
	// Token stands in the link; Code beside it, in capitals without a hyphen.
	Token string
	Code  string
	// ExpiresAt is when both end.
	ExpiresAt firm.Micros
}

// kept is what the table knows of a secret.
type kept struct {
	hash, subject, code          string
	tries                        int
	created, expires, used, dead firm.Micros
}

// open tells whether the secret could still be used.
func (k kept) open(now firm.Micros) bool {
	return k.used == 0 && k.dead == 0 && now < k.expires && k.tries < CodeTries
}

// newSecret makes a link and a code for a subject and keeps their hashes.
// Earlier ones of the same subject live on: a mail that was sent twice for want
// of an answer opens either way.
func (a *Accounts) newSecret(tx *store.Tx, kind string, subject firm.ID, expires firm.Micros) (Secret, error) {
	token, hash, err := NewToken(a.deps.Random)
	if err != nil {
		return Secret{}, err
	}
	code, err := newCode(a.deps.Random)
	if err != nil {
		return Secret{}, err
	}
	if err := endOldest(tx, kind, subject, a.now()); err != nil {
		return Secret{}, err
	}
	_, err = tx.SQL().ExecContext(tx.Context(), `INSERT INTO secret (firm, token_hash, kind, subject_id, code_hash, tries, created_at, expires_at, used_at, dead_at)
		VALUES ($1, $2, $3, $4, $5, 0, $6, $7, 0, 0)`,
		string(tx.Firm()), hash, kind, string(subject), hashCode(token, code), int64(a.now()), int64(expires))
	if err != nil {
		return Secret{}, fmt.Errorf("keep secret: %w", err)
	}
	return Secret{Token: token, Code: code, ExpiresAt: expires}, nil
}

// endOldest keeps the live secrets of one subject within bounds.
func endOldest(tx *store.Tx, kind string, subject firm.ID, now firm.Micros) error {
	_, err := tx.SQL().ExecContext(tx.Context(), `UPDATE secret SET dead_at = $1 WHERE firm = $2 AND kind = $3 AND subject_id = $4 AND used_at = 0 AND dead_at = 0
		AND token_hash NOT IN (SELECT token_hash FROM secret WHERE firm = $2 AND kind = $3 AND subject_id = $4 AND used_at = 0 AND dead_at = 0
			ORDER BY created_at DESC, token_hash LIMIT $5)`,
		int64(now), string(tx.Firm()), kind, string(subject), secretsAlive-1)
	if err != nil {
		return fmt.Errorf("end the oldest secrets: %w", err)
	}
	return nil
}

// secretOf reads what is kept of a link's token.
func secretOf(tx *store.Tx, kind, token string) (kept, error) {
	k := kept{hash: HashToken(token)}
	err := tx.SQL().QueryRowContext(tx.Context(), `SELECT subject_id, code_hash, tries, created_at, expires_at, used_at, dead_at FROM secret
		WHERE firm = $1 AND token_hash = $2 AND kind = $3`, string(tx.Firm()), k.hash, kind).
		Scan(&k.subject, &k.code, &k.tries, &k.created, &k.expires, &k.used, &k.dead)
	if errors.Is(err, sql.ErrNoRows) {
		return kept{}, linkUnknown()
	}
	if err != nil {
		return kept{}, fmt.Errorf("read secret: %w", err)
	}
	return k, nil
}

// tryCode compares a code. A wrong one counts; the count is taken before the
// comparison and given back for the right one, so that guesses which race each
// other cannot share a try. The secret is not used up.
func tryCode(tx *store.Tx, k kept, token, code string, now firm.Micros) (right bool, left int, err error) {
	counted, err := changed(tx, `UPDATE secret SET tries = tries + 1 WHERE firm = $1 AND token_hash = $2 AND used_at = 0 AND dead_at = 0
		AND tries < $3 AND expires_at > $4`, string(tx.Firm()), k.hash, CodeTries, int64(now))
	if err != nil || !counted {
		return false, 0, err
	}
	got := hashCode(token, cleanCode(code))
	if subtle.ConstantTimeCompare([]byte(got), []byte(k.code)) != 1 {
		return false, CodeTries - k.tries - 1, nil
	}
	_, err = changed(tx, `UPDATE secret SET tries = tries - 1 WHERE firm = $1 AND token_hash = $2`, string(tx.Firm()), k.hash)
	return true, CodeTries - k.tries, err
}

// useSecret uses a secret up. Of any number who try, one wins.
func useSecret(tx *store.Tx, k kept, now firm.Micros) (bool, error) {
	return changed(tx, `UPDATE secret SET used_at = $1 WHERE firm = $2 AND token_hash = $3 AND used_at = 0 AND dead_at = 0 AND expires_at > $1`,
		int64(now), string(tx.Firm()), k.hash)
}

// endSecrets ends every live secret of a subject.
func endSecrets(tx *store.Tx, kind string, subject firm.ID, now firm.Micros) error {
	_, err := changed(tx, `UPDATE secret SET dead_at = $1 WHERE firm = $2 AND kind = $3 AND subject_id = $4 AND used_at = 0 AND dead_at = 0`,
		int64(now), string(tx.Firm()), kind, string(subject))
	return err
}

func changed(tx *store.Tx, text string, args ...any) (bool, error) {
	done, err := tx.SQL().ExecContext(tx.Context(), text, args...)
	if err != nil {
		return false, fmt.Errorf("change secret: %w", err)
	}
	n, err := done.RowsAffected()
	if err != nil {
		return false, fmt.Errorf("change secret: %w", err)
	}
	return n > 0, nil
}
