import { formatDistance, fromMicroseconds, type Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AccessLine } from '../bridge/accessTypes'

type Standing = Pick<AccessLine, 'grant' | 'signsIn' | 'invitation' | 'invitedAt' | 'expiresAt'>

/** A state in words, and the colour that repeats it. */
export interface Told {
  words: MessageDescriptor
  tone: Tone
}

/** How a contact stands to one matter's portal. An invitation is never called delivered: nobody can know. */
export function standing(line: Standing, now: Date, locale: string): Told {
  const ago = formatDistance(fromMicroseconds(line.invitedAt), now, locale)
  switch (line.grant) {
    case 'paused':
      return { words: msg`Paused`, tone: 'plain' }
    case 'revoked':
      return { words: msg`Revoked`, tone: 'loss' }
    case 'granted':
      // Who signs in has nothing to take up, whatever became of the mail that told of it.
      return line.signsIn ? { words: msg`Has access`, tone: 'portal' } : invited(line.invitation, ago)
    default:
      return { words: msg`No access`, tone: 'plain' }
  }
}

function invited(invitation: string, ago: string): Told {
  switch (invitation) {
    case 'queued':
      return { words: msg`Has access, invitation about to be sent`, tone: 'portal' }
    case 'sent':
      return { words: ago ? msg`Invited ${ago}, no bounce so far` : msg`Invited, no bounce so far`, tone: 'portal' }
    case 'opened':
      return { words: msg`Opened the invitation, not signed up yet`, tone: 'portal' }
    case 'deferred':
      return { words: msg`Invitation delayed by the mail server, still being tried`, tone: 'plain' }
    case 'bounced':
      return { words: msg`Invitation came back: check the address`, tone: 'loss' }
    case 'expired':
      return { words: msg`Invitation expired, not signed up`, tone: 'plain' }
    case 'superseded':
    case 'revoked':
      return { words: msg`Has access, no valid invitation`, tone: 'plain' }
    default:
      return { words: msg`Has access`, tone: 'portal' }
  }
}

/** A grant's state alone, where the invitation is not at hand. */
export function grantWords(grant: string): Told | undefined {
  switch (grant) {
    case 'granted':
      return { words: msg`Has access`, tone: 'portal' }
    case 'paused':
      return { words: msg`Paused`, tone: 'plain' }
    case 'revoked':
      return { words: msg`Revoked`, tone: 'loss' }
    default:
      return undefined
  }
}
