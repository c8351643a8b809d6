import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '../bridge/calendarTypes'
import { clockOf } from '../items/clock'
import { agendaOf, blocksOf, linesOf, onDay, place } from './place'

const clock = clockOf('America/New_York')
const micros = (iso: string) => (iso ? Date.parse(iso) * 1000 : 0)

function entry(title: string, start: string, end = '', allDay = false): CalendarEntry {
  return {
    itemId: title,
    matterId: 'm',
    matterTitle: '',
    matterNumber: '',
    kind: 'event',
    title,
    place: '',
    startsAt: micros(start),
    endsAt: micros(end),
    allDay,
    timeZone: '',
    repeats: '',
    draft: false,
    withdrawn: false,
    faces: [],
    seenBy: 0,
    notYetInForce: false,
  }
}

const placed = (...entries: CalendarEntry[]) => place(entries, clock)

describe('an entry stands on the days of the clock', () => {
  test.each([
    ['an evening in New York is on its own day', entry('a', '2026-11-24T03:00:00Z'), '2026-11-23', '2026-11-23'],
    [
      'what ends at midnight is not on the next day',
      entry('a', '2026-11-23T20:00:00Z', '2026-11-24T05:00:00Z'),
      '2026-11-23',
      '2026-11-23',
    ],
    [
      'what goes over midnight is on both',
      entry('a', '2026-11-24T03:00:00Z', '2026-11-24T07:00:00Z'),
      '2026-11-23',
      '2026-11-24',
    ],
    [
      'whole days are the same everywhere',
      entry('a', '2026-11-23T00:00:00Z', '2026-11-26T00:00:00Z', true),
      '2026-11-23',
      '2026-11-25',
    ],
    [
      'an end before its start is none',
      entry('a', '2026-11-23T15:00:00Z', '2026-11-22T15:00:00Z'),
      '2026-11-23',
      '2026-11-23',
    ],
  ])('%s', (_, one, first, last) => {
    expect(placed(one)[0]).toMatchObject({ first, last })
  })
})

test('a day reads whole days first, then by time', () => {
  const all = placed(
    entry('noon', '2026-11-23T17:00:00Z'),
    entry('nine', '2026-11-23T14:00:00Z'),
    entry('holiday', '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', true),
  )
  expect(onDay(all, '2026-11-23').map((one) => one.entry.title)).toEqual(['holiday', 'nine', 'noon'])
})

test('in a week what lasts several days keeps one line, and others go around it', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25']
  const all = placed(
    entry('short', '2026-11-23T14:00:00Z'),
    entry('trial', '2026-11-24T00:00:00Z', '2026-11-26T00:00:00Z', true),
    entry('leave', '2026-11-23T00:00:00Z', '2026-11-25T00:00:00Z', true),
    entry('call', '2026-11-25T14:00:00Z'),
  )
  const titles = linesOf(all, week).map((lines) => lines.map((one) => one?.entry.title ?? ''))
  expect(titles).toEqual([
    ['leave', 'short'],
    ['leave', 'trial'],
    ['call', 'trial'],
  ])
})

describe('a day’s column', () => {
  const at = (title: string, from: string, to: string) => entry(title, `2026-11-23T${from}:00Z`, `2026-11-23T${to}:00Z`)
  const shape = (...entries: CalendarEntry[]) =>
    blocksOf(placed(...entries), '2026-11-23').map(({ placed: one, from, to, column, columns }) => [
      one.entry.title,
      from / 60,
      to / 60,
      `${column + 1} of ${columns}`,
    ])

  test('puts what overlaps side by side, and what does not under each other', () => {
    expect(
      shape(at('a', '14:00', '16:00'), at('b', '15:00', '17:00'), at('c', '16:00', '18:00'), at('d', '18:00', '19:00')),
    ).toEqual([
      ['a', 9, 11, '1 of 2'],
      ['b', 10, 12, '2 of 2'],
      ['c', 11, 13, '1 of 2'],
      ['d', 13, 14, '1 of 1'],
    ])
  })

  test('draws half an hour at least, also at the end of the day', () => {
    expect(shape(entry('a', '2026-11-24T04:50:00Z'))).toEqual([['a', 23.5, 24, '1 of 1']])
    expect(shape(entry('b', '2026-11-23T14:00:00Z'))).toEqual([['b', 9, 9.5, '1 of 1']])
  })

  test('cuts what goes over midnight, and leaves out what is longer than a day', () => {
    const late = entry('late', '2026-11-24T03:00:00Z', '2026-11-24T07:00:00Z')
    const long = entry('long', '2026-11-23T14:00:00Z', '2026-11-25T14:00:00Z')
    expect(shape(late, long)).toEqual([['late', 22, 24, '1 of 1']])
    expect(blocksOf(placed(late), '2026-11-24').map(({ from, to }) => [from, to])).toEqual([[0, 120]])
  })
})

test('the agenda names each time once, what runs already under its first day, and nothing that is over or far', () => {
  const all = placed(
    entry('later', '2026-12-01T15:00:00Z'),
    entry('runs', '2026-11-18T15:00:00Z', '2026-11-22T15:00:00Z'),
    entry('over', '2026-11-19T15:00:00Z'),
    entry('far', '2027-01-19T15:00:00Z'),
  )
  const days = agendaOf(all, '2026-11-20', 42)
  expect(days.map(({ day, placed: own }) => [day, ...own.map((one) => one.entry.title)])).toEqual([
    ['2026-11-20', 'runs'],
    ['2026-12-01', 'later'],
  ])
})
