import { describe, expect, test } from 'vitest'
import { endOfLastDay, fromDayField, fromField, lastDayField, toDayField, toField, zones } from './times'

const at = (iso: string) => Date.parse(iso) * 1000

describe('an hour in a zone', () => {
  test.each([
    ['2026-11-22T14:30', 'America/New_York', '2026-11-22T19:30:00Z'],
    ['2026-07-01T14:30', 'America/New_York', '2026-07-01T18:30:00Z'],
    ['2026-07-01T14:30', 'Europe/Madrid', '2026-07-01T12:30:00Z'],
    ['2026-11-22', 'America/Chicago', '2026-11-22T06:00:00Z'],
  ])('%s in %s is %s', (text, zone, iso) => {
    expect(fromField(text, zone)).toBe(at(iso))
    expect(toField(at(iso), zone).startsWith(text)).toBe(true)
  })

  test('an hour that is left out when clocks go forward becomes the next one', () => {
    expect(fromField('2026-03-08T02:30', 'America/New_York')).toBe(at('2026-03-08T07:30:00Z'))
  })

  test('of an hour that comes twice, the first is meant', () => {
    expect(fromField('2026-11-01T01:30', 'America/New_York')).toBe(at('2026-11-01T05:30:00Z'))
  })

  test.each(['', 'soon', '2026-13-40T00:00'])('%j is no time', (text) => expect(fromField(text, 'UTC')).toBe(0))
  test('no time shows as nothing', () => expect(toField(0, 'UTC')).toBe(''))
})

test('a day stays that day, and its end is the midnight after the last', () => {
  expect(toDayField(fromDayField('2026-11-22'))).toBe('2026-11-22')
  expect(endOfLastDay('2026-11-22')).toBe(at('2026-11-23T00:00:00Z'))
  expect(lastDayField(endOfLastDay('2026-11-22'))).toBe('2026-11-22')
  expect(lastDayField(0)).toBe('')
})

test('a zone that this computer does not list can stay chosen', () => {
  expect(zones('Mars/Olympus')[0]).toBe('Mars/Olympus')
  expect(zones('')).not.toContain('')
})
