import { expect, test } from 'vitest'
import type { Entry } from '../bridge/viewTypes'
import { standing } from './standing'

const entry = (some: Partial<Entry>) => ({ area: '', state: '', waitsForYou: false, assignedTo: '', ...some }) as Entry

test.each([
  [{ area: 'invoices', state: 'due' }, 'To pay'],
  [{ area: 'invoices', state: '' }, undefined],
  [{ area: 'tasks', state: 'open' }, 'To do'],
  [{ area: 'tasks', state: 'open', assignedTo: 'Rosa' }, 'The firm does it'],
  [{ area: 'tasks', state: 'done', assignedTo: 'Rosa' }, 'Done'],
  [{ area: 'signatures', state: 'waiting', waitsForYou: true }, 'Waiting for you'],
  [{ area: 'signatures', state: 'waiting' }, 'Waiting for others'],
  [{ area: 'file_requests', state: 'done' }, 'Received'],
  [{ area: 'documents' }, undefined],
  [{ area: 'notes', waitsForYou: true }, 'Waiting for you'],
])('%j reads %s', (some, words) => expect(standing(entry(some))?.words.message).toBe(words))
