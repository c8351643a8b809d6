import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, firstWeekday, formatDays, monthOf, weekOf, weeksOf } from './day'

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, count, want) => {
  expect(addDays(day, count)).toBe(want)
  expect(daysBetween(day, want)).toBe(count)
})

test.each([
  ['2026-11-15', 1, '2026-12-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-12-31', -1, '2026-11-30'],
  ['2026-01-15', -13, '2024-12-15'],
])('%s and %i months is %s', (day, count, want) => expect(addMonths(day, count)).toBe(want))

test('a week begins where the reader’s does', () => {
  expect(weekOf('2026-11-22', 7)).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ])
  expect(weekOf('2026-11-22', 1)[0]).toBe('2026-11-16')
})

describe('the weeks of a month', () => {
  test('hold every day once, in order, in four to six weeks', () => {
    for (const month of ['2026-02', '2027-02', '2028-02', '2026-03', '2026-08', '2026-12']) {
      for (const first of [1, 6, 7]) {
        const days = weeksOf(month, first).flat()
        const own = days.filter((day) => monthOf(day) === month)
        expect(days).toEqual(days.toSorted())
        expect(new Set(days).size).toBe(days.length)
        expect(own[0]).toBe(`${month}-01`)
        expect(days.length - own.length).toBeLessThan(14)
      }
    }
  })

  test('a February of four whole weeks is four weeks', () => expect(weeksOf('2027-02', 1)).toHaveLength(4))
})

test('Americans begin their week on Sunday, Germans on Monday', () => {
  expect(firstWeekday('en-US')).toBe(7)
  expect(firstWeekday('de-DE')).toBe(1)
})

test('a span of days says each part once', () => {
  expect(formatDays('2026-11-22', '2026-11-28', 'en-US').replace(/\s/g, ' ')).toBe('Nov 22 – 28, 2026')
})
