import type { CalendarEntry } from '../bridge/calendarTypes'
import type { Clock } from '../items/clock'
import { addDays, type Day, daysBetween } from './day'

/** One time of one entry, and the days of a clock on which it takes place. */
export interface Placed {
  key: string
  entry: CalendarEntry
  first: Day
  last: Day
  /** Minutes of the first and the last day; of a whole-day entry the whole of both. */
  from: number
  to: number
  /** Whole days, or so long that it stands above the hours. */
  long: boolean
}

const dayMinutes = 1440
const dayMicros = 86_400_000_000

/** Places entries on the days of a clock. Whole days are midnights in UTC that stand for days everywhere. */
export function place(entries: readonly CalendarEntry[], clock: Clock): Placed[] {
  return entries.map((entry) => {
    const key = `${entry.itemId} ${entry.startsAt}`
    const ends = Math.max(entry.endsAt, entry.startsAt)
    // What ends at midnight does not take place on the day that begins then.
    const lastMoment = ends > entry.startsAt ? ends - 1 : ends
    if (entry.allDay) {
      const day = (at: number) => new Date(at / 1000).toISOString().slice(0, 10)
      return { key, entry, first: day(entry.startsAt), last: day(lastMoment), from: 0, to: dayMinutes, long: true }
    }
    const to = ends > entry.startsAt ? clock.minute(ends) || dayMinutes : clock.minute(ends)
    return {
      key,
      entry,
      first: clock.day(entry.startsAt),
      last: clock.day(lastMoment),
      from: clock.minute(entry.startsAt),
      to,
      long: ends - entry.startsAt >= dayMicros,
    }
  })
}

function isOn(day: Day) {
  return (one: Placed) => one.first <= day && day <= one.last
}

/** Long ones first, the longest first, so that bars lie above; then by time. */
function inOrder(one: Placed, other: Placed): number {
  const days = (placed: Placed) => daysBetween(placed.first, placed.last)
  return (
    Number(other.long) - Number(one.long) ||
    days(other) - days(one) ||
    one.entry.startsAt - other.entry.startsAt ||
    (one.entry.title < other.entry.title ? -1 : 1)
  )
}

/** What takes place on a day, in the order in which it is read. */
export function onDay(placed: readonly Placed[], day: Day): Placed[] {
  return placed.filter(isOn(day)).toSorted(inOrder)
}

/**
 * The lines of each day of a week, where what lasts several days keeps one line for all of them. A hole is undefined.
 */
export function linesOf(placed: readonly Placed[], week: readonly Day[]): (Placed | undefined)[][] {
  const lines: (Placed | undefined)[][] = week.map(() => [])
  const start = week[0] ?? ''
  const end = week.at(-1) ?? ''
  const here = placed.filter((one) => one.last >= start && one.first <= end).toSorted(inOrder)
  for (const one of here) {
    const days = week.flatMap((day, at) => (isOn(day)(one) ? [at] : []))
    let line = 0
    while (days.some((at) => lines[at]?.[line])) line++
    for (const at of days) {
      const own = lines[at] ?? []
      while (own.length < line) own.push(undefined)
      own[line] = one
    }
  }
  return lines
}

/** A part of a day's column: from when to when, in minutes, and which of how many columns side by side. */
export interface Block {
  placed: Placed
  from: number
  to: number
  column: number
  columns: number
}

/** How high a short one is drawn at least, in minutes, so that it can be read. */
const leastMinutes = 30

/** Puts what overlaps on a day side by side. What goes over midnight has a part on both days. */
export function blocksOf(placed: readonly Placed[], day: Day): Block[] {
  const spans = placed
    .filter((one) => !one.long && isOn(day)(one))
    .map((one) => {
      const from = one.first === day ? one.from : 0
      const to = one.last === day ? one.to : dayMinutes
      const begin = Math.min(from, dayMinutes - leastMinutes)
      return { placed: one, from: begin, to: Math.max(to, begin + leastMinutes) }
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
  return groupsOf(spans).flatMap(sideBySide)
}

type Span = Omit<Block, 'column' | 'columns'>

/** Spans that hang together by overlapping. */
function groupsOf(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  let until = -1
  for (const span of spans) {
    if (span.from >= until) groups.push([])
    groups.at(-1)?.push(span)
    until = Math.max(until, span.to)
  }
  return groups
}

function sideBySide(group: readonly Span[]): Block[] {
  const ends: number[] = []
  const columns = group.map((span) => {
    const free = ends.findIndex((end) => end <= span.from)
    const column = free < 0 ? ends.length : free
    ends[column] = span.to
    return column
  })
  return group.map((span, at) => ({ ...span, column: columns[at] ?? 0, columns: ends.length }))
}

/** One day of the agenda. */
export interface AgendaDay {
  day: Day
  placed: Placed[]
}

/** The agenda from a day on: each time once, under the day on which it begins, or under the first for what runs already. */
export function agendaOf(placed: readonly Placed[], from: Day, count: number): AgendaDay[] {
  const until = addDays(from, count)
  const days = new Map<Day, Placed[]>()
  for (const one of placed) {
    if (one.last < from || one.first >= until) continue
    const day = one.first > from ? one.first : from
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, own]) => ({ day, placed: own.toSorted(inOrder) }))
}
