import type { Area } from '@anteroom/shared'
import { expect, test } from 'vitest'
import { entry } from '../../test/fixture/entries'
import type { EntryState } from '../api/types'
import { standing } from './state'

const cases: [Area, EntryState, boolean, string | undefined][] = [
  ['invoices', 'due', true, 'To pay'],
  ['invoices', 'part_paid', true, 'Paid in part'],
  ['invoices', 'paid', false, 'Paid'],
  ['invoices', 'open', false, undefined],
  ['tasks', 'open', true, 'To do'],
  ['tasks', 'done', false, 'Done'],
  ['signatures', 'waiting', true, 'Waiting for you'],
  ['signatures', 'waiting', false, 'Waiting for others'],
  ['signatures', 'signed', false, 'Signed'],
  ['signatures', 'declined', false, 'Declined'],
  ['file_requests', 'waiting', true, 'Waiting for you'],
  ['file_requests', 'filed', false, 'Received'],
  ['forms', 'open', false, 'Open'],
  ['notes', '', false, undefined],
  ['messages', '', true, 'Waiting for you'],
]

test.each(cases)('%s %j, mine: %s, reads %s', (area, state, waitsForYou, words) => {
  expect(standing(entry(area, 'x', { state, waitsForYou }))?.words.message).toBe(words)
})

test('a task that somebody at the firm does is not the reader’s', () => {
  expect(standing(entry('tasks', 'x', { state: 'open', assignedTo: 'Bo Ortiz' }))?.words.message).toBe(
    'The firm does it',
  )
})
