import { endOfLastDay, fromDayField, fromField, lastDayField, toDayField, toField } from './times'

/** When something is due or takes place, as the fields hold it. */
export interface WhenDraft {
  /** Starts and ends are days ("2026-11-22") or hours ("2026-11-22T14:30"), by allDay. */
  starts: string
  ends: string
  allDay: boolean
  zone: string
}

/** The same in the units of an item. */
export interface WhenTimes {
  startsAt: number
  endsAt: number
  allDay: boolean
  timeZone: string
}

/** What the fields show for an item; hours are those of its zone. */
export function draftOf({ startsAt, endsAt, allDay, timeZone }: WhenTimes, ownZone: string): WhenDraft {
  const zone = timeZone || ownZone
  return allDay
    ? { starts: toDayField(startsAt), ends: lastDayField(endsAt), allDay, zone }
    : { starts: toField(startsAt, zone), ends: toField(endsAt, zone), allDay, zone }
}

/** The times of the fields. An end that was left empty is none. */
export function timesOf({ starts, ends, allDay, zone }: WhenDraft): Omit<WhenTimes, 'timeZone'> {
  const startsAt = allDay ? fromDayField(starts) : fromField(starts, zone)
  const endsAt = !ends ? 0 : allDay ? endOfLastDay(ends) : fromField(ends, zone)
  return { startsAt, endsAt: startsAt === 0 ? 0 : endsAt, allDay }
}

/** The fields after whole days were chosen, or hours again: the day stays. */
export function turned(draft: WhenDraft, allDay: boolean): WhenDraft {
  const as = (text: string, hour: string) => (!text ? '' : allDay ? text.slice(0, 10) : `${text.slice(0, 10)}T${hour}`)
  return { ...draft, allDay, starts: as(draft.starts, '09:00'), ends: as(draft.ends, '10:00') }
}

/** The fields after another start was chosen: the end moves along, so that it lasts as long as before. */
export function startedAt(draft: WhenDraft, starts: string): WhenDraft {
  const was = Date.parse(`${draft.starts}Z`)
  const is = Date.parse(`${starts}Z`)
  const end = Date.parse(`${draft.ends}Z`)
  if (draft.allDay || [was, is, end].some(Number.isNaN)) {
    return { ...draft, starts, ends: draft.ends && draft.ends < starts ? starts : draft.ends }
  }
  return { ...draft, starts, ends: new Date(end + is - was).toISOString().slice(0, 16) }
}

/** Whether the end lies before the start. */
export function crossed(draft: WhenDraft): boolean {
  const { startsAt, endsAt } = timesOf(draft)
  return endsAt !== 0 && endsAt < startsAt
}
