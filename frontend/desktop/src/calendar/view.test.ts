import { expect, test } from 'vitest'
import { spanOf, stepped, titleOf } from './view'

test.each([
  ['month', '2026-11-20', '2026-11-01', '2026-12-05'],
  ['week', '2026-11-20', '2026-11-15', '2026-11-21'],
  ['agenda', '2026-11-20', '2026-11-20', '2026-12-31'],
] as const)('the %s of %s shows %s to %s', (view, day, first, last) => {
  expect(spanOf(view, day, 7)).toEqual({ first, last })
})

test.each([
  ['month', '2026-12-20'],
  ['week', '2026-11-27'],
  ['agenda', '2027-01-01'],
] as const)('the next %s is around %s', (view, day) => {
  expect(stepped(view, '2026-11-20', 1)).toBe(day)
  expect(stepped(view, day, -1)).toBe('2026-11-20')
})

test('each view says what it shows', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ')
  expect(plain(titleOf('month', '2026-11-20', 7, 'en-US'))).toBe('November 2026')
  expect(plain(titleOf('week', '2026-11-20', 7, 'en-US'))).toBe('Nov 15 – 21, 2026')
})
