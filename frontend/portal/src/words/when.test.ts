import { describe, expect, test } from 'vitest'
import { dayKey, formatDate, formatDay, formatDays, formatSpan, formatTime, region, zoneDiffers, zoneOf } from './when'

const at = (iso: string) => new Date(iso).getTime() * 1000
const now = new Date('2026-11-20T15:00:00Z')
const eastern = 'America/New_York'
const plain = (text: string) => text.replace(/[\u202f\u2009\u00a0]/g, ' ')

describe('days', () => {
  test('carry their weekday, and the year only where it is not this one', () => {
    expect(formatDay(at('2026-11-27T12:00:00Z'), now, 'en-US', eastern)).toBe('Friday, November 27')
    expect(formatDay(at('2027-01-04T12:00:00Z'), now, 'en-US', eastern)).toBe('Monday, January 4, 2027')
    expect(formatDay(at('2026-11-27T12:00:00Z'), now, 'es', eastern)).toBe('viernes, 27 de noviembre')
  })

  test('are those of the firm, whatever day it is in Greenwich', () => {
    expect(dayKey(at('2026-11-28T03:00:00Z'), eastern)).toBe('2026-11-27')
    expect(formatDay(at('2026-11-28T03:00:00Z'), now, 'en-US', eastern)).toBe('Friday, November 27')
  })
})

describe('times', () => {
  const start = at('2026-11-23T15:00:00Z')

  test('name no zone where the reader’s clock shows the same', () => {
    expect(plain(formatTime(start, 'en-US', eastern, 'America/Detroit'))).toBe('10:00 AM')
    expect(zoneDiffers(start, 'en-US', eastern, 'America/Detroit')).toBe(false)
  })

  test('name the zone where it shows another time', () => {
    expect(plain(formatTime(start, 'en-US', eastern, 'America/Chicago'))).toBe('10:00 AM, Eastern Standard Time')
    const summer = at('2026-07-01T14:00:00Z')
    expect(plain(formatTime(summer, 'en-US', eastern, 'UTC'))).toBe('10:00 AM, Eastern Daylight Time')
  })

  test('span from start to end, with days where they differ', () => {
    const end = at('2026-11-23T16:15:00Z')
    expect(plain(formatSpan(start, end, 'en-US', eastern, eastern))).toBe('10:00 – 11:15 AM')
    expect(plain(formatSpan(start, 0, 'en-US', eastern, eastern))).toBe('10:00 AM')
    const later = at('2026-11-25T15:00:00Z')
    expect(plain(formatSpan(start, later, 'en-US', eastern, eastern))).toMatch(/Mon, Nov 23.* – Wed, Nov 25.*10:00 AM/)
  })
})

test('dates are written as in the reader’s own country where it speaks the page’s language', () => {
  expect(region('en', ['es-MX', 'en-GB'])).toBe('en-GB')
  expect(region('es', ['es-419', 'es'])).toBe('es-419')
  // The firms are in the United States: money and clocks as there, not as in Spain.
  for (const wanted of [['en-GB'], ['es'], ['es-US'], []]) expect(region('es', wanted)).toBe('es-US')
  expect(plain(formatTime(at('2026-11-20T19:30:00Z'), region('es', ['es']), eastern))).toMatch(/2:30 p/)
})

describe('days without a time', () => {
  test('are written as they stand, wherever the reader is', () => {
    expect(formatDate('2026-11-27', now, 'en-US')).toBe('Friday, November 27')
    expect(formatDate('soon', now, 'en-US')).toBe('soon')
  })

  test('several in a row name the first and the last, a single one needs no more words', () => {
    expect(plain(formatDays(at('2026-11-23T00:00:00Z'), at('2026-11-26T00:00:00Z'), 'en-US'))).toBe(
      'Mon, Nov 23 – Wed, Nov 25',
    )
    expect(formatDays(at('2026-11-23T00:00:00Z'), at('2026-11-24T00:00:00Z'), 'en-US')).toBe('')
    expect(formatDays(at('2026-11-23T00:00:00Z'), 0, 'en-US')).toBe('')
  })
})

test.each([
  [{ allDay: true, timeZone: 'Asia/Tokyo' }, 'UTC'],
  [{ allDay: false, timeZone: 'Asia/Tokyo' }, 'Asia/Tokyo'],
  [{ allDay: false, timeZone: '' }, eastern],
  [{ allDay: false, timeZone: 'Customized Time Zone' }, eastern],
])('%j is told by the clock of %s', (entry, zone) => expect(zoneOf(entry, eastern)).toBe(zone))
