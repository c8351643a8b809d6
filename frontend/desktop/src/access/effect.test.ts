import { i18n, type MessageDescriptor } from '@lingui/core'
import { expect, test } from 'vitest'
import type { AccessLine } from '../bridge/accessTypes'
import { type Draft, tick } from './draft'
import { effectOf } from './effect'

function line(name: string, over: Partial<AccessLine> = {}): AccessLine {
  return {
    contactId: name,
    name,
    kind: 'person',
    email: 'x@example.org',
    roles: [],
    client: false,
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

const t = (words: MessageDescriptor) => i18n._(words)

test('names what each person will see', () => {
  const ann = line('Ann', {
    sees: [
      { area: 'documents', count: 4 },
      { area: 'invoices', count: 2 },
      { area: 'tasks', count: 0 },
    ],
  })
  const bo = line('Bo')
  const cy = line('Cy', { has: true })
  const draft = tick(tick(tick(new Map(), ann, true), bo, true), cy, false)
  expect(effectOf([ann, bo, cy], draft, t, 'en')).toBe(
    'Ann will see 4 documents and 2 invoices · Bo will see nothing yet · Cy loses access at once',
  )
})

test('names what a person no longer sees', () => {
  const ann = line('Ann', {
    has: true,
    sees: [
      { area: 'documents', count: 3 },
      { area: 'messages', count: 2 },
    ],
  })
  expect(effectOf([ann], tick(new Map(), ann, false), t, 'en')).toBe(
    'Ann loses access at once: no longer sees 3 documents and 2 messages',
  )
})

test('beyond three, the others are counted', () => {
  const lines = ['A', 'B', 'C', 'D', 'E'].map((name) => line(name))
  const draft = lines.reduce<Draft>((last, one) => tick(last, one, true), new Map())
  expect(effectOf(lines, draft, t, 'en')).toMatch(/ · 2 more changes$/)
})

test('nothing changed is nothing told', () => {
  expect(effectOf([line('A')], new Map(), t, 'en')).toBe('')
})

test('one thing is one thing', () => {
  const sees = ['file_requests', 'calendar', 'notes', 'forms'].map((area, index) => ({ area, count: index + 1 }))
  const ann = line('Ann', { sees })
  expect(effectOf([ann], tick(new Map(), ann, true), t, 'en')).toBe(
    'Ann will see 1 file request, 2 calendar events, 3 notes, and 4 forms',
  )
})
