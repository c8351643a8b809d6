import { isDay, isTime } from './typed'

/** When something that was put off comes back. Times are of this machine's own clock: that is the person's working day. */

/** The ready answers to "until when?", in the order in which they are offered. */
export type SnoozeChoice = 'later' | 'tomorrow' | 'monday'

/** The hour at which a working day begins. */
const morning = 8

/** Hours after which "later today" is; never past the evening hour, when nobody looks any more. */
const laterHours = 3
const evening = 18

function at(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour)
}

/** Three hours from now on the full hour, or at six; undefined where the day is over. */
function later(now: Date): Date | undefined {
  const hour = Math.min(now.getHours() + laterHours, evening)
  return hour > now.getHours() ? at(now, 0, hour) : undefined
}

/** The Monday after this day: on a Monday the one a week later. */
function monday(now: Date): Date {
  return at(now, (8 - now.getDay()) % 7 || 7, morning)
}

/** What can be chosen at this moment. On a Sunday tomorrow is Monday, and is offered once. */
export function snoozeChoices(now: Date): { choice: SnoozeChoice; until: Date }[] {
  const today = later(now)
  const tomorrow = at(now, 1, morning)
  const next = monday(now)
  return [
    ...(today ? [{ choice: 'later' as const, until: today }] : []),
    { choice: 'tomorrow' as const, until: tomorrow },
    ...(next.getTime() === tomorrow.getTime() ? [] : [{ choice: 'monday' as const, until: next }]),
  ]
}

/** The time at which what is put off to another day comes back, where no other is typed. */
export const morningTime = `0${morning}:00`

/** What a person typed as "2026-11-27" and "08:00"; undefined where they are none, or past. */
export function pickedTime(day: string, time: string, now: Date): Date | undefined {
  if (!isDay(day) || !isTime(time)) return undefined
  const picked = new Date(`${day}T${time}`)
  return picked <= now ? undefined : picked
}
