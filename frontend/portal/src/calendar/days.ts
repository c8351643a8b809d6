import type { Entry, Instance } from '../api/types'
import { dayKey, zoneOf } from '../words/when'
import { addDays, type Day } from './month'

/** One time at which something takes place, with what it is. */
export interface Happening {
  entry: Entry
  instance: Instance
}

/** What takes place on one day. */
export interface HappeningDay {
  day: Day
  happenings: Happening[]
}

/** Joins the times of a calendar with what takes place then. A time whose item is not in the answer is left out. */
export function happenings(entries: readonly Entry[], instances: readonly Instance[]): Happening[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return instances.flatMap((instance) => {
    const entry = byId.get(instance.itemId)
    return entry ? [{ entry, instance }] : []
  })
}

/** The days on which something takes place, by the clock of its own zone, and at most so many. */
export function daysOf({ entry, instance }: Happening, firmZone: string, most = 62): Day[] {
  const zone = zoneOf(entry, firmZone)
  const first = dayKey(instance.startsAt, zone)
  // What ends at midnight does not take place on the day that begins then.
  const last = instance.endsAt > instance.startsAt ? dayKey(instance.endsAt - 1, zone) : first
  const days = [first]
  for (let day = addDays(first, 1); day <= last && days.length < most; day = addDays(day, 1)) days.push(day)
  return days
}

/** What takes place on each day; whole days first, then by time. */
export function byDay(all: readonly Happening[], firmZone: string): Map<Day, Happening[]> {
  const days = new Map<Day, Happening[]>()
  const order = all.toSorted(
    (a, b) => Number(b.entry.allDay) - Number(a.entry.allDay) || a.instance.startsAt - b.instance.startsAt,
  )
  for (const one of order) {
    for (const day of daysOf(one, firmZone)) days.set(day, [...(days.get(day) ?? []), one])
  }
  return days
}

/** The agenda from a day on: each time once, under the day on which it begins, or under the first for what runs already. */
export function agendaFrom(all: readonly Happening[], from: Day, firmZone: string): HappeningDay[] {
  const days = new Map<Day, Happening[]>()
  for (const one of all) {
    const own = daysOf(one, firmZone)
    if ((own.at(-1) ?? '') < from) continue
    const day = own[0] && own[0] > from ? own[0] : from
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, found]) => ({
      day,
      happenings: found.toSorted(
        (a, b) => Number(b.entry.allDay) - Number(a.entry.allDay) || a.instance.startsAt - b.instance.startsAt,
      ),
    }))
}
