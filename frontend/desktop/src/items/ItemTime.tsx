import { formatDay, formatMoment, fromMicroseconds, readMoment } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { ItemLine } from '../bridge/itemTypes'
import { ownZone, toDayField, toField } from './times'

interface ItemTimeProps {
  item: Pick<ItemLine, 'startsAt' | 'allDay' | 'timeZone' | 'area'>
  /** In a narrow column: the weekday and the day without the year, the whole on hover. */
  short?: boolean
}

/** When an item is due or takes place. Whole days carry no zone; hours in another zone than the reader's name it. */
export function ItemTime({ item, short = false }: ItemTimeProps) {
  const { i18n } = useLingui()
  if (item.startsAt === 0) return null
  const day = item.allDay ? toDayField(item.startsAt) : ''
  const moment = fromMicroseconds(item.startsAt)
  const zone = item.timeZone || undefined
  const whole = day ? formatDay(day, i18n.locale) : formatMoment(moment, i18n.locale, zone)
  return (
    <time dateTime={day || moment.toISOString()} title={short ? whole : undefined}>
      {short ? shortOf(day ? readMoment(day) : moment, item.area === 'calendar' && !day, i18n.locale, zone) : whole}
    </time>
  )
}

function shortOf(moment: Date | undefined, hours: boolean, locale: string, timeZone?: string): string {
  if (!moment) return ''
  const sameYear = moment.getFullYear() === new Date().getFullYear()
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(!sameYear && { year: 'numeric' }),
    ...(hours && { hour: 'numeric', minute: '2-digit' }),
    timeZone,
  }).format(moment)
}

/** When an item ends: only the hour, where that is on the day on which it begins. */
export function EndTime({ item }: { item: Pick<ItemLine, 'startsAt' | 'endsAt' | 'allDay' | 'timeZone' | 'area'> }) {
  const { i18n } = useLingui()
  const timeZone = item.timeZone || ownZone()
  if (toField(item.startsAt, timeZone).slice(0, 10) !== toField(item.endsAt, timeZone).slice(0, 10)) {
    return <ItemTime item={{ ...item, startsAt: item.endsAt }} />
  }
  const ends = fromMicroseconds(item.endsAt)
  const hour = new Intl.DateTimeFormat(i18n.locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(ends)
  return <time dateTime={ends.toISOString()}>{hour}</time>
}
