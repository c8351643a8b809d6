import type { Act } from './Acts'

/** One line of the palette: an act, or something to open. */
export interface Entry {
  id: string
  group: string
  label: string
  keys: string
  hint?: string
  run: () => void
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The acts whose words hold every word typed, those that begin so first; then what was found elsewhere. */
export function entriesOf(acts: readonly Act[], found: readonly Entry[], query: string): Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const fitting = acts.filter((act) => {
    const text = fold(`${act.group} ${act.label}`)
    return !act.quiet && words.every((word) => text.includes(word))
  })
  const start = words[0] ?? ''
  const begins = (act: Act) => Number(!fold(act.label).startsWith(start))
  return [...fitting.sort((one, other) => begins(one) - begins(other)), ...found]
}
