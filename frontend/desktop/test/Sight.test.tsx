import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { SightLine } from '../src/bridge/actTypes'
import { SightRows } from '../src/items/SightRows'
import { itemDetail } from './itemRows'
import { show } from './show'

afterEach(() => {
  window.go = undefined
})

const line: SightLine = {
  contactId: 'c0',
  name: 'Ann Smith',
  initials: 'AS',
  client: true,
  opposing: false,
  grant: 'granted',
  sees: true,
  saw: true,
  shared: true,
  sharedAt: 0,
  sharedBy: 'Rosa Hale',
  party: false,
  hidden: false,
  folder: '',
  openedAt: 0,
  lastOpenedAt: 0,
  why: [],
}

test.each([
  [true, true, 'Sees it, shared by Rosa Hale · not opened yet'],
  [true, false, 'Will see it once this is sent'],
  [false, true, 'Still sees it, until this is sent'],
  [false, false, 'Does not see it'],
])('sees it here: %j, by the server: %j', (sees, saw, words) => {
  show(<SightRows item={itemDetail('invoice')} lines={[{ ...line, sees, saw }]} may />)
  expect(screen.getByText('Ann Smith').closest('button')).toHaveTextContent(words)
})
