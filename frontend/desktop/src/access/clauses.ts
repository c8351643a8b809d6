import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WhyLine } from '../bridge/types'

const failing: Record<string, MessageDescriptor> = {
  firm_portal_off: msg`The firm's client portal is off.`,
  matter_portal_off: msg`This matter's portal is off.`,
  no_grant: msg`This contact has no access to the matter's portal.`,
  grant_paused: msg`This contact's access is paused.`,
  grant_revoked: msg`This contact's access was revoked.`,
  no_account: msg`This contact has not accepted an invitation yet.`,
  account_unverified: msg`The address of this contact's login is not verified yet.`,
  account_locked: msg`This contact's login is locked.`,
}

const holding: Record<string, MessageDescriptor> = {
  firm_portal_off: msg`The firm's client portal is on.`,
  matter_portal_off: msg`This matter's portal is on.`,
  no_grant: msg`This contact has access to the matter's portal.`,
  no_account: msg`This contact has a login with a verified address.`,
  account_locked: msg`This contact's login is not locked.`,
}

/** A clause of the rule of sight in the reader's language; undefined for one of a later version. */
export function clauseWords(line: Pick<WhyLine, 'code' | 'holds'>): MessageDescriptor | undefined {
  return (line.holds ? holding : failing)[line.code]
}
