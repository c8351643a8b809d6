import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** A time to put something off until. */
export interface Snooze {
  key: string
  words: MessageDescriptor
  /** Until is in microseconds. */
  until: number
}

/** When the working day begins, at which things put off come back. */
const morning = 8

/** What putting off offers: later today, tomorrow, next week. */
export function snoozes(now: Date): Snooze[] {
  const onDay = (days: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning).getTime() * 1000
  const toMonday = (8 - now.getDay()) % 7 || 7
  return [
    { key: 'hours', words: msg`Put off for three hours`, until: (now.getTime() + 3 * 3600_000) * 1000 },
    { key: 'tomorrow', words: msg`Put off until tomorrow`, until: onDay(1) },
    { key: 'week', words: msg`Put off until Monday`, until: onDay(toMonday) },
  ]
}
