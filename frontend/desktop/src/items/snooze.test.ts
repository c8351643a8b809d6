import { expect, test } from 'vitest'
import { snoozes } from './snooze'

test.each([
  ['2026-11-22T10:00:00', 'Mon Nov 23 2026'],
  ['2026-11-23T10:00:00', 'Mon Nov 30 2026'],
  ['2026-11-27T10:00:00', 'Mon Nov 30 2026'],
])('on %s, until Monday is %s in the morning', (now, day) => {
  const [hours, tomorrow, week] = snoozes(new Date(now)).map((one) => new Date(one.until / 1000))
  expect(hours?.getHours()).toBe(13)
  expect(tomorrow?.getHours()).toBe(8)
  expect(week?.toDateString()).toBe(day)
})
