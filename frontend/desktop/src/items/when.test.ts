import { expect, test } from 'vitest'
import { readDay, readTime } from './typed'
import { blankWhen, draftOf, endedAt, faultsOf, startedAt, timesOf, turned, type WhenDraft } from './when'

const hours: WhenDraft = {
  starts: '2026-11-22',
  startTime: '14:00',
  ends: '2026-11-22',
  endTime: '15:30',
  allDay: false,
  zone: 'Europe/Madrid',
}

test('an item shows in its own zone and comes back the same', () => {
  const times = { ...timesOf(hours), timeZone: 'Europe/Madrid' }
  expect(draftOf(times, 'event', 'UTC')).toEqual(hours)
  expect(draftOf({ ...times, timeZone: '' }, 'event', 'UTC').startTime).toBe('13:00')
})

test('whole days end on the midnight after the last', () => {
  const days = turned(hours, true)
  expect(days.starts).toBe('2026-11-22')
  const times = timesOf(days)
  expect(times.endsAt - times.startsAt).toBe(24 * 3600 * 1e6)
  expect(draftOf({ ...times, timeZone: '' }, 'event', 'Europe/Madrid').ends).toBe('2026-11-22')
})

test('hours come back with an hour to begin with', () => {
  expect(turned(turned(hours, true), false).startTime).toBe('09:00')
})

test('the end moves along with the start', () => {
  expect(startedAt(hours, { starts: '2026-11-23', startTime: '09:00' })).toMatchObject({
    ends: '2026-11-23',
    endTime: '10:30',
  })
  expect(startedAt(turned(hours, true), { starts: '2026-11-25' }).ends).toBe('2026-11-25')
})

test('the end follows a start that is typed over, figure by figure', () => {
  const typed = (draft: WhenDraft, text: string, read: (text: string) => Partial<WhenDraft>) => {
    let next = draft
    for (let n = 0; n <= text.length; n++) next = startedAt(next, read(text.slice(0, n)))
    return next
  }
  const day = (text: string) => ({ starts: readDay(text, 'en') ?? text })
  const time = (text: string) => ({ startTime: readTime(text) ?? text })
  for (const text of ['11/27/2026', '11272026', '11/27/26', '112726', '2026-11-27']) {
    expect(typed(hours, text, day)).toMatchObject({ starts: '2026-11-27', ends: '2026-11-27', endTime: '15:30' })
  }
  expect(typed(hours, '9:45', time)).toMatchObject({ startTime: '09:45', ends: '2026-11-22', endTime: '11:15' })
  expect(typed(hours, '11:45 pm', time)).toMatchObject({ startTime: '23:45', ends: '2026-11-23', endTime: '01:15' })
  // An end that is typed meanwhile stands.
  const half = startedAt(hours, { starts: '11/2' })
  expect(startedAt(endedAt(half, { ends: '2026-12-01' }), { starts: '2026-11-27' }).ends).toBe('2026-12-01')
})

test('a due day without a time is the whole of it, and shows without a time again', () => {
  const due = { ...blankWhen('Europe/Madrid'), starts: '2026-11-27' }
  expect(faultsOf(due, 'due')).toEqual({})
  const times = timesOf(due)
  expect(new Date(times.startsAt / 1000).toISOString()).toBe('2026-11-27T22:59:00.000Z')
  expect(times.allDay).toBe(false)
  expect(draftOf({ ...times, timeZone: '' }, 'due', 'Europe/Madrid')).toEqual(due)
})

test('no due date is none, but one typed by half is never nothing', () => {
  const none = blankWhen('UTC')
  expect(faultsOf(none, 'due')).toEqual({})
  expect(timesOf(none).startsAt).toBe(0)
  expect(faultsOf({ ...none, starts: '12' }, 'due')).toEqual({ starts: 'unread' })
  expect(faultsOf({ ...none, starts: '2026-11-27', startTime: '9:' }, 'due')).toEqual({ startTime: 'unread' })
  expect(faultsOf({ ...none, startTime: '09:00' }, 'due')).toEqual({ starts: 'empty' })
})

test('an event needs its day and hour, and may have no end', () => {
  expect(faultsOf(blankWhen('UTC'), 'event')).toEqual({ starts: 'empty', startTime: 'empty' })
  expect(faultsOf({ ...hours, ends: '', endTime: '' }, 'event')).toEqual({})
  expect(faultsOf({ ...hours, endTime: '' }, 'event')).toEqual({ endTime: 'empty' })
  expect(faultsOf({ ...hours, ends: '' }, 'event')).toEqual({ ends: 'empty' })
  expect(faultsOf({ ...turned(hours, true), ends: '11/2' }, 'event')).toEqual({ ends: 'unread' })
})

test('an end before the start is noticed', () => {
  expect(faultsOf({ ...hours, endTime: '13:00' }, 'event')).toEqual({ ends: 'crossed' })
})
