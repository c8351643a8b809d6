import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ChangeLine, FieldChange } from '../src/bridge/syncTypes'
import { ChangeRow } from '../src/sync/ChangeRow'
import { show } from './show'

afterEach(() => {
  window.go = undefined
})

const line: ChangeLine = {
  id: '1',
  madeAt: 1,
  verb: 'EditItem',
  subject: 'Deed',
  matterId: '',
  detail: '',
  item: '',
  fields: [],
  state: 'waiting',
  reason: '',
  sentence: '',
  texts: [],
}

const field = (name: string, as: string, was: string, now: string, currency = ''): FieldChange => ({
  field: name,
  as,
  was,
  now,
  currency,
})

test.each([
  [field('title', '', 'Old deed', 'New deed'), 'Title: from Old deed to New deed'],
  [field('assignedId', '', '', 'Rosa Hale'), 'Assigned to: Rosa Hale'],
  [field('place', '', 'Room 2', ''), 'Place: Room 2 taken out'],
  [field('stage', 'code', 'open', 'closed'), 'Stage: from Open to Closed'],
  [field('state', 'code', 'open', 'a_state_of_next_year'), 'Status: from To do to another one'],
  [field('nextOn', 'day', '', '2026-12-04'), 'Next step by: Fri, Dec 4, 2026'],
  [field('startsAt', 'allday', '0', '1796342400000000'), 'Begins or is due: Fri, Dec 4, 2026'],
  [field('amountCents', 'cents', '', '124050'), 'Amount: $1,240.50'],
  [field('amountCents', 'cents', '', '124050', 'EUR'), 'Amount: €1,240.50'],
  [field('invitationDays', '', '14', '7'), 'Days that an invitation lives: from 14 to 7'],
  [field('mailNames', 'yes', 'false', 'true'), 'Name things by title in mails: from no to yes'],
  [field('allDay', 'yes', 'false', 'true'), 'All day: from no to yes'],
  [field('repeats', 'rule', '', 'FREQ=WEEKLY'), 'Repeats: every week'],
  [field('except', 'only', '', ''), 'Times left out'],
  [field('a_field_of_next_year', '', '7', '8'), 'Something else: from 7 to 8'],
])('%o reads', (change, words) => {
  show(<ChangeRow line={{ ...line, fields: [change] }} />)
  expect(screen.getByRole('list')).toHaveTextContent(words)
})

test.each([
  [{ verb: 'ActOnItem', detail: 'share', subject: 'Ann Smith', item: 'Deed' }, 'shared: Ann Smith · Deed'],
  [{ verb: 'SetMatterArea', detail: 'invoices off', subject: 'Smith v. Parr' }, 'turned Invoices off for the matter'],
  [
    { verb: 'RestrictMatter', detail: 'on', subject: 'Smith v. Parr' },
    'let only named people of the firm open the matter',
  ],
])('%o reads', (some, words) => {
  show(<ChangeRow line={{ ...line, ...some }} />)
  expect(screen.getByText(/Waiting for the server/).closest('li')).toHaveTextContent(words)
})

test('of two versions each is told in words: a day as a day, and nothing as a dash', () => {
  const texts = [
    { field: 'nextOn', as: 'day', yours: '2026-12-04', theirs: '' },
    { field: 'text', as: '', yours: 'for advice', theirs: 'for the deed' },
  ]
  show(<ChangeRow line={{ ...line, state: 'asks', texts }} />)
  const told = screen.getAllByRole('figure').map((one) => one.textContent)
  expect(told).toEqual([
    'Yours, kept hereFri, Dec 4, 2026',
    'Theirs, in force now—',
    'Yours, kept herefor advice',
    'Theirs, in force nowfor the deed',
  ])
})
