import { i18n } from '@lingui/core'
import { describe, expect, test } from 'vitest'
import type { SwitchEffect } from '../bridge/settingsTypes'
import { effectLines, needsAnswer, restores } from './effects'

const change = { matterId: '', area: '', on: false, everything: false, startOff: false }
const calm: SwitchEffect = {
  change,
  warn: false,
  mattersHit: 0,
  contactsLosing: 0,
  openSignatures: 0,
  openFileRequests: 0,
  unpaidInvoices: 0,
  unreadMessages: 0,
  pendingInvitations: 0,
  restorable: 0,
  appointmentsHidden: false,
  names: [],
}
const told = (effect: SwitchEffect) => effectLines(effect).map((line) => i18n._(line))

describe('a warning counts what it hits', () => {
  test('and leaves out what is nothing', () => {
    expect(told({ ...calm, mattersHit: 12, unpaidInvoices: 1 })).toEqual([
      '12 matters lose their portal',
      '1 unpaid invoice can no longer be seen or paid',
    ])
  })
  test('names up to five who lose sight, and counts the others', () => {
    expect(told({ ...calm, contactsLosing: 3, names: ['Ann Smith', 'Bo Smith'] })).toEqual([
      '3 contacts lose sight: Ann Smith, Bo Smith and 1 more',
    ])
  })
  test('one person is one person', () => {
    expect(told({ ...calm, contactsLosing: 1, names: ['Ann Smith'] })).toEqual(['1 contact loses sight: Ann Smith'])
  })
  test('names that hold braces or markup are told as they are', () => {
    expect(told({ ...calm, contactsLosing: 1, names: ['{count} <b>x</b>'] })).toEqual([
      '1 contact loses sight: {count} <b>x</b>',
    ])
  })
  test('and says so when it hits nothing', () => {
    expect(told(calm)).toEqual(['Nobody loses sight of anything at the moment.'])
  })
})

describe('when the person must answer first', () => {
  test('turning the firm on again with matters to bring back', () => {
    const effect = { ...calm, change: { ...change, on: true }, restorable: 4 }
    expect(restores(effect)).toBe(true)
    expect(needsAnswer(effect)).toBe(true)
  })
  test('not for turning an area on', () => {
    expect(needsAnswer({ ...calm, change: { ...change, area: 'tasks', on: true }, restorable: 4 })).toBe(false)
  })
  test('appointments that would not appear are told', () => {
    expect(needsAnswer({ ...calm, appointmentsHidden: true })).toBe(true)
  })
})
