import { expect, test } from 'vitest'
import { rhythm } from './repeats'

test.each([
  ['FREQ=WEEKLY;BYDAY=MO', { unit: 'week', every: 1 }],
  ['RRULE:FREQ=DAILY;INTERVAL=2;COUNT=5', { unit: 'day', every: 2 }],
  ['freq=monthly', { unit: 'month', every: 1 }],
  ['FREQ=YEARLY;UNTIL=20300101T000000Z', { unit: 'year', every: 1 }],
  ['FREQ=HOURLY', undefined],
  ['FREQ=WEEKLY;INTERVAL=0', undefined],
  ['', undefined],
])('%j is %j', (rule, want) => expect(rhythm(rule)).toEqual(want))
