/** Dates as the client's pages write them: with the weekday, by the firm's clock, which is named where it differs. */

const dayMicros = 86_400_000_000
const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const
const clockParts = { hour: 'numeric', minute: '2-digit' } as const

function isZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** The zone by whose clock an item is told: whole days are the same everywhere. */
export function zoneOf(entry: { allDay: boolean; timeZone: string }, firmZone: string): string {
  if (entry.allDay) return 'UTC'
  return isZone(entry.timeZone) ? entry.timeZone : firmZone
}

/** "Friday, November 27"; the year only where it is not this one. */
export function dayWords(at: number, locale: string, timeZone: string, now = new Date()): string {
  const year = (moment: Date | number) => new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(moment)
  const other = year(at / 1000) !== year(now)
  const options = { ...dayParts, year: other ? 'numeric' : undefined, timeZone } as const
  return new Intl.DateTimeFormat(locale, options).format(at / 1000)
}

/** "10:30 – 11:15 AM", with the zone where the reader's clock shows another time; days for what lasts longer. */
export function spanWords(start: number, end: number, allDay: boolean, locale: string, timeZone: string): string {
  if (allDay) {
    const last = end - dayMicros
    const format = new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
    return last > start ? format.formatRange(start / 1000, last / 1000) : ''
  }
  const clock = new Intl.DateTimeFormat(locale, { ...clockParts, timeZone })
  const words = end > start ? clock.formatRange(start / 1000, end / 1000) : clock.format(start / 1000)
  return withZone(words, start, locale, timeZone)
}

/** A day and time, such as when somebody wrote. */
export function momentWords(at: number, locale: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(locale, { ...dayParts, ...clockParts, timeZone }).format(at / 1000)
  return withZone(words, at, locale, timeZone)
}

function withZone(words: string, at: number, locale: string, timeZone: string): string {
  const wall = (zone?: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at / 1000)
  if (wall(timeZone) === wall()) return words
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(at / 1000)
  return `${words}, ${parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone}`
}
