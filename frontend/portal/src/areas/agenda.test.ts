import { expect, test } from 'vitest'
import { entry } from '../../test/fixture/entries'
import type { AgendaDay } from './agenda'
import { agenda } from './agenda'

const now = new Date('2026-11-20T15:00:00Z')
const zone = 'America/New_York'
const event = (id: string, start: string, end = '') =>
  entry('calendar', id, {
    startsAt: start ? new Date(start).getTime() * 1000 : 0,
    endsAt: end ? new Date(end).getTime() * 1000 : 0,
  })
const shape = (days: AgendaDay[]) => days.map((day) => [day.key, ...day.entries.map((one) => one.id)])

test('what is ahead comes soonest first, what has been latest first, both by the firm’s days', () => {
  const { ahead, past } = agenda(
    [
      event('late', '2026-12-01T20:00:00Z'),
      event('night', '2026-11-24T03:00:00Z'),
      event('day', '2026-11-23T15:00:00Z'),
      event('old', '2026-10-01T15:00:00Z'),
      event('older', '2026-09-01T15:00:00Z'),
    ],
    now,
    zone,
  )
  expect(shape(ahead)).toEqual([
    ['2026-11-23', 'day', 'night'],
    ['2026-12-01', 'late'],
  ])
  expect(shape(past)).toEqual([
    ['2026-10-01', 'old'],
    ['2026-09-01', 'older'],
  ])
})

test('what has begun and not ended is still ahead; what has no day yet stands last', () => {
  const running = event('running', '2026-11-20T14:00:00Z', '2026-11-20T16:00:00Z')
  const { ahead, past } = agenda([event('someday', ''), running], now, zone)
  expect(shape(ahead)).toEqual([
    ['2026-11-20', 'running'],
    ['', 'someday'],
  ])
  expect(past).toEqual([])
})
