/** Times of items, between microseconds and what native date fields hold: "2026-11-22" and "2026-11-22T14:30". */

const second = 1_000_000
const dayMicros = 24 * 3600 * second

/** The zone of this computer. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Every zone to choose from, the given one among them even where this engine does not list it. */
export function zones(chosen: string): string[] {
  const all = Intl.supportedValuesOf('timeZone')
  return all.includes(chosen) || !chosen ? all : [chosen, ...all]
}

/** The wall clock of a zone at a moment, as if it were UTC, in milliseconds. */
function wallOf(milliseconds: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(milliseconds)
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** What a field shows for a moment in a zone; empty for none. */
export function toField(micros: number, zone: string): string {
  if (micros === 0) return ''
  return new Date(wallOf(micros / 1000, zone)).toISOString().slice(0, 16)
}

/**
 * The moment of a field's text in a zone, in microseconds; 0 for no time. An hour that does not exist, when clocks go
 * forward, is the one after it; of an hour that comes twice it is the first.
 */
export function fromField(text: string, zone: string): number {
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return 0
  const wall = Date.parse(`${text.length === 10 ? `${text}T00:00` : text}:00Z`)
  if (Number.isNaN(wall)) return 0
  const offsetAt = (moment: number) => wallOf(moment, zone) - moment
  const before = wall - offsetAt(wall - dayMicros / 1000)
  const after = wall - offsetAt(wall + dayMicros / 1000)
  const fits = [before, after].find((moment) => wallOf(moment, zone) === wall)
  return (fits ?? before) * 1000
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
