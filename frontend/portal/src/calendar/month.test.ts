import { describe, expect, test } from 'vitest'
import { addDays, addMonths, firstWeekday, monthOf, readMonth, weeksOf } from './month'

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', -23, '2024-12'],
])('%s and %i months is %s', (month, count, want) => expect(addMonths(month, count)).toBe(want))

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, count, want) => expect(addDays(day, count)).toBe(want))

test.each([
  ['2026-11', '2026-11'],
  ['2026-13', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('an address with %j is the month %j', (text, month) => expect(readMonth(text)).toBe(month))

describe('the weeks of a month', () => {
  test('begin on Sunday or Monday, as the reader is used to', () => {
    expect(weeksOf('2026-11', 7)[0]?.[0]).toBe('2026-11-01')
    expect(weeksOf('2026-11', 1)[0]?.[0]).toBe('2026-10-26')
  })

  test('hold every day once and end with the week of the last one', () => {
    for (const month of ['2026-02', '2027-02', '2028-02', '2026-03', '2026-08']) {
      for (const first of [1, 6, 7]) {
        const days = weeksOf(month, first).flat()
        const own = days.filter((day) => monthOf(day) === month)
        expect(new Set(days).size).toBe(days.length)
        expect(own[0]).toBe(`${month}-01`)
        expect(days.length % 7).toBe(0)
        expect(days.length - own.length).toBeLessThan(14)
      }
    }
  })

  test('a February of four whole weeks is four weeks', () => {
    expect(weeksOf('2027-02', 1)).toHaveLength(4)
  })
})

test('Americans begin their week on Sunday, Germans on Monday', () => {
  expect(firstWeekday('en-US')).toBe(7)
  expect(firstWeekday('de-DE')).toBe(1)
})
