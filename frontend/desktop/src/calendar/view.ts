import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { addDays, addMonths, type Day, formatDayPart, formatDays, monthOf, weekOf, weeksOf } from './day'

/** The ways to look at a calendar. */
export const views = ['month', 'week', 'agenda'] as const
export type View = (typeof views)[number]

/** What each is called. */
export const viewNames: Record<View, MessageDescriptor> = {
  month: msg`Month`,
  week: msg`Week`,
  agenda: msg`Agenda`,
}

/** The key of each, on the screen of all matters. */
export const viewKeys: Record<View, string> = { month: 'm', week: 'w', agenda: 'a' }

/** How many days the agenda looks ahead. */
export const agendaDays = 42

/** The days that a view shows around the chosen one, first and last. */
export function spanOf(view: View, day: Day, firstWeekday: number): { first: Day; last: Day } {
  if (view === 'agenda') return { first: day, last: addDays(day, agendaDays - 1) }
  const days = view === 'week' ? weekOf(day, firstWeekday) : weeksOf(monthOf(day), firstWeekday).flat()
  return { first: days[0] ?? day, last: days.at(-1) ?? day }
}

/** The chosen day after a step to the next part, or the one before. */
export function stepped(view: View, day: Day, by: number): Day {
  if (view === 'month') return addMonths(day, by)
  return addDays(day, by * (view === 'week' ? 7 : agendaDays))
}

/** What the head of a view says. */
export function titleOf(view: View, day: Day, firstWeekday: number, locale: string): string {
  if (view === 'month') return formatDayPart(day, locale, { month: 'long', year: 'numeric' })
  const { first, last } = spanOf(view, day, firstWeekday)
  return formatDays(first, last, locale)
}
