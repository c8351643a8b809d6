import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ItemNew } from '../bridge/actTypes'
import { bridge } from '../bridge/bridge'
import type { CalendarImport, CalendarSaved } from '../bridge/calendarTypes'
import { refused } from '../bridge/call'
import { clockOf, ownZone } from '../items/clock'
import { readAgain } from '../query/changed'
import { addDays, type Day } from './day'
import { place } from './place'
import { saveText } from './saveText'

/** What takes place on some days, over one matter or, without a matter, over all. Days are those of the firm's clock. */
export function useCalendar(matterId: string, first: Day, last: Day) {
  // Whole days and the firm's zone may both reach over the edges of this computer's days.
  const from = Date.parse(`${addDays(first, -1)}T00:00:00Z`) * 1000
  const to = Date.parse(`${addDays(last, 2)}T00:00:00Z`) * 1000
  const query = useQuery({
    queryKey: ['calendar', matterId, from, to],
    queryFn: () => bridge.calendar.between(from, to, matterId),
    placeholderData: (before) => before,
  })
  const zone = query.data?.timeZone || ownZone()
  const clock = useMemo(() => clockOf(zone), [zone])
  const entries = query.data?.entries
  const placed = useMemo(() => place(entries ?? [], clock), [entries, clock])
  return { query, clock, placed, cut: query.data?.cut ?? false }
}

/** An appointment is seen by whoever is invited; another event is shared by hand. */
export type NewEventKind = 'appointment' | 'event'

type NewEventFields = Pick<
  ItemNew,
  | 'matterId'
  | 'title'
  | 'text'
  | 'place'
  | 'startsAt'
  | 'endsAt'
  | 'allDay'
  | 'timeZone'
  | 'repeats'
  | 'parties'
  | 'reason'
> & { kind: NewEventKind }

const plain = {
  area: 'calendar',
  number: '',
  amountCents: 0,
  currency: '',
  draft: false,
  folderId: '',
  assignedId: '',
  asked: [],
  charges: [],
  members: [],
  shareWith: [],
}

/** Makes an event. */
export function useNewEvent() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (event: NewEventFields) => bridge.items.create({ ...plain, ...event }),
    onSettled: () => readAgain(client, ['item', 'outbox']),
  })
}

/** Brings files into a matter's calendar, one after the other. */
export function useImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: CalendarImport) => bridge.calendar.importFile(file),
    onSettled: () => readAgain(client, ['item', 'outbox']),
  })
}

/** Saves a matter's calendar, or one event of it, as other programs read it. */
export function useExport() {
  return useMutation({ mutationFn: saved })
}

/** Where there is no window that could ask for a place, the page hands the file over itself. */
async function saved({ matterId, itemId }: { matterId: string; itemId: string }): Promise<CalendarSaved> {
  try {
    return await bridge.calendar.saveFile(matterId, itemId)
  } catch (failure) {
    if (refused(failure).reason !== 'no_window') throw failure
    const file = await bridge.calendar.exportFile(matterId, itemId)
    saveText(file.name, file.content, 'text/calendar')
    return { path: file.name, events: file.events }
  }
}
