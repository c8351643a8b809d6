import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Entry } from '../bridge/viewTypes'

const kinds: Record<string, MessageDescriptor> = {
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

/** What an item is called on the client's pages: its title, or its kind with its number. */
export function useTitle(): (entry: Entry) => string {
  const { t } = useLingui()
  return (entry) => {
    const kind = kinds[entry.area]
    return entry.title.trim() || [kind ? t(kind) : '', entry.number].filter(Boolean).join(' ')
  }
}
