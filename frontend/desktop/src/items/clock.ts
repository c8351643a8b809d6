import type { Day } from '../calendar/day'

/** The wall clock of one zone. Moments are microseconds since 1970, minutes are counted from midnight. */
export interface Clock {
  zone: string
  day: (at: number) => Day
  minute: (at: number) => number
  /** The moment at which the clock shows a day and minute; an hour that is left out in spring is the one after it. */
  at: (day: Day, minute: number) => number
}

const dayMilliseconds = 86_400_000

/** The zone of this computer. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Whether this engine knows a zone. Calendars from elsewhere may name others. */
export function isZone(name: string): boolean {
  try {
    return Boolean(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** Makes a zone's clock; one that nobody knows is this computer's. The reading is made once: it is costly to set up. */
export function clockOf(name: string): Clock {
  const zone = isZone(name) ? name : ownZone()
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  /** What the clock shows, as if it were UTC, in milliseconds. */
  const wall = (milliseconds: number) => {
    const parts = new Map(format.formatToParts(milliseconds).map((part) => [part.type, Number(part.value)]))
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  }
  return {
    zone,
    day: (at) => new Date(wall(Math.floor(at / 1000))).toISOString().slice(0, 10),
    minute: (at) => {
      const shown = wall(Math.floor(at / 1000)) % dayMilliseconds
      // Before 1970 the rest of a division is negative.
      return Math.floor((shown < 0 ? shown + dayMilliseconds : shown) / 60_000)
    },
    at: (day, minute) => momentOf(Date.parse(`${day}T00:00:00Z`) + minute * 60_000, wall) * 1000,
  }
}

function momentOf(shown: number, wall: (milliseconds: number) => number): number {
  const by = (offsetAt: number) => shown - (wall(offsetAt) - offsetAt)
  const before = by(shown - dayMilliseconds)
  const after = by(shown + dayMilliseconds)
  return [before, after].find((moment) => wall(moment) === shown) ?? before
}
