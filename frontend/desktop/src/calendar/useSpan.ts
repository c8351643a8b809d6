import { useLingui } from '@lingui/react/macro'
import { type Day, formatDayPart, formatDays } from './day'
import type { Placed } from './place'

const clockParts = { hour: 'numeric', minute: '2-digit' } as const
const dayParts = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** Tells when something takes place, by the calendar's own clock: day and hours, or the days. Under a day's heading the hours alone. */
export function useSpan(): (placed: Placed, under?: Day) => string {
  const { t, i18n } = useLingui()
  const locale = i18n.locale
  const hour = (minutes: number) =>
    new Intl.DateTimeFormat(locale, { ...clockParts, timeZone: 'UTC' }).format(minutes * 60_000)
  return ({ entry, first, last, from, to }, under) => {
    const only = under === first
    const day = formatDayPart(first, locale, dayParts)
    const on = (words: string) => (only ? words : `${day}, ${words}`)
    if (entry.allDay) {
      if (first !== last) return formatDays(first, last, locale)
      return only ? t`All day` : t`${day}, all day`
    }
    if (entry.endsAt <= entry.startsAt) return on(hour(from))
    if (first === last) return on(`${hour(from)} – ${hour(to)}`)
    return `${on(hour(from))} – ${formatDayPart(last, locale, dayParts)}, ${hour(to)}`
  }
}
