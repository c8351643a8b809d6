import type { Area } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Entry } from '../api/types'

const kinds: Record<Area, MessageDescriptor> = {
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

/** What kind of thing an item is, in a word. */
export function useKind(entry: Entry): string {
  const { t } = useLingui()
  return t(kinds[entry.area])
}

/** What an item is called: its title, or what kind of thing it is, with its number where it has one. */
export function useTitle(entry: Entry): string {
  const { t } = useLingui()
  const title = entry.title.trim()
  if (title) return title
  return entry.number ? `${t(kinds[entry.area])} ${entry.number}` : t(kinds[entry.area])
}

/** An item's title in its own direction, so that Arabic or Hebrew never turns the line around it. */
export function Title({ entry }: { entry: Entry }) {
  return <bdi>{useTitle(entry)}</bdi>
}
