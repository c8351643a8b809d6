import { expect, test } from 'vitest'
import { shortTime } from './time'

const now = new Date('2026-11-20T15:00:00')
const at = (iso: string) => new Date(iso).getTime() * 1000

test.each([
  ['2026-11-20T09:05:00', '9:05 AM'],
  ['2026-11-18T09:05:00', 'Wed'],
  ['2026-11-02T09:05:00', 'Nov 2'],
  ['2026-11-23T09:05:00', 'Nov 23'],
  ['2025-11-02T09:05:00', 'Sun, Nov 2, 2025'],
])('%s reads %s', (iso, want) => expect(shortTime(at(iso), now, 'en-US').replace('\u202f', ' ')).toBe(want))

test('no time is no word', () => expect(shortTime(0, now, 'en-US')).toBe(''))
