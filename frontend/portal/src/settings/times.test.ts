import { expect, test } from 'vitest'
import { fromClock, toClock, zones } from './times'

test.each([
  [0, '00:00'],
  [1020, '17:00'],
  [1439, '23:59'],
  [1440, '00:00'],
])('%i minutes after midnight is %s', (minutes, clock) => expect(toClock(minutes)).toBe(clock))

test.each([
  ['17:00', 1020],
  ['07:05:00', 425],
  ['', undefined],
  ['25:00', undefined],
])('%j is %j minutes after midnight', (clock, minutes) => expect(fromClock(clock)).toBe(minutes))

test('a zone that the browser does not know can still be the chosen one', () => {
  expect(zones('Mars/Base')[0]).toBe('Mars/Base')
  expect(zones('')).toContain('America/New_York')
})
