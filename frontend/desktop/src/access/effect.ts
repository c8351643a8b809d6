import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { AccessLine } from '../bridge/accessTypes'
import { type Draft, isTicked } from './draft'
import { countOf } from './things'

/** Translates a message; the screens pass the translator of the reader's language. */
export type Translate = (words: MessageDescriptor) => string

/** How many people are told by name before the others are counted. */
const namesTold = 3

/** What Save will do, in names and numbers: "Ann will see 4 documents and 2 invoices · Bo will see nothing". */
export function effectOf(lines: readonly AccessLine[], draft: Draft, t: Translate, locale: string): string {
  const changed = lines.filter((line) => draft.has(line.contactId))
  const told = changed.slice(0, namesTold).map((line) => {
    const name = line.name.trim() || t(msg`No name`)
    const things = thingsOf(line, t, locale)
    if (!isTicked(line, draft)) {
      const loses = t(msg`${name} loses access at once`)
      return things ? t(msg`${loses}: no longer sees ${things}`) : loses
    }
    return things ? t(msg`${name} will see ${things}`) : t(msg`${name} will see nothing yet`)
  })
  const others = changed.length - told.length
  return [
    ...told,
    ...(others > 0 ? [t(msg`${plural(others, { one: '# more change', other: '# more changes' })}`)] : []),
  ].join(' · ')
}

function thingsOf(line: AccessLine, t: Translate, locale: string): string {
  const things = line.sees.filter((area) => area.count > 0).map(({ area, count }) => t(countOf(area, count)))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(things)
}
