import { formatDay, fromMicroseconds, readMoment } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { ItemLine } from '../bridge/itemTypes'
import { ownZone } from './clock'
import { differs, useFirmZone } from './firmZone'
import { toDayField, toField } from './times'
import { lastMinute } from './when'

interface ItemTimeProps {
  item: Pick<ItemLine, 'startsAt' | 'allDay' | 'timeZone' | 'area'>
  /** In a narrow column: the weekday and the day without the year, the whole on hover. */
  short?: boolean
}

/** When an item is due or takes place, by its own zone's clock or the firm's, which is named where the reader's shows another time. Whole days carry no zone. */
export function ItemTime({ item, short = false }: ItemTimeProps) {
  const { i18n } = useLingui()
  const firmZone = useFirmZone()
  if (item.startsAt === 0) return null
  const zone = item.timeZone || firmZone
  const day = dayOf(item, zone)
  const moment = fromMicroseconds(item.startsAt)
  const whole = day ? formatDay(day, i18n.locale) : wholeOf(moment, i18n.locale, zone)
  return (
    <time dateTime={day || moment.toISOString()} title={short ? whole : undefined}>
      {short ? shortOf(item, moment, i18n.locale, zone) : whole}
    </time>
  )
}

/** The day alone, for whole days and for what is due at the last minute of one; else empty. */
function dayOf(item: ItemTimeProps['item'], zone: string): string {
  if (item.allDay) return toDayField(item.startsAt)
  const [day = '', time = ''] = toField(item.startsAt, zone).split('T')
  return item.area !== 'calendar' && time === lastMinute ? day : ''
}

const clockParts = { hour: 'numeric', minute: '2-digit' } as const

function wholeOf(moment: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...clockParts,
    timeZone,
    ...(differs(timeZone, ownZone(), moment) && { timeZoneName: 'short' }),
  }).format(moment)
}

function shortOf(item: ItemTimeProps['item'], moment: Date, locale: string, timeZone: string): string {
  const day = item.allDay ? readMoment(toDayField(item.startsAt)) : undefined
  const shown = day ?? moment
  const sameYear = shown.getFullYear() === new Date().getFullYear()
  return new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(!sameYear && { year: 'numeric' }),
    ...(item.area === 'calendar' && !item.allDay && clockParts),
    ...(!item.allDay && { timeZone }),
  }).format(shown)
}

/** When an item ends: only the hour, where that is on the day on which it begins. */
export function EndTime({ item }: { item: Pick<ItemLine, 'startsAt' | 'endsAt' | 'allDay' | 'timeZone' | 'area'> }) {
  const { i18n } = useLingui()
  const firmZone = useFirmZone()
  const timeZone = item.timeZone || firmZone
  if (toField(item.startsAt, timeZone).slice(0, 10) !== toField(item.endsAt, timeZone).slice(0, 10)) {
    return <ItemTime item={{ ...item, startsAt: item.endsAt }} />
  }
  const ends = fromMicroseconds(item.endsAt)
  const hour = new Intl.DateTimeFormat(i18n.locale, { ...clockParts, timeZone }).format(ends)
  return <time dateTime={ends.toISOString()}>{hour}</time>
}
