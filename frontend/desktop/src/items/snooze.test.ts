import { format } from 'date-fns'
import { expect, test } from 'vitest'
import { pickedTime, snoozeChoices } from './snooze'

const choices = (now: string) =>
  snoozeChoices(new Date(now)).map(({ choice, until }) => `${choice} ${format(until, "yyyy-MM-dd'T'HH:mm")}`)

test.each([
  [
    'a Friday morning offers later, tomorrow and Monday',
    '2026-11-20T09:41:00',
    ['later 2026-11-20T12:00', 'tomorrow 2026-11-21T08:00', 'monday 2026-11-23T08:00'],
  ],
  [
    'an afternoon is later at six at the latest',
    '2026-11-20T16:10:00',
    ['later 2026-11-20T18:00', 'tomorrow 2026-11-21T08:00', 'monday 2026-11-23T08:00'],
  ],
  ['an evening has no later', '2026-11-20T18:00:00', ['tomorrow 2026-11-21T08:00', 'monday 2026-11-23T08:00']],
  ['a Sunday offers Monday once', '2026-11-22T20:00:00', ['tomorrow 2026-11-23T08:00']],
  ['a Monday means the next one', '2026-11-23T19:00:00', ['tomorrow 2026-11-24T08:00', 'monday 2026-11-30T08:00']],
  ['the last day of a year goes on', '2026-12-31T20:00:00', ['tomorrow 2027-01-01T08:00', 'monday 2027-01-04T08:00']],
])('%s', (_, now, want) => expect(choices(now)).toEqual(want))

test('a picked time must be one, and lie ahead', () => {
  const now = new Date('2026-11-20T09:00:00')
  expect(pickedTime('2026-11-20', '10:30', now)).toEqual(new Date('2026-11-20T10:30'))
  expect(pickedTime('2026-11-20', '09:00', now)).toBeUndefined()
  expect(pickedTime('2026-11-2', '10:30', now)).toBeUndefined()
  expect(pickedTime('2026-11-21', '1', now)).toBeUndefined()
  expect(pickedTime('', '', now)).toBeUndefined()
})
