import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { countOf } from '../access/things'
import type { EffectLine, ItemEffect } from '../bridge/actTypes'

/** Translates a message; the screens pass the translator of the reader's language. */
export type Translate = (words: MessageDescriptor) => string

/** How many people are told by name before the others are counted. */
const namesTold = 4

/** What acts will change, line by line, in names and numbers: "Ann will see 2 documents". */
export function effectLines(effects: readonly ItemEffect[], t: Translate, locale: string): string[] {
  const lines = effects.flatMap((effect) => effect.contacts)
  const changed = lines.filter((line) => line.gains + line.loses > 0)
  const told = changed.slice(0, namesTold).map((line) => sightWords(line, t, locale))
  const others = changed.length - told.length
  return [...told, ...(others > 0 ? [t(msg`${plural(others, { one: '# more person', other: '# more people' })}`)] : [])]
}

/** The people whom an act means to show something, and who would see nothing all the same. */
export function stillBlind(effects: readonly ItemEffect[]): EffectLine[] {
  return effects.flatMap((effect) => effect.contacts).filter((line) => line.gains + line.loses === 0)
}

function sightWords(line: EffectLine, t: Translate, locale: string): string {
  const name = line.name.trim() || t(msg`No name`)
  const areas = line.byArea.filter((area) => area.count > 0).map(({ area, count }) => t(countOf(area, count)))
  const things = new Intl.ListFormat(locale, { type: 'conjunction' }).format(areas)
  if (line.gains > 0 && line.loses > 0) {
    return t(msg`${name} will see ${String(line.gains)} more and ${String(line.loses)} no longer`)
  }
  return line.gains > 0 ? t(msg`${name} will see ${things}`) : t(msg`${name} will no longer see ${things}`)
}

/** What acts take beyond sight: drafts that become final. */
export function draftsOf(effects: readonly ItemEffect[]): { drafts: number; invoices: number } {
  return {
    drafts: effects.reduce((sum, effect) => sum + effect.drafts, 0),
    invoices: effects.reduce((sum, effect) => sum + effect.invoices, 0),
  }
}
