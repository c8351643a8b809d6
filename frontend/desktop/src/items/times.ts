import { clockOf } from './clock'

/** Times of items, between microseconds and what native date fields hold: "2026-11-22" and "2026-11-22T14:30". */

const dayMicros = 86_400_000_000

/** Every zone to choose from, the given one among them even where this engine does not list it. */
export function zones(chosen: string): string[] {
  const all = Intl.supportedValuesOf('timeZone')
  return all.includes(chosen) || !chosen ? all : [chosen, ...all]
}

/** What a field shows for a moment in a zone; empty for none. */
export function toField(micros: number, zone: string): string {
  if (micros === 0) return ''
  const clock = clockOf(zone)
  const minute = clock.minute(micros)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${clock.day(micros)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

/** The moment of a field's text in a zone, in microseconds; 0 for no time. */
export function fromField(text: string, zone: string): number {
  const [, day = '', hour = '00', minute = '00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?$/.exec(text) ?? []
  if (Number.isNaN(Date.parse(`${day}T${hour}:${minute}:00Z`))) return 0
  return clockOf(zone).at(day, Number(hour) * 60 + Number(minute))
}

/** The day of a whole-day item as a field shows it: such times are midnights in UTC. */
export function toDayField(micros: number): string {
  return micros === 0 ? '' : new Date(micros / 1000).toISOString().slice(0, 10)
}

/** The midnight in UTC that stands for a day. */
export function fromDayField(text: string): number {
  const moment = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(moment) ? 0 : moment * 1000
}

/** The last day of a whole-day item, which ends on the midnight after it. */
export function lastDayField(endsAt: number): string {
  return endsAt === 0 ? '' : toDayField(endsAt - dayMicros)
}

/** The end that a last day stands for. */
export function endOfLastDay(text: string): number {
  const day = fromDayField(text)
  return day === 0 ? 0 : day + dayMicros
}
