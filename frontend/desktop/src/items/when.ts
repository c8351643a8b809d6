import { endOfLastDay, fromDayField, fromField, lastDayField, toDayField, toField } from './times'
import { isDay, isTime } from './typed'

/** When something is due or takes place, as the fields hold it. A text that is no day or time is what was typed by half. */
export interface WhenDraft {
  /** Days are as "2026-11-22", times as "14:30"; empty is none. */
  starts: string
  startTime: string
  ends: string
  endTime: string
  allDay: boolean
  zone: string
  /** How long it lasted when its start was last whole, in milliseconds: the end follows a start that is typed over. */
  lasts?: number | undefined
}

/** An event has an end and may last whole days; due is one moment, or a whole day. */
export type WhenKind = 'event' | 'due'

/** The same in the units of an item. */
export interface WhenTimes {
  startsAt: number
  endsAt: number
  allDay: boolean
  timeZone: string
}

/** What is wrong with one of the fields: nothing in it, not to be read, or an end before the start. */
export type WhenFault = 'empty' | 'unread' | 'crossed'

/** What is wrong with the fields, by field. */
export type WhenFaults = Partial<Record<'starts' | 'startTime' | 'ends' | 'endTime', WhenFault>>

/** What is due on a day without a time is due at its last minute, by the firm's clock. */
export const lastMinute = '23:59'

/** Fields that hold nothing yet. */
export function blankWhen(zone: string): WhenDraft {
  return { starts: '', startTime: '', ends: '', endTime: '', allDay: false, zone }
}

/** What the fields show for an item; hours are those of its zone. */
export function draftOf({ startsAt, endsAt, allDay, timeZone }: WhenTimes, kind: WhenKind, ownZone: string): WhenDraft {
  const zone = timeZone || ownZone
  const blank = blankWhen(zone)
  if (allDay) {
    return { ...blank, starts: toDayField(startsAt), ends: lastDayField(endsAt), allDay: kind === 'event' }
  }
  const [starts = '', startTime = ''] = toField(startsAt, zone).split('T')
  const [ends = '', endTime = ''] = toField(endsAt, zone).split('T')
  if (kind === 'due') return { ...blank, starts, startTime: startTime === lastMinute ? '' : startTime }
  return { ...blank, starts, startTime, ends, endTime }
}

/** The times of the fields. An end that was left empty is none. */
export function timesOf(draft: WhenDraft): Omit<WhenTimes, 'timeZone'> {
  const { starts, startTime, ends, endTime, allDay, zone } = draft
  const startsAt = allDay ? fromDayField(starts) : fromField(`${starts}T${startTime || lastMinute}`, zone)
  const endsAt = !ends ? 0 : allDay ? endOfLastDay(ends) : fromField(`${ends}T${endTime}`, zone)
  return { startsAt, endsAt: startsAt === 0 ? 0 : endsAt, allDay }
}

/** The fields after whole days were chosen, or hours again: the day stays. */
export function turned(draft: WhenDraft, allDay: boolean): WhenDraft {
  const as = (day: string, time: string) => (allDay || !day ? '' : time)
  return { ...draft, allDay, startTime: as(draft.starts, '09:00'), endTime: as(draft.ends, '10:00') }
}

/** A moment of the wall's clock, as if it were of UTC; undefined where day or time can't be read. */
function wall(day: string, time: string): number | undefined {
  return isDay(day) && isTime(time) ? Date.parse(`${day}T${time}Z`) : undefined
}

function lastsOf({ starts, startTime, ends, endTime, lasts }: WhenDraft): number | undefined {
  const [start, end] = [wall(starts, startTime), wall(ends, endTime)]
  return start === undefined ? lasts : end === undefined ? undefined : end - start
}

/**
 * The fields after another start was chosen or typed, figure by figure: the end moves along, so that it lasts as long
 * as before.
 */
export function startedAt(draft: WhenDraft, start: Partial<Pick<WhenDraft, 'starts' | 'startTime'>>): WhenDraft {
  const next = { ...draft, ...start }
  if (draft.allDay)
    return { ...next, ends: next.ends && next.ends < next.starts && isDay(next.starts) ? next.starts : next.ends }
  const lasts = lastsOf(draft)
  const is = wall(next.starts, next.startTime)
  if (is === undefined || lasts === undefined) return { ...next, lasts }
  const [ends = '', endTime = ''] = new Date(is + lasts).toISOString().slice(0, 16).split('T')
  return { ...next, lasts, ends, endTime }
}

/** The fields after another end was chosen or typed: that stands, whatever becomes of the start. */
export function endedAt(draft: WhenDraft, end: Partial<Pick<WhenDraft, 'ends' | 'endTime'>>): WhenDraft {
  return { ...draft, ...end, lasts: undefined }
}

/** What is wrong with the fields, so that nothing typed is ever left out without a word. */
export function faultsOf(draft: WhenDraft, kind: WhenKind): WhenFaults {
  const faults: WhenFaults = {}
  const { starts, startTime, ends, endTime, allDay } = draft
  const event = kind === 'event'
  if (!starts && (event || startTime)) faults.starts = 'empty'
  if (starts && !isDay(starts)) faults.starts = 'unread'
  if (!allDay && !startTime && event) faults.startTime = 'empty'
  if (!allDay && startTime && !isTime(startTime)) faults.startTime = 'unread'
  if (!event) return faults
  if (!ends && endTime && !allDay) faults.ends = 'empty'
  if (ends && !isDay(ends)) faults.ends = 'unread'
  if (!allDay && ends && !endTime) faults.endTime = 'empty'
  if (!allDay && endTime && !isTime(endTime)) faults.endTime = 'unread'
  const { startsAt, endsAt } = timesOf(draft)
  if (Object.keys(faults).length === 0 && endsAt !== 0 && endsAt < startsAt) faults.ends = 'crossed'
  return faults
}

/** Whether anything is wrong with the fields. */
export function isFaulty(draft: WhenDraft, kind: WhenKind): boolean {
  return Object.keys(faultsOf(draft, kind)).length > 0
}
