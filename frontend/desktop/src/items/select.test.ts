import { expect, test } from 'vitest'
import { noneChosen, reach, toggle } from './select'

const idOf = (index: number) => (index < 5 ? `i${index}` : undefined)
const ids = (chosen: { ids: ReadonlySet<string> }) => [...chosen.ids].sort()

test('a row is chosen, and let go again', () => {
  const one = toggle(noneChosen, 'i1', 1)
  expect(ids(one)).toEqual(['i1'])
  expect(ids(toggle(one, 'i1', 1))).toEqual([])
})

test('Shift chooses from the last row chosen to this one, either way', () => {
  expect(ids(reach(toggle(noneChosen, 'i3', 3), 1, idOf))).toEqual(['i1', 'i2', 'i3'])
  expect(ids(reach(toggle(noneChosen, 'i1', 1), 3, idOf))).toEqual(['i1', 'i2', 'i3'])
})

test('Shift without a row chosen before chooses this one', () => {
  expect(ids(reach(noneChosen, 2, idOf))).toEqual(['i2'])
})

test('rows that have not come are left out', () => {
  expect(ids(reach(toggle(noneChosen, 'i4', 4), 9, idOf))).toEqual(['i4'])
})
