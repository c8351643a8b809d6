import { Trans, useLingui } from '@lingui/react/macro'
import { formatDay, formatSpan, type Micros, machine, region } from './when'

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

interface SpanProps {
  start: Micros
  end: Micros
  zone: string
}

/** From when to when, with the time zone where the reader's clock shows another time. */
export function Span({ start, end, zone }: SpanProps) {
  const { i18n } = useLingui()
  if (start === 0) return null
  return <time dateTime={machine(start)}>{formatSpan(start, end, region(i18n.locale, navigator.languages), zone)}</time>
}
