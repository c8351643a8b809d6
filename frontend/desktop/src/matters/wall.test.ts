import { expect, test } from 'vitest'
import type { Wall } from '../bridge/accessTypes'
import { isMoved, movedBy } from './wall'

const person = (id: string, sees: boolean) => ({ id, name: id, email: `${id}@example.com`, sees })
const open: Wall = {
  matterId: 'm1',
  restricted: false,
  self: 'ada',
  staff: [person('ada', true), person('bo', true), person('cy', true)],
  may: true,
}
const shut: Wall = { ...open, restricted: true, staff: [person('ada', true), person('bo', true), person('cy', false)] }
const names = (all: { id: string }[]) => all.map((one) => one.id)

test('putting up a wall counts who loses sight, and never the person who does it', () => {
  expect(names(movedBy(open, true, []).losing)).toEqual(['bo', 'cy'])
  expect(names(movedBy(open, true, ['bo']).losing)).toEqual(['cy'])
})

test('moving it counts both ways', () => {
  const { losing, gaining } = movedBy(shut, true, ['cy'])
  expect([names(losing), names(gaining)]).toEqual([['bo'], ['cy']])
})

test('taking it down lets everybody in', () => {
  expect(names(movedBy(shut, false, []).gaining)).toEqual(['cy'])
})

test('a wish that is how it stands is no change', () => {
  expect(isMoved(open, false, [])).toBe(false)
  expect(isMoved(shut, true, ['bo'])).toBe(false)
  expect(isMoved(shut, true, ['ada', 'bo'])).toBe(false)
  expect(isMoved(open, true, ['bo', 'cy'])).toBe(true)
})
