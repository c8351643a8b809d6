/** Days and months as sortable texts, "2026-11-24" and "2026-11": no clock and no zone can move them. */

export type Day = string
export type Month = string

const dayMilliseconds = 86_400_000

/** Midnight in UTC of a day, milliseconds: a mark to count and to write days by, not a moment of any place. */
export function markOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function dayOf(mark: number): Day {
  return new Date(mark).toISOString().slice(0, 10)
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, count: number): Day {
  return dayOf(markOf(day) + count * dayMilliseconds)
}

/** How many days the second day is after the first. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((markOf(second) - markOf(first)) / dayMilliseconds)
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The same day so many months later; the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

/** The seven days of a day's week. firstWeekday: 1 is Monday, 7 Sunday. */
export function weekOf(day: Day, firstWeekday: number): Day[] {
  const weekday = new Date(markOf(day)).getUTCDay() || 7
  const lead = (weekday - firstWeekday + 7) % 7
  return Array.from({ length: 7 }, (_, place) => addDays(day, place - lead))
}

/** The weeks that a month's page shows, with the days of its neighbours at both ends. */
export function weeksOf(month: Month, firstWeekday: number): Day[][] {
  const weeks: Day[][] = []
  let day: Day = `${month}-01`
  while (monthOf(day) <= month) {
    const week = weekOf(day, firstWeekday)
    weeks.push(week)
    day = addDays(week[6] ?? day, 1)
  }
  return weeks
}

/** On which day a week begins where the reader lives: 1 is Monday, 7 Sunday. */
export function firstWeekday(locale: string): number {
  const own = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return own.getWeekInfo?.().firstDay ?? own.weekInfo?.firstDay ?? (/^en(-US)?$/.test(locale) ? 7 : 1)
}

/** A day or a month in the reader's words, whatever the parts asked for. */
export function formatDayPart(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(markOf(day))
}

/** "Nov 22 – 28, 2026". */
export function formatDays(first: Day, last: Day, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return format.formatRange(markOf(first), markOf(last))
}
