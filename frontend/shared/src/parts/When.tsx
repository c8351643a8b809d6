import { useLingui } from '@lingui/react/macro'
import { formatDay, formatDistance, formatMoment, type Moment, readMoment } from '../format/date'

interface WhenProps {
  at: Moment
  /** day: the date with its weekday. moment: with the time. ago: how long ago, the moment on hover. */
  as?: 'day' | 'moment' | 'ago'
  now?: Date
}

/** A date or moment in the reader's language. Draws nothing where there is none. */
export function When({ at, as = 'day', now }: WhenProps) {
  const { i18n } = useLingui()
  const moment = readMoment(at)
  if (!moment) return null
  const whole = formatMoment(moment, i18n.locale)
  const shown = as === 'ago' ? formatDistance(at, now ?? new Date(), i18n.locale) : undefined
  return (
    <time dateTime={typeof at === 'string' ? at : moment.toISOString()} title={as === 'ago' ? whole : undefined}>
      {shown ?? (as === 'day' ? formatDay(at, i18n.locale) : whole)}
    </time>
  )
}
