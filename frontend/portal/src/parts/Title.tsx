import { kindNames } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { Entry } from '../api/types'

/** What kind of thing an item is, in a word. */
export function useKind(entry: Entry): string {
  const { t } = useLingui()
  return t(kindNames[entry.area])
}

/** What an item is called: its title, or what kind of thing it is, with its number where it has one. */
export function useTitle(entry: Entry): string {
  const { t } = useLingui()
  const title = entry.title.trim()
  if (title) return title
  return entry.number ? `${t(kindNames[entry.area])} ${entry.number}` : t(kindNames[entry.area])
}

/** An item's title in its own direction, so that Arabic or Hebrew never turns the line around it. */
export function Title({ entry }: { entry: Entry }) {
  return <bdi>{useTitle(entry)}</bdi>
}
