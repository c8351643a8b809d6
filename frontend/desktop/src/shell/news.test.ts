import { expect, test } from 'vitest'
import type { InboxLine } from '../bridge/inboxTypes'
import { newest, newsSince } from './news'

const line = (itemId: string, clientAt: number, some: Partial<InboxLine> = {}) =>
  ({ itemId, clientAt, unread: true, byKind: 'client', ...some }) as InboxLine

const lines = [
  line('c', 30),
  line('b', 20),
  line('read', 40, { unread: false }),
  line('ours', 50, { byKind: 'staff' }),
  line('a', 10),
]

test('news is what clients did since, the oldest first, and nothing twice', () => {
  expect(newsSince(lines, 10).map((one) => one.itemId)).toEqual(['b', 'c'])
  expect(newsSince(lines, newest(lines, 0))).toEqual([])
})

test('the newest moment never goes back', () => {
  expect(newest([], 70)).toBe(70)
  expect(newest(lines, 45)).toBe(50)
})
