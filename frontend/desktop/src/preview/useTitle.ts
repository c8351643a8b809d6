import { isArea, kindNames } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { Entry } from '../bridge/viewTypes'

/** What an item is called on the client's pages: its title, or its kind with its number. */
export function useTitle(): (entry: Entry) => string {
  const { t } = useLingui()
  return (entry) => {
    const kind = isArea(entry.area) ? kindNames[entry.area] : undefined
    return entry.title.trim() || [kind ? t(kind) : '', entry.number].filter(Boolean).join(' ')
  }
}
