/** Months and days as sortable texts, "2026-11" and "2026-11-24", so that no clock or zone can move them. */

export type Month = string
export type Day = string

const dayMilliseconds = 86_400_000
const monthText = /^(\d{4})-(0[1-9]|1[0-2])$/

/** The month of an address, or undefined for what is none. */
export function readMonth(text: string | undefined): Month | undefined {
  return text && monthText.test(text) ? text : undefined
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7)
}

/** The month so many months later, or earlier. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

export function addDays(day: Day, count: number): Day {
  return new Date(atUTC(day) + count * dayMilliseconds).toISOString().slice(0, 10)
}

/** Midnight in UTC of a day, milliseconds: a mark to count and to write days by, not a moment of any place. */
export function atUTC(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The days that a month's page shows, week by week, with those of its neighbours. firstWeekday: 1 is Monday, 7 Sunday. */
export function weeksOf(month: Month, firstWeekday: number): Day[][] {
  const first = `${month}-01`
  const weekday = new Date(atUTC(first)).getUTCDay() || 7
  const lead = (weekday - firstWeekday + 7) % 7
  const length = new Date(atUTC(`${addMonths(month, 1)}-01`) - dayMilliseconds).getUTCDate()
  const weeks = Math.ceil((lead + length) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => addDays(first, week * 7 + place - lead)),
  )
}

/** On which day a week begins where the reader lives: 1 is Monday, 7 Sunday. */
export function firstWeekday(locale: string): number {
  const own = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return own.getWeekInfo?.().firstDay ?? own.weekInfo?.firstDay ?? (/^en(-US)?$/.test(locale) ? 7 : 1)
}
