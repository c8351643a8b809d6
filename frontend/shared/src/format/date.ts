import { dateFormat } from './kept'

/** A date or moment as rows hold it: text in ISO 8601, or a Date. */
export type Moment = string | Date

const dateOnly = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * Reads a date or a moment. A date without a time is that day here, never midnight in Greenwich: read as UTC it
 * would show the day before to everyone west of it.
 */
export function readMoment(text: Moment): Date | undefined {
  if (text instanceof Date) return text.getTime() > 0 ? text : undefined
  const parts = dateOnly.exec(text)
  const moment = parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : new Date(text)
  return Number.isNaN(moment.getTime()) || moment.getFullYear() < 1000 ? undefined : moment
}

/** The moment of a count of microseconds since 1970, the unit of the staff window's rows. 0 is no moment. */
export function fromMicroseconds(count: number): Date {
  return new Date(count / 1000)
}

/** A day with its weekday and year: "Fri, Nov 20, 2026". Empty for no date. */
export function formatDay(text: Moment, locale: string): string {
  const options = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const
  const moment = readMoment(text)
  return moment ? dateFormat(locale, options).format(moment) : ''
}

/** A moment with weekday and time; the zone is named only where it is not the reader's own. */
export function formatMoment(text: Moment, locale: string, timeZone?: string): string {
  const moment = readMoment(text)
  if (!moment) return ''
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return dateFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: timeZone && timeZone !== own ? 'short' : undefined,
  }).format(moment)
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86400],
  ['week', 604800],
  ['month', 2629800],
  ['year', 31557600],
]

/** How long ago, or until: "2 days ago", "in 3 weeks". Seconds are not worth a word. */
export function formatDistance(text: Moment, now: Date, locale: string): string {
  const moment = readMoment(text)
  if (!moment) return ''
  const seconds = (moment.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  if (Math.abs(seconds) < 60) return format.format(0, 'second')
  const step = steps.findLast(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60]
  return format.format(Math.round(seconds / step[1]), step[0])
}
