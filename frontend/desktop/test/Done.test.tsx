import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Said } from '../src/inbox/Said'
import { Ticked } from '../src/items/Marks'
import { PanelFacts } from '../src/items/PanelFacts'
import { ActivityLines } from '../src/matters/Activity'
import { itemDetail } from './itemRows'
import { show } from './show'

afterEach(() => {
  window.go = undefined
})

const at = Date.parse('2026-11-22T01:48:00Z') * 1000
const tick = { by: 'Ann Smith', byKind: 'client', done: true, at }

test('a task that is done says who ticked it off, and one that was opened again does not', () => {
  const done = { ...itemDetail('task'), state: 'done', ticks: [tick] }
  show(<Ticked item={done} />)
  expect(screen.getByText(/Ticked off by/)).toHaveTextContent(/Ticked off by Ann Smith, .*2026/)
})

test('one that was opened again does not', () => {
  const open = { ...itemDetail('task'), ticks: [tick, { ...tick, done: false }] }
  show(<Ticked item={open} />)
  expect(screen.queryByText(/Ticked off by/)).not.toBeInTheDocument()
})

test("a ticked task's page in the inbox tells who ticked it off", () => {
  show(<Said item={{ ...itemDetail('task'), ticks: [tick] }} />)
  expect(screen.getByRole('listitem')).toHaveTextContent(/Ann Smith.*Ticked it off\./)
})

test('a message that nobody has yet can still be written anew', () => {
  show(<PanelFacts item={{ ...itemDetail('thread'), wordsStand: false }} may />)
  expect(screen.getByLabelText(/^Text: Do you know/)).toBeInTheDocument()
})

test('the activity says with whom, which fields, and in which item', () => {
  const line = { at, actor: 'Rosa Hale', actorKind: 'staff', subject: 'The house', with: '', notYetInForce: false }
  const activity = [
    { ...line, id: '1', verb: 'ActOnItem', detail: 'share', with: 'Ann Smith' },
    { ...line, id: '2', verb: 'ActOnItem', detail: 'hide', with: 'Bo Smith' },
    { ...line, id: '3', verb: 'EditItem', detail: 'place title' },
    { ...line, id: '4', verb: 'EditItem', detail: 'state_done' },
    { ...line, id: '5', verb: 'NameParty', detail: 'on', with: 'Ann Smith' },
    { ...line, id: '6', verb: 'EditMatter', detail: 'nextStep' },
  ]
  show(<ActivityLines lines={activity} />)
  expect(screen.getAllByRole('listitem').map((one) => one.textContent?.replace(/^.*?Rosa/, 'Rosa'))).toEqual([
    'Rosa Hale shared: The house with Ann Smith',
    'Rosa Hale hid: The house from Bo Smith',
    'Rosa Hale changed Place, Title in The house',
    'Rosa Hale marked as done: The house',
    'Rosa Hale added somebody whom an item concerns: The house · Ann Smith',
    'Rosa Hale changed the matter: The house (Next step)',
  ])
})
