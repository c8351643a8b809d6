import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Area } from './area'

/** What kind of thing one item of an area is, in the client's words. */
export const kindNames: Record<Area, MessageDescriptor> = {
  invoices: msg`Invoice`,
  tasks: msg`Task`,
  calendar: msg`Event`,
  notes: msg`Note`,
  messages: msg`Message`,
  documents: msg`Document`,
  signatures: msg`Paper to sign`,
  file_requests: msg`Request for papers`,
  forms: msg`Form`,
}
