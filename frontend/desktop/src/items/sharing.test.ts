import { expect, test } from 'vitest'
import { actsOf, move, together } from './sharing'

const base = { matterId: 'm', items: ['i'], reason: ' why ' }
const moved = move(move(new Map(), 'ann', true, false), 'bo', false, true)

test('setting who sees a thing takes away first, then gives', () => {
  expect(actsOf({ ...base, mode: 'set', draft: moved })).toEqual([
    { matterId: 'm', act: 'unshare', items: ['i'], contacts: ['bo'], reason: 'why' },
    { matterId: 'm', act: 'share', items: ['i'], contacts: ['ann'], reason: 'why' },
  ])
})

test('a box moved back asks for nothing', () => {
  expect(actsOf({ ...base, mode: 'set', draft: move(moved, 'ann', false, false) }).map((one) => one.act)).toEqual([
    'unshare',
  ])
})

test.each(['share', 'unshare', 'hide', 'unhide'] as const)('%s is done for those who are ticked', (mode) => {
  expect(actsOf({ ...base, mode, items: ['i', 'j'], draft: moved })).toEqual([
    { matterId: 'm', act: mode, items: ['i', 'j'], contacts: ['ann'], reason: 'why' },
  ])
})

test('without items or people there is nothing to do', () => {
  expect(actsOf({ ...base, mode: 'set', draft: new Map() })).toEqual([])
  expect(actsOf({ ...base, items: [], mode: 'set', draft: moved })).toEqual([])
})

test('several answers are told as one', () => {
  const outcome = (state: string) => ({ itemId: 'i', contactId: 'c', state, refusal: null })
  const done = [
    { outcomes: [outcome('in_force')], undoId: 'u1' },
    { outcomes: [outcome('refused'), outcome('not_yet')], undoId: '' },
  ]
  expect(together(done)).toEqual({ refused: [outcome('refused')], waiting: true, undoIds: ['u1'] })
})
