import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { SwitchEffect } from '../bridge/settingsTypes'

/** What moving a switch hits, as lines that count: only what is not nothing. Nothing is cancelled by any of it. */
export function effectLines(effect: SwitchEffect): MessageDescriptor[] {
  const lines: [number, MessageDescriptor][] = [
    [
      effect.mattersHit,
      msg`${plural(effect.mattersHit, { one: '# matter loses its portal', other: '# matters lose their portal' })}`,
    ],
    [effect.contactsLosing, losing(effect)],
    [
      effect.pendingInvitations,
      msg`${plural(effect.pendingInvitations, { one: '# pending invitation waits', other: '# pending invitations wait' })}`,
    ],
    [
      effect.openSignatures,
      msg`${plural(effect.openSignatures, { one: '# open signature request pauses', other: '# open signature requests pause' })}`,
    ],
    [
      effect.openFileRequests,
      msg`${plural(effect.openFileRequests, { one: '# open file request pauses', other: '# open file requests pause' })}`,
    ],
    [
      effect.unpaidInvoices,
      msg`${plural(effect.unpaidInvoices, { one: '# unpaid invoice can no longer be seen or paid', other: '# unpaid invoices can no longer be seen or paid' })}`,
    ],
    [
      effect.unreadMessages,
      msg`${plural(effect.unreadMessages, { one: '# message that a client has not read goes out of sight', other: '# messages that clients have not read go out of sight' })}`,
    ],
  ]
  const counted = lines.filter(([count]) => count > 0).map(([, line]) => line)
  return counted.length > 0 ? counted : [msg`Nobody loses sight of anything at the moment.`]
}

function losing(effect: SwitchEffect): MessageDescriptor {
  const { contactsLosing, names } = effect
  const listed = names.map((name) => name.trim()).filter(Boolean)
  const others = contactsLosing - listed.length
  const count = plural(contactsLosing, { one: '# contact loses sight', other: '# contacts lose sight' })
  if (listed.length === 0) return msg`${count}`
  const some = listed.join(', ')
  const more = plural(others, { other: '# more' })
  return others > 0 ? msg`${count}: ${some} and ${more}` : msg`${count}: ${some}`
}

/** Whether the person must answer before the switch moves. */
export function needsAnswer(effect: SwitchEffect): boolean {
  return effect.warn || restores(effect) || effect.appointmentsHidden
}

/** Whether turning the firm on again has matters to bring back. */
export function restores(effect: SwitchEffect): boolean {
  const { change } = effect
  return change.on && !change.matterId && !change.area && !change.everything && effect.restorable > 0
}
