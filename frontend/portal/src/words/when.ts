import { dateFormat } from '@anteroom/shared'

/** Dates and times as a client reads them: always with the weekday, in the firm's zone, which is named where it differs. */

/** Microseconds since 1970, as the answers carry. */
export type Micros = number

const millisecond = 1000
const dayMicros = 86_400_000_000

export function moment(at: Micros): Date {
  return new Date(at / millisecond)
}

/** For the datetime attribute, so that machines read what people read. */
export function machine(at: Micros): string {
  return moment(at).toISOString()
}

/**
 * The reader's own way of writing dates (en-GB, es-MX) where it is of the page's language, else the language's as it is
 * written in the United States, where the firms are: a bare "es" would write money and times as in Spain.
 */
export function region(locale: string, wanted: readonly string[]): string {
  const own = wanted.find((tag) => tag.toLowerCase().split('-')[0] === locale) ?? locale
  return own.toLowerCase() === 'es' ? 'es-US' : own
}

const dayParts = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** "Friday, November 27"; the year only where it is not this one. */
export function formatDay(at: Micros, now: Date, locale: string, zone: string): string {
  const year = dateFormat(locale, { year: 'numeric', timeZone: zone })
  const same = year.format(moment(at)) === year.format(now)
  return dateFormat(locale, { ...dayParts, year: same ? undefined : 'numeric', timeZone: zone }).format(moment(at))
}

/** The day of a text like 2026-11-27, as formatDay writes it; the text itself where it is no day. */
export function formatDate(day: string, now: Date, locale: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : formatDay(at * millisecond, now, locale, 'UTC')
}

/** "Friday, November 27 at 10:30 AM", with the zone's name where the reader's clock shows another time. */
export function formatMoment(at: Micros, locale: string, zone: string, own?: string): string {
  const format = dateFormat(locale, { ...dayParts, ...clock, timeZone: zone })
  return withZone(format.format(moment(at)), at, locale, zone, own)
}

/** The zone by whose clock an item is told: days without times are the same everywhere. */
export function zoneOf(entry: { allDay: boolean; timeZone: string }, firmZone: string): string {
  if (entry.allDay) return 'UTC'
  return isZone(entry.timeZone) ? entry.timeZone : firmZone
}

/** Calendars from elsewhere may name zones that a browser does not know. */
export function isZone(name: string): boolean {
  if (!name) return false
  try {
    dateFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** "Mon, Nov 23 – Wed, Nov 25" for several whole days, whose end is the day after the last; empty for a single one. */
export function formatDays(start: Micros, end: Micros, locale: string): string {
  const last = end - dayMicros
  if (last <= start) return ''
  return dateFormat(locale, { ...shortDay, timeZone: 'UTC' }).formatRange(moment(start), moment(last))
}

/** The day as a sortable key, for grouping. */
export function dayKey(at: Micros, zone: string): string {
  return dateFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(moment(at))
}

/**
 * Whether a clock in the zone shows another time than the reader's own at that moment. The locale changes nothing in the
 * answer: a device that has read it for one date need not read another.
 */
export function zoneDiffers(at: Micros, locale: string, zone: string, own?: string): boolean {
  const wall = (timeZone?: string) => dateFormat(locale, { ...wallParts, timeZone }).format(moment(at))
  return wall(zone) !== wall(own)
}

/** "10:30 AM", and the zone's name where the reader's clock shows another time: "10:30 AM, Eastern Standard Time". */
export function formatTime(at: Micros, locale: string, zone: string, own?: string): string {
  const format = dateFormat(locale, { ...clock, timeZone: zone })
  return withZone(format.format(moment(at)), at, locale, zone, own)
}

/** "10:30 – 11:15 AM"; with days where the end is on another one. An unset end gives the start alone. */
export function formatSpan(start: Micros, end: Micros, locale: string, zone: string, own?: string): string {
  if (end <= start) return formatTime(start, locale, zone, own)
  const day = dayKey(start, zone) === dayKey(end, zone) ? {} : shortDay
  const format = dateFormat(locale, { ...clock, ...day, timeZone: zone })
  return withZone(format.formatRange(moment(start), moment(end)), start, locale, zone, own)
}

/** What a clock on the wall shows, with the day. */
const wallParts = { day: 'numeric', month: 'numeric', hour: 'numeric', minute: '2-digit' } as const
const clock = { hour: 'numeric', minute: '2-digit' } as const
const shortDay = { weekday: 'short', day: 'numeric', month: 'short' } as const

function withZone(time: string, at: Micros, locale: string, zone: string, own?: string): string {
  if (!zoneDiffers(at, locale, zone, own)) return time
  const parts = dateFormat(locale, { timeZone: zone, timeZoneName: 'long' }).formatToParts(moment(at))
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
  return `${time}, ${name}`
}
