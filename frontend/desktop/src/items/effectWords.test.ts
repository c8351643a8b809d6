import { i18n, type MessageDescriptor } from '@lingui/core'
import { expect, test } from 'vitest'
import type { EffectLine, ItemEffect } from '../bridge/actTypes'
import { draftsOf, effectLines, stillBlind } from './effectWords'

const t = (words: MessageDescriptor) => i18n._(words)
const line = (name: string, over: Partial<EffectLine> = {}): EffectLine => ({
  contactId: name,
  name,
  initials: name.slice(0, 1),
  gains: 0,
  loses: 0,
  gainTitles: [],
  loseTitles: [],
  byArea: [],
  still: [],
  ...over,
})
const effect = (contacts: EffectLine[], over: Partial<ItemEffect> = {}): ItemEffect => ({
  warn: false,
  items: 1,
  inside: 0,
  drafts: 0,
  invoices: 0,
  contacts,
  gaining: 0,
  losing: 0,
  opposing: [],
  refused: [],
  ...over,
})
const two = [{ area: 'documents', count: 2 }]

test('names who will see what, and who no longer', () => {
  const told = effect([line('Ann', { gains: 2, byArea: two }), line('Bo', { loses: 2, byArea: two }), line('Cy')])
  expect(effectLines([told], t, 'en')).toEqual(['Ann will see 2 documents', 'Bo will no longer see 2 documents'])
  expect(stillBlind([told]).map((one) => one.name)).toEqual(['Cy'])
})

test('beyond four, the others are counted', () => {
  const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => line(name, { gains: 1, byArea: two }))
  expect(effectLines([effect(many)], t, 'en').at(-1)).toBe('2 more people')
})

test('drafts are counted over all acts', () => {
  expect(draftsOf([effect([], { drafts: 1 }), effect([], { drafts: 2, invoices: 1 })])).toEqual({
    drafts: 3,
    invoices: 1,
  })
})
