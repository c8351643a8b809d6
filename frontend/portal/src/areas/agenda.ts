import type { Entry } from '../api/types'
import { dayKey } from '../words/when'

/** The events of one day. */
export interface AgendaDay {
  /** The day in the firm's zone, sortable; empty for events without a day. */
  key: string
  entries: Entry[]
}

/** What is still to come, soonest first, and what has been, latest first. */
export interface AgendaDays {
  ahead: AgendaDay[]
  past: AgendaDay[]
}

/** Sorts events into days. What has begun and not ended is still ahead; so is what has no day yet, at the end. */
export function agenda(entries: Entry[], now: Date, zone: string): AgendaDays {
  const nowMicros = now.getTime() * 1000
  const isPast = (entry: Entry) => entry.startsAt > 0 && Math.max(entry.startsAt, entry.endsAt) < nowMicros
  const when = (entry: Entry) => entry.startsAt || Number.POSITIVE_INFINITY
  const sorted = entries.toSorted((a, b) => (when(a) === when(b) ? 0 : when(a) - when(b)))
  return {
    ahead: byDay(
      sorted.filter((entry) => !isPast(entry)),
      zone,
    ),
    past: byDay(sorted.filter(isPast).reverse(), zone),
  }
}

function byDay(entries: Entry[], zone: string): AgendaDay[] {
  const days: AgendaDay[] = []
  for (const entry of entries) {
    const key = entry.startsAt ? dayKey(entry.startsAt, zone) : ''
    const last = days.at(-1)
    if (last?.key === key) last.entries.push(entry)
    else days.push({ key, entries: [entry] })
  }
  return days
}
