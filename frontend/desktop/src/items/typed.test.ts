import { expect, test } from 'vitest'
import { dayPattern, isDay, readDay, readTime, showDay, showTime } from './typed'

test.each([
  ['11/27/2026', 'en', '2026-11-27'],
  ['11272026', 'en', '2026-11-27'],
  ['1/2/27', 'en', '2027-01-02'],
  ['27/11/2026', 'es', '2026-11-27'],
  ['27112026', 'es', '2026-11-27'],
  ['27.11.2026', 'es', '2026-11-27'],
  ['2026-11-27', 'en', '2026-11-27'],
  [' 2028-2-29 ', 'es', '2028-02-29'],
  ['11-27-1998', 'en', '1998-11-27'],
  ['112726', 'en', '2026-11-27'],
  ['1/1/0026', 'en', undefined],
  ['11/27/2026 soon', 'en', undefined],
  ['11/27/2', 'en', undefined],
  ['11126', 'en', undefined],
  ['1-2-3', 'en', undefined],
  ['12', 'en', undefined],
  ['11/27', 'en', undefined],
  ['27/11/2026', 'en', undefined],
  ['2/30/2026', 'en', undefined],
  ['11/27/202', 'en', undefined],
  ['', 'en', undefined],
  ['tomorrow', 'en', undefined],
] as [string, string, string | undefined][])('%j in %s is the day %s', (text, locale, day) => {
  expect(readDay(text, locale)).toBe(day)
})

test.each([
  ['14:30', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9', '09:00'],
  ['2:30 pm', '14:30'],
  ['2:30 PM', '14:30'],
  ['2 p. m.', '14:00'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['14.30', '14:30'],
  ['24:00', undefined],
  ['13 pm', undefined],
  ['9:75', undefined],
  ['2:', undefined],
  ['noon', undefined],
  ['', undefined],
] as [string, string | undefined][])('%j is the time %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each(['en', 'es'])('what is shown reads back as itself in %s', (locale) => {
  expect(readDay(showDay('2026-03-04', locale), locale)).toBe('2026-03-04')
  for (const time of ['00:05', '09:00', '12:00', '23:59']) expect(readTime(showTime(time, locale))).toBe(time)
})

test('how a day is written follows the language', () => {
  const letters = { day: 'DD', month: 'MM', year: 'YYYY' }
  expect(dayPattern('en', letters)).toBe('MM/DD/YYYY')
  expect(dayPattern('es', letters)).toBe('DD/MM/YYYY')
})

test.each([
  ['2026-11-27', true],
  ['1887-01-01', true],
  ['2026-02-29', false],
  ['2026-2-9', false],
  ['11/27/2026', false],
  ['', false],
])('%j is a day: %s', (text, day) => {
  expect(isDay(text)).toBe(day)
})
