import { expect, test } from 'vitest'
import { dayAfter } from './useGrid'

test.each([
  ['ArrowRight', true, '2026-11-21'],
  ['ArrowDown', true, '2026-11-27'],
  ['ArrowDown', false, undefined],
  ['Home', true, '2026-11-15'],
  ['End', false, '2026-11-21'],
  ['PageUp', true, '2026-10-20'],
  ['PageUp', false, '2026-11-13'],
  ['x', true, undefined],
])('%s, with weeks under each other: %s, leads to %s', (key, weeks, want) => {
  expect(dayAfter(key, '2026-11-20', 7, weeks)).toBe(want)
})
