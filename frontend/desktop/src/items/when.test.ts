import { expect, test } from 'vitest'
import { crossed, draftOf, startedAt, timesOf, turned, type WhenDraft } from './when'

const hours: WhenDraft = { starts: '2026-11-22T14:00', ends: '2026-11-22T15:30', allDay: false, zone: 'Europe/Madrid' }

test('an item shows in its own zone and comes back the same', () => {
  const times = { ...timesOf(hours), timeZone: 'Europe/Madrid' }
  expect(draftOf(times, 'UTC')).toEqual(hours)
  expect(draftOf({ ...times, timeZone: '' }, 'UTC').starts).toBe('2026-11-22T13:00')
})

test('whole days end on the midnight after the last', () => {
  const days = turned(hours, true)
  expect(days.starts).toBe('2026-11-22')
  const times = timesOf(days)
  expect(times.endsAt - times.startsAt).toBe(24 * 3600 * 1e6)
  expect(draftOf({ ...times, timeZone: '' }, 'Europe/Madrid').ends).toBe('2026-11-22')
})

test('hours come back with an hour to begin with', () => {
  expect(turned(turned(hours, true), false).starts).toBe('2026-11-22T09:00')
})

test('the end moves along with the start', () => {
  expect(startedAt(hours, '2026-11-23T09:00').ends).toBe('2026-11-23T10:30')
  expect(startedAt(turned(hours, true), '2026-11-25').ends).toBe('2026-11-25')
})

test('an end before the start is noticed, and no end is fine', () => {
  expect(crossed({ ...hours, ends: '2026-11-22T13:00' })).toBe(true)
  expect(crossed({ ...hours, ends: '' })).toBe(false)
})
