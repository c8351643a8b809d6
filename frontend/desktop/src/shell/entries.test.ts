import { expect, test } from 'vitest'
import type { Act } from './Acts'
import { entriesOf } from './entries'

const act = (label: string, over: Partial<Act> = {}): Act => ({
  id: label,
  label,
  group: 'Go to',
  keys: '',
  run: () => {},
  ...over,
})
const acts = [act('Manage roles'), act('Matters'), act('Contacts'), act('Close', { quiet: true })]
const labels = (query: string) => entriesOf(acts, [], query).map((entry) => entry.label)

test('without words all acts are there, but for quiet ones', () => {
  expect(labels('')).toEqual(['Manage roles', 'Matters', 'Contacts'])
})

test('every word must be found, in any order', () => {
  expect(labels('roles man')).toEqual(['Manage roles'])
  expect(labels('roles xyz')).toEqual([])
})

test('an act that begins with what was typed comes first', () => {
  expect(labels('c')).toEqual(['Contacts'])
  expect(labels('t')[0]).not.toBe('Close')
})

test('what was found elsewhere stands after the acts', () => {
  const found = [{ id: 'm', group: 'Matters', label: 'Smith v. Parr', keys: '', run: () => {} }]
  expect(entriesOf(acts, found, 'mat').map((entry) => entry.label)).toEqual(['Matters', 'Smith v. Parr'])
})
