import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Icon } from '@tabler/icons-react'
import {
  IconCalendar,
  IconChecklist,
  IconFileText,
  IconFileUpload,
  IconForms,
  IconMessage,
  IconNote,
  IconReceipt,
  IconSignature,
} from '@tabler/icons-react'

/** The nine kinds of thing that can be shared, in the order in which they are always shown. */
export const areas = [
  'invoices',
  'tasks',
  'calendar',
  'notes',
  'messages',
  'documents',
  'signatures',
  'file_requests',
  'forms',
] as const

export type Area = (typeof areas)[number]

/** Whether a name that came from outside is an area that this version knows. */
export function isArea(name: string): name is Area {
  return areas.some((area) => area === name)
}

/** Each area's name for the reader. */
export const areaNames: Record<Area, MessageDescriptor> = {
  invoices: msg`Invoices`,
  tasks: msg`Tasks`,
  calendar: msg`Calendar`,
  notes: msg`Notes`,
  messages: msg`Messages`,
  documents: msg`Documents`,
  signatures: msg`Signatures`,
  file_requests: msg`File requests`,
  forms: msg`Forms`,
}

/** Each area's sign. */
export const areaIcons: Record<Area, Icon> = {
  invoices: IconReceipt,
  tasks: IconChecklist,
  calendar: IconCalendar,
  notes: IconNote,
  messages: IconMessage,
  documents: IconFileText,
  signatures: IconSignature,
  file_requests: IconFileUpload,
  forms: IconForms,
}
