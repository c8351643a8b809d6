import { expect, test } from 'vitest'
import { entry } from '../../test/fixture/entries'
import type { Entry } from '../api/types'
import { agendaFrom, byDay, daysOf, type Happening, happenings } from './days'

const eastern = 'America/New_York'
const at = (iso: string) => (iso ? new Date(iso).getTime() * 1000 : 0)
const one = (id: string, start: string, end = '', some: Partial<Entry> = {}): Happening => ({
  entry: entry('calendar', id, some),
  instance: { itemId: id, startsAt: at(start), endsAt: at(end) },
})

test('an evening in New York is on its own day, although Greenwich has the next', () => {
  expect(daysOf(one('a', '2026-11-24T03:00:00Z'), eastern)).toEqual(['2026-11-23'])
})

test('whole days are the same everywhere, and end before the day after', () => {
  const trial = one('a', '2026-11-23T00:00:00Z', '2026-11-26T00:00:00Z', { allDay: true })
  expect(daysOf(trial, eastern)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
})

test('what keeps its own zone is on the day there; a zone nobody knows is the firm’s', () => {
  const tokyo = one('a', '2026-11-23T16:00:00Z', '', { timeZone: 'Asia/Tokyo' })
  expect(daysOf(tokyo, eastern)).toEqual(['2026-11-24'])
  expect(daysOf(one('b', '2026-11-23T16:00:00Z', '', { timeZone: 'Mars/Base' }), eastern)).toEqual(['2026-11-23'])
})

test('what ends at midnight is not on the next day', () => {
  expect(daysOf(one('a', '2026-11-23T20:00:00Z', '2026-11-24T05:00:00Z'), eastern)).toEqual(['2026-11-23'])
})

test('something endless stays within bounds', () => {
  expect(daysOf(one('a', '2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z'), eastern)).toHaveLength(62)
})

test('a day shows whole days before times', () => {
  const days = byDay(
    [one('nine', '2026-11-23T14:00:00Z'), one('holiday', '2026-11-23T00:00:00Z', '', { allDay: true })],
    eastern,
  )
  expect(days.get('2026-11-23')?.map(({ entry }) => entry.id)).toEqual(['holiday', 'nine'])
})

test('the agenda lists each time once, what runs already under its first day, and nothing that is over', () => {
  const days = agendaFrom(
    [
      one('later', '2026-12-01T15:00:00Z'),
      one('runs', '2026-11-18T15:00:00Z', '2026-11-22T15:00:00Z'),
      one('over', '2026-11-19T15:00:00Z'),
    ],
    '2026-11-20',
    eastern,
  )
  expect(days.map(({ day, happenings }) => [day, ...happenings.map(({ entry }) => entry.id)])).toEqual([
    ['2026-11-20', 'runs'],
    ['2026-12-01', 'later'],
  ])
})

test('a time without its item is left out', () => {
  const instances = [{ itemId: 'gone', startsAt: 1, endsAt: 1 }]
  expect(happenings([], instances)).toEqual([])
})
