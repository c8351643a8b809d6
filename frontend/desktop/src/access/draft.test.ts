import { describe, expect, test } from 'vitest'
import type { AccessLine } from '../bridge/accessTypes'
import { changesOf, type Draft, fill, isTicked, lacks, looksLikeEmail, narrow, tick } from './draft'

function line(over: Partial<AccessLine>): AccessLine {
  return {
    contactId: 'ann',
    name: 'Ann Smith',
    kind: 'person',
    email: 'ann@example.org',
    roles: ['client'],
    client: true,
    has: false,
    grant: '',
    invitation: '',
    invitedAt: 0,
    expiresAt: 0,
    signsIn: false,
    opposing: false,
    sees: [],
    notYetInForce: false,
    ...over,
  }
}

const none: Draft = new Map()
const ann = line({})
const bo = line({ contactId: 'bo', name: 'Bo Núñez', email: '', roles: ['spouse'], client: false })
const parr = line({ contactId: 'parr', name: 'Parr Ltd', roles: ['opposing party'], opposing: true })

test('a ticked box is a change, and ticked back it is none', () => {
  const ticked = tick(none, ann, true)
  expect(isTicked(ann, ticked)).toBe(true)
  expect(tick(ticked, ann, false).size).toBe(0)
})

test('unticking whoever has access is a change too', () => {
  const has = line({ has: true, grant: 'granted' })
  expect(changesOf([has], tick(none, has, false))).toEqual([{ contactId: 'ann', has: false, email: '', reason: '' }])
})

describe('what is lacking before Save', () => {
  test('nothing, for a contact with an address', () => expect(lacks(ann, tick(none, ann, true))).toEqual([]))
  test('an address, for one without', () => expect(lacks(bo, tick(none, bo, true))).toEqual(['email']))
  test('no address once it is typed', () => {
    expect(lacks(bo, fill(tick(none, bo, true), 'bo', { email: ' bo@example.org ' }))).toEqual([])
  })
  test('a reason, for an opposing party', () => expect(lacks(parr, tick(none, parr, true))).toEqual(['reason']))
  test('spaces are no reason', () => {
    expect(lacks(parr, fill(tick(none, parr, true), 'parr', { reason: '  ' }))).toEqual(['reason'])
  })
  test('nothing, for taking access away from an opposing party', () => {
    const has = line({ contactId: 'parr', opposing: true, has: true })
    expect(lacks(has, tick(none, has, false))).toEqual([])
  })
})

test('Save sends trimmed words in the order of the list', () => {
  const draft = fill(tick(tick(none, bo, true), ann, true), 'bo', { email: ' bo@example.org ' })
  expect(changesOf([ann, bo, parr], draft).map((change) => [change.contactId, change.email])).toEqual([
    ['ann', ''],
    ['bo', 'bo@example.org'],
  ])
})

test.each([
  ['ann@example.org', true],
  ['ann@localhost', false],
  ['ann example.org', false],
  ['a@b.c, d@e.f', false],
  ['', false],
])('%j as an address: %s', (text, looks) => {
  expect(looksLikeEmail(text)).toBe(looks)
})

describe('the list narrows', () => {
  const lines = [ann, bo, parr]
  const names = (found: AccessLine[]) => found.map((one) => one.contactId)
  test('by parts of words in any order, without accents', () => {
    expect(names(narrow(lines, none, 'all', 'nunez bo'))).toEqual(['bo'])
  })
  test('by role', () => expect(names(narrow(lines, none, 'all', 'opposing'))).toEqual(['parr']))
  test('to those changed here', () => expect(names(narrow(lines, tick(none, bo, true), 'changed', ''))).toEqual(['bo']))
  test('to those with access, and whoever is about to lose it stays in view', () => {
    const has = line({ has: true })
    expect(names(narrow([has, bo], tick(none, has, false), 'has', ''))).toEqual(['ann'])
  })
})
