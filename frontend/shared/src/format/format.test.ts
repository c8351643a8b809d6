import { describe, expect, test } from 'vitest'
import { formatCount } from './count'
import { formatDay, formatDistance, formatMoment, fromMicroseconds, readMoment } from './date'
import { formatMoney } from './money'

test('money keeps its cents and follows the reader', () => {
  expect(formatMoney(123456, 'USD', 'en-US')).toBe('$1,234.56')
  expect(formatMoney(123456, 'EUR', 'es-ES').replace(/\s/g, ' ')).toBe('1234,56 €')
  expect(formatMoney(500, 'JPY', 'en-US')).toBe('¥500')
  expect(formatMoney(-5, 'USD', 'en-US')).toBe('-$0.05')
})

test('counts group their digits', () => {
  expect(formatCount(4013, 'en-US')).toBe('4,013')
})

describe('dates', () => {
  test('a date without a time stays on its own day in every zone', () => {
    expect(readMoment('2026-11-20')?.getDate()).toBe(20)
    expect(formatDay('2026-11-20', 'en-US')).toBe('Fri, Nov 20, 2026')
  })

  test.each(['', 'soon', '0001-01-01T00:00:00Z'])('%j is no date and shows as nothing', (text) => {
    expect(formatDay(text, 'en-US')).toBe('')
    expect(formatMoment(text, 'en-US')).toBe('')
  })

  test('microseconds become a moment, and none stays none', () => {
    expect(formatDay(fromMicroseconds(1_795_186_800_000_000), 'en-US')).toBe('Fri, Nov 20, 2026')
    expect(formatDay(fromMicroseconds(0), 'en-US')).toBe('')
  })

  test('a moment in another zone names that zone', () => {
    expect(formatMoment('2026-11-20T18:30:00Z', 'en-US', 'America/New_York')).toMatch(/Fri, Nov 20, 2026.*1:30.PM EST/)
  })

  test.each([
    ['2026-11-20T11:59:30Z', 'now'],
    ['2026-11-20T11:15:00Z', '45 minutes ago'],
    ['2026-11-18T12:00:00Z', '2 days ago'],
    ['2026-11-21T12:00:00Z', 'tomorrow'],
    ['2027-11-21T12:00:00Z', 'next year'],
  ])('%s is %s', (text, words) => {
    expect(formatDistance(text, new Date('2026-11-20T12:00:00Z'), 'en-US')).toBe(words)
  })
})
