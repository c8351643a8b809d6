import { expect, test } from 'vitest'
import { clockOf, isZone } from './clock'

const micros = (iso: string) => Date.parse(iso) * 1000

test.each([
  ['America/New_York', '2026-11-24T03:30:00Z', '2026-11-23', 22 * 60 + 30],
  ['America/New_York', '2026-07-01T12:00:00Z', '2026-07-01', 8 * 60],
  ['Asia/Kolkata', '2026-11-23T20:00:00Z', '2026-11-24', 90],
  ['UTC', '2026-11-23T00:00:00Z', '2026-11-23', 0],
  ['UTC', '1969-12-31T23:30:00Z', '1969-12-31', 23 * 60 + 30],
])('in %s it is at %s the day %s, minute %i', (zone, iso, day, minute) => {
  const clock = clockOf(zone)
  expect([clock.day(micros(iso)), clock.minute(micros(iso))]).toEqual([day, minute])
  expect(clock.at(day, minute)).toBe(micros(iso))
})

test('the hour that spring leaves out is the one after it, and of one that autumn has twice it is the first', () => {
  const clock = clockOf('America/New_York')
  expect(clock.at('2026-03-08', 150)).toBe(micros('2026-03-08T07:30:00Z'))
  expect(clock.at('2026-11-01', 90)).toBe(micros('2026-11-01T05:30:00Z'))
})

test('a day on which the clocks change begins and ends at its midnights', () => {
  const clock = clockOf('America/New_York')
  expect(clock.at('2026-03-09', 0) - clock.at('2026-03-08', 0)).toBe(23 * 3600 * 1_000_000)
})

test('a zone that nobody knows is this computer’s', () => {
  expect(isZone('Mars/Base')).toBe(false)
  expect(clockOf('Mars/Base').zone).toBe(clockOf('').zone)
})
