import { expect, test } from 'vitest'
import type { ItemDetail } from '../bridge/itemTypes'
import { seenOf } from './seenOf'

const item = (part: Partial<ItemDetail>) => part as ItemDetail

test('what a person has before them is the client’s last word, however late their own unsent answer is', () => {
  expect(seenOf(item({ clientAt: 1000, lastAt: 9000 }))).toBe(1000)
})

test('where no client has done anything it is not the moment of now either', () => {
  expect(seenOf(item({ clientAt: 0, lastAt: 9000 }))).toBe(1)
})
