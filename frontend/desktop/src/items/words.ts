import type { Area, Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { ItemLine } from '../bridge/itemTypes'

/** Where an item stands, in a word or two, and the tone that repeats it. */
export interface Standing {
  words: MessageDescriptor
  tone: Tone
}

type Stands = Pick<
  ItemLine,
  'area' | 'kind' | 'state' | 'draft' | 'startsAt' | 'askedCount' | 'sentCount' | 'acceptedCount'
>

/** Where an item stands for the firm; undefined where there is nothing to say. */
export function standing(item: Stands, now: Date): Standing | undefined {
  if (item.draft) return { words: msg`Draft`, tone: 'plain' }
  const late = item.startsAt > 0 && item.startsAt / 1000 < now.getTime()
  switch (item.state) {
    case 'open':
      return late ? { words: msg`Overdue`, tone: 'accent' } : { words: msg`To do`, tone: 'plain' }
    case 'done':
      return { words: item.area === 'file_requests' ? msg`Complete` : msg`Done`, tone: 'calm' }
    case 'due':
      return late ? { words: msg`Overdue`, tone: 'accent' } : { words: msg`Due`, tone: 'plain' }
    case 'part_paid':
      return { words: msg`Paid in part`, tone: late ? 'accent' : 'plain' }
    case 'paid':
      return { words: msg`Paid`, tone: 'calm' }
    case 'signed':
      return { words: msg`Signed`, tone: 'calm' }
    case 'declined':
      return { words: msg`Declined`, tone: 'plain' }
    case 'filed':
      return { words: msg`Answered`, tone: 'calm' }
    case 'waiting':
      return waiting(item)
    default:
      return undefined
  }
}

function waiting(item: Stands): Standing {
  const { askedCount: asked, sentCount: sent, acceptedCount: accepted } = item
  if (item.area !== 'file_requests' || asked === 0) return { words: msg`With the client`, tone: 'plain' }
  const look = sent - accepted
  if (look > 0) return { words: msg`${plural(look, { one: '# to look at', other: '# to look at' })}`, tone: 'accent' }
  if (accepted >= asked) return { words: msg`All accepted`, tone: 'calm' }
  return { words: msg`${accepted} of ${asked} in`, tone: 'plain' }
}

/** What an area's tab is called; notes for the client are never taken for internal ones. */
export const tabNames: Record<Area, MessageDescriptor> = {
  invoices: msg`Invoices`,
  tasks: msg`Tasks`,
  calendar: msg`Calendar`,
  notes: msg`Client notes`,
  messages: msg`Messages`,
  documents: msg`Documents`,
  signatures: msg`Signatures`,
  file_requests: msg`File requests`,
  forms: msg`Forms`,
}

/** The areas in the order of the tabs: what is used most stands first. */
export const tabAreas: readonly Area[] = [
  'documents',
  'messages',
  'tasks',
  'calendar',
  'invoices',
  'notes',
  'signatures',
  'file_requests',
  'forms',
]

/** The second key after "v" that shows an area's tab. */
export const tabKeys: Record<Area, string> = {
  documents: 'd',
  messages: 'm',
  tasks: 't',
  calendar: 'c',
  invoices: 'i',
  notes: 'n',
  signatures: 's',
  file_requests: 'f',
  forms: 'q',
}

/** The button that makes a first thing in an area. */
export const newNames: Record<Area, MessageDescriptor> = {
  invoices: msg`New invoice`,
  tasks: msg`New task`,
  calendar: msg`New event`,
  notes: msg`New client note`,
  messages: msg`New thread`,
  documents: msg`New document`,
  signatures: msg`New signature document`,
  file_requests: msg`New file request`,
  forms: msg`New form`,
}

/** What belongs in an area, and who comes to see it. */
export const belongs: Record<Area, MessageDescriptor> = {
  invoices: msg`What the client owes: lines, amounts and what was paid. Nobody outside the firm sees an invoice before it is shared.`,
  tasks: msg`What there is to do, by the firm or by the client, and by when. A client sees a task once it is shared.`,
  calendar: msg`Hearings, deadlines and appointments. Whoever is invited to an appointment sees it; other events are shared by hand.`,
  notes: msg`Words that the firm writes for the client to read. Internal notes are elsewhere and no client ever sees them.`,
  messages: msg`Threads with chosen contacts. They read and answer in the portal or by e-mail.`,
  documents: msg`Papers of the matter, in folders, with their versions. Share a file or a folder; clients can send their own.`,
  signatures: msg`Documents that wait for signatures. Their signers see them without anyone sharing.`,
  file_requests: msg`Lists of papers that somebody is asked to send. Whoever is asked sees the list at once.`,
  forms: msg`Questions that the client answers in the portal. A form is seen once it is shared.`,
}

/** What its contacts are called on an item of an area. */
export const partyNames: Partial<Record<Area, MessageDescriptor>> = {
  tasks: msg`Assigned contacts`,
  calendar: msg`Invited`,
  signatures: msg`Signers`,
  file_requests: msg`Asked of`,
  forms: msg`Sent to`,
}

/** Whether parties of an item see it without anyone sharing (RULES §2). */
export function sharedByItself(area: string, kind: string): boolean {
  return area === 'signatures' || area === 'file_requests' || (area === 'calendar' && kind === 'appointment')
}

/** Whether an area's items are due or take place at a time. */
export function hasTime(area: string): boolean {
  return !['notes', 'messages', 'documents'].includes(area)
}
