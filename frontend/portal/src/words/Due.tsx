import { Trans, useLingui } from '@lingui/react/macro'
import type { Entry } from '../api/types'
import { formatDay, formatDays, formatMoment, formatSpan, type Micros, machine, region, zoneOf } from './when'

interface DayProps {
  at: Micros
  now: Date
  zone: string
}

/** A day with its weekday. Draws nothing where none is set. */
export function Day({ at, now, zone }: DayProps) {
  const { i18n } = useLingui()
  if (at === 0) return null
  return <time dateTime={machine(at)}>{formatDay(at, now, region(i18n.locale, navigator.languages), zone)}</time>
}

/** By when something is to be done: "by Friday" or, when that has passed, "was due on Friday". */
export function Due({ at, now, zone }: DayProps) {
  if (at === 0) return null
  const day = <Day at={at} now={now} zone={zone} />
  return at / 1000 < now.getTime() ? <Trans>Was due on {day}</Trans> : <Trans>By {day}</Trans>
}

/** When something came to this reader. */
export function Shared({ at, now, zone }: DayProps) {
  if (at === 0) return null
  const day = <Day at={at} now={now} zone={zone} />
  return <Trans>Shared on {day}</Trans>
}

/** When this reader sent something. */
export function Sent({ at, now, zone }: DayProps) {
  if (at === 0) return null
  const day = <Day at={at} now={now} zone={zone} />
  return <Trans>You sent it on {day}</Trans>
}

/** A day and time, with the zone where the reader's clock shows another time. */
export function Moment({ at, zone }: Omit<DayProps, 'now'>) {
  const { i18n } = useLingui()
  if (at === 0) return null
  return <time dateTime={machine(at)}>{formatMoment(at, region(i18n.locale, navigator.languages), zone)}</time>
}

interface SpanProps {
  entry: Pick<Entry, 'allDay' | 'timeZone'>
  start: Micros
  end: Micros
  /** The firm's zone, for what has none of its own. */
  zone: string
}

/** From when to when, with the time zone where the reader's clock shows another time; or "all day". */
export function Span({ entry, start, end, zone }: SpanProps) {
  const { i18n } = useLingui()
  if (start === 0) return null
  const locale = region(i18n.locale, navigator.languages)
  if (entry.allDay) {
    const days = formatDays(start, end, locale)
    return days ? <time dateTime={machine(start).slice(0, 10)}>{days}</time> : <Trans>All day</Trans>
  }
  return <time dateTime={machine(start)}>{formatSpan(start, end, locale, zoneOf(entry, zone))}</time>
}
