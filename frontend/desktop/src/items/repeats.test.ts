import { expect, test } from 'vitest'
import { dayName, once, readRepeat, repeatFault, writeRepeat } from './repeats'

test.each([
  '',
  'FREQ=DAILY',
  'FREQ=WEEKLY;COUNT=8',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
  'FREQ=MONTHLY;UNTIL=20270131',
  'FREQ=YEARLY;COUNT=3',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=DAILY;BYHOUR=9,17',
])('%j comes back as it was', (rule) => {
  expect(writeRepeat(readRepeat(rule))).toBe(rule)
})

test('what says more than can be chosen is kept whole', () => {
  expect(readRepeat('FREQ=MONTHLY;BYDAY=2TU').every).toBe('other')
  expect(readRepeat('FREQ=FORTNIGHTLY').every).toBe('other')
})

test('an end with an hour shows its day', () => {
  expect(readRepeat('FREQ=DAILY;UNTIL=20270131T045959Z').until).toBe('2027-01-31')
})

test('days stand in the order of the week, and only in a weekly rule', () => {
  expect(writeRepeat({ ...once, every: 'WEEKLY', days: ['FR', 'MO'] })).toBe('FREQ=WEEKLY;BYDAY=MO,FR')
  expect(writeRepeat({ ...once, every: 'DAILY', days: ['FR'] })).toBe('FREQ=DAILY')
})

test('days have names', () => {
  expect(dayName('MO', 'en')).toBe('Mon')
  expect(dayName('SU', 'es')).toBe('dom')
})

test.each([
  ['', 'empty'],
  ['11/2', 'unread'],
  ['2026-11-26', 'crossed'],
  ['2026-11-27', undefined],
])('a last day of %j is %s for what begins on November 27', (until, fault) => {
  const repeat = { ...once, every: 'WEEKLY' as const, ends: 'until' as const, until }
  expect(repeatFault(repeat, '2026-11-27')).toBe(fault)
  expect(repeatFault({ ...repeat, ends: 'never' }, '2026-11-27')).toBeUndefined()
  expect(repeatFault({ ...repeat, every: '' }, '2026-11-27')).toBeUndefined()
})
