import { formatDay, readMoment } from '@anteroom/shared'

/** How a row tells when: the time today, the weekday within a week, else the day. */
export function shortTime(at: number, now: Date, locale: string): string {
  const moment = readMoment(new Date(at / 1000))
  if (!moment) return ''
  if (moment.toDateString() === now.toDateString()) return part(moment, locale, { hour: 'numeric', minute: '2-digit' })
  const days = (now.getTime() - moment.getTime()) / 86_400_000
  if (days > 0 && days < 6) return part(moment, locale, { weekday: 'short' })
  if (moment.getFullYear() === now.getFullYear()) return part(moment, locale, { day: 'numeric', month: 'short' })
  return formatDay(moment, locale)
}

function part(moment: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(moment)
}
