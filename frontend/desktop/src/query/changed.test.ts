import { expect, test } from 'vitest'
import { alteredBy } from './changed'

test('a grant alters what shows access, and no settings', () => {
  const altered = alteredBy(['grant_access'])
  expect(altered?.has('access')).toBe(true)
  expect(altered?.has('matters')).toBe(true)
  expect(altered?.has('roles')).toBe(false)
})

test('several kinds alter all that each of them alters', () => {
  const altered = alteredBy(['internal_note', 'activity'])
  expect([...(altered ?? [])].sort()).toEqual(['activity', 'matter', 'notes'])
})

test.each(['item', 'comment', 'file', 'staff_mark', 'member'])(
  'a change of %s reaches the inbox, and no settings',
  (kind) => {
    const altered = alteredBy([kind])
    expect(altered?.has('inbox')).toBe(true)
    expect(altered?.has('portal')).toBe(false)
  },
)

test.each(['item', 'share', 'party', 'hidden', 'grant_access', 'account', 'firm'])(
  'a change of %s reaches what tells who sees an item',
  (kind) => {
    const altered = alteredBy([kind])
    for (const shown of ['items', 'item', 'sight', 'calendar', 'preview'] as const)
      expect(altered?.has(shown)).toBe(true)
  },
)

test('what is on its way and what is kept here alter what shows them, and no lists of items', () => {
  expect([...(alteredBy(['sending']) ?? [])]).toEqual(['sending'])
  // A file that was fetched can be shown where it was told as not kept.
  expect([...(alteredBy(['content']) ?? [])].sort()).toEqual(['picture', 'pinned'])
  expect(alteredBy(['file'])?.has('picture')).toBe(true)
})

test('an answer to a change alters what says that it waits, and not the whole window', () => {
  const altered = alteredBy(['change'])
  for (const shown of ['sync', 'changes', 'sight', 'item', 'matters', 'access'] as const)
    expect(altered?.has(shown)).toBe(true)
  expect(altered?.has('roles')).toBe(false)
})

test.each([[[]], [['a_kind_of_next_year']], [['role', 'a_kind_of_next_year']]])('%j alters everything', (kinds) => {
  expect(alteredBy(kinds)).toBeUndefined()
})
