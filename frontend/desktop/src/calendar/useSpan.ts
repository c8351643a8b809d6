import { useLingui } from '@lingui/react/macro'
import { formatDayPart, formatDays } from './day'
import type { Placed } from './place'

const clockParts = { hour: 'numeric', minute: '2-digit' } as const
const dayParts = { weekday: 'short', day: 'numeric', month: 'short' } as const

/** Tells when something takes place, by the calendar's own clock: day and hours, or the days. */
export function useSpan(): (placed: Placed) => string {
  const { t, i18n } = useLingui()
  const locale = i18n.locale
  const hour = (minutes: number) =>
    new Intl.DateTimeFormat(locale, { ...clockParts, timeZone: 'UTC' }).format(minutes * 60_000)
  return ({ entry, first, last, from, to }) => {
    const day = formatDayPart(first, locale, dayParts)
    if (entry.allDay) return first === last ? t`${day}, all day` : formatDays(first, last, locale)
    if (entry.endsAt <= entry.startsAt) return `${day}, ${hour(from)}`
    if (first === last) return `${day}, ${hour(from)} – ${hour(to)}`
    return `${day}, ${hour(from)} – ${formatDayPart(last, locale, dayParts)}, ${hour(to)}`
  }
}
