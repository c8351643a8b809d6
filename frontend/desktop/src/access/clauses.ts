import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { WhyLine } from '../bridge/accessTypes'

const failing: Record<string, MessageDescriptor> = {
  firm_portal_off: msg`The firm's client portal is off.`,
  matter_portal_off: msg`This matter's portal is off.`,
  no_grant: msg`This contact has no access to the matter's portal.`,
  grant_paused: msg`This contact's access is paused.`,
  grant_revoked: msg`This contact's access was revoked.`,
  no_account: msg`This contact has not accepted an invitation yet.`,
  account_unverified: msg`The address of this contact's login is not verified yet.`,
  account_locked: msg`This contact's login is locked.`,
  firm_area_off: msg`This area is off for the whole firm.`,
  matter_area_off: msg`This area is off for this matter.`,
  withdrawn: msg`This was withdrawn.`,
  draft: msg`This is still a draft.`,
  hidden: msg`This is hidden from this contact.`,
  not_shared: msg`This was not shared with this contact.`,
  not_party: msg`This contact is not named on it, and it was not shared with them.`,
  other_matter: msg`This belongs to another matter.`,
}

const holding: Record<string, MessageDescriptor> = {
  firm_portal_off: msg`The firm's client portal is on.`,
  matter_portal_off: msg`This matter's portal is on.`,
  no_grant: msg`This contact has access to the matter's portal.`,
  no_account: msg`This contact has a login with a verified address.`,
  account_locked: msg`This contact's login is not locked.`,
  firm_area_off: msg`This area is on for the firm.`,
  matter_area_off: msg`This area is on for this matter.`,
  withdrawn: msg`This was not withdrawn.`,
  draft: msg`This is final, no draft.`,
  hidden: msg`This is not hidden from this contact.`,
  not_shared: msg`This was shared with this contact.`,
  not_party: msg`This contact is named on it, or it was shared with them.`,
}

/** A clause of the rule of sight in the reader's language; undefined for one of a later version. */
export function clauseWords(line: Pick<WhyLine, 'code' | 'holds'>): MessageDescriptor | undefined {
  return (line.holds ? holding : failing)[line.code]
}
