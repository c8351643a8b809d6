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

test.each([[[]], [['a_kind_of_next_year']], [['role', 'a_kind_of_next_year']]])('%j alters everything', (kinds) => {
  expect(alteredBy(kinds)).toBeUndefined()
})
