import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainScene } from './fake'
import { button } from './show'
import { showPlace } from './showPlace'

const row = (title: string) => screen.getByText(title).closest('[role="option"]') as HTMLElement
const dialog = () => within(screen.getByRole('dialog'))
let offsetHeight: PropertyDescriptor | undefined

beforeEach(() => {
  offsetHeight = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
})

afterEach(() => {
  window.go = undefined
  window.location.hash = ''
  if (offsetHeight) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', offsetHeight)
})

async function openDocuments(place = '/matters/m0?tab=documents', scene = plainScene) {
  const shown = showPlace(place, scene)
  await screen.findByText('Petition as filed', {}, { timeout: 20_000 })
  return shown
}

test('each item says who sees it, and drafts, hidden and unread ones are marked', async () => {
  await openDocuments()
  expect(within(row('Petition as filed')).getByLabelText('Seen by Ann Smith')).toBeInTheDocument()
  expect(within(row('Parenting plan')).getByText('Draft')).toBeInTheDocument()
  expect(within(row('Parenting plan')).getByText('Firm only')).toBeInTheDocument()
  const odd = within(row('<script>alert(1)</script>'))
  expect(odd.getByText('Hidden from 1')).toBeInTheDocument()
  expect(odd.getByLabelText('Unread')).toBeInTheDocument()
})

test('x chooses, s shares what is chosen, and Save sends just that', async () => {
  const { user, given } = await openDocuments()
  screen.getByRole('listbox').focus()
  await user.keyboard('{ArrowDown}{ArrowDown}x{ArrowDown}x')
  expect(screen.getByText('2 chosen')).toBeInTheDocument()
  await user.keyboard('s')
  await user.click(await dialog().findByLabelText(/^Ann Smith/))
  expect(await dialog().findByText('Ann Smith will see 2 documents')).toBeInTheDocument()
  expect(dialog().getByText('This is a draft. Sharing makes it final.')).toBeInTheDocument()
  await user.click(dialog().getByText('Share', { selector: 'button *' }))
  await waitFor(() => expect(given('Items.Act')).toHaveLength(1))
  expect(given('Items.Act')[0]).toEqual([
    { matterId: 'm0', act: 'share', items: ['i0', 'i1'], contacts: ['c0'], reason: '' },
  ])
})

test('the other side is not shown anything without a reason', async () => {
  const { user, given } = await openDocuments()
  screen.getByRole('listbox').focus()
  await user.keyboard('{ArrowDown}{ArrowDown}s')
  await user.click(await dialog().findByLabelText(/^Clara Smith/))
  const reason = await dialog().findByLabelText('Reason for showing this to Clara Smith')
  await user.click(dialog().getByText('Save', { selector: 'button *' }))
  expect(given('Items.Act')).toEqual([])
  expect(dialog().getByText('Write down why they are to see this')).toBeInTheDocument()
  await user.type(reason, 'Agreed exchange')
  await user.click(dialog().getByText('Save', { selector: 'button *' }))
  await waitFor(() => expect(given('Items.Act')).toHaveLength(1))
  expect(given('Items.Act')[0]).toMatchObject([{ act: 'share', contacts: ['c2'], reason: 'Agreed exchange' }])
})

test('Del withdraws at once, and Ctrl-Z takes it back', async () => {
  const { user, given } = await openDocuments()
  screen.getByRole('listbox').focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{Delete}')
  await screen.findByText('Withdrawn', { selector: '[role="status"] *' })
  await user.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(given('Settings.Undo')).toEqual([['u7']]))
})

test('y tells why somebody sees an item or not, with the way to change it', async () => {
  const { user } = await openDocuments()
  screen.getByRole('listbox').focus()
  await user.keyboard('{ArrowDown}{ArrowDown}y')
  await user.click((await dialog().findByText('Does not see it')).closest('button') as HTMLElement)
  expect(dialog().getByText('This was not shared with this contact.')).toBeInTheDocument()
  expect(dialog().getByText('Portal options').closest('a')).toHaveAttribute(
    'href',
    expect.stringContaining('open=access'),
  )
})

test('ten thousand documents draw only the rows in view', async () => {
  showPlace('/matters/m1?tab=documents')
  await screen.findByText('Exhibit 1', {}, { timeout: 20_000 })
  expect(screen.getByText('10,000 things')).toBeInTheDocument()
  expect(screen.getAllByRole('option').length).toBeLessThan(60)
})

test('an empty area says what belongs in it and gives the first act', async () => {
  const { user } = showPlace('/matters/m4?tab=notes')
  await screen.findByText(/Internal notes are elsewhere/, {}, { timeout: 20_000 })
  await user.keyboard('n')
  expect(await screen.findByRole('dialog')).toHaveTextContent('New client note')
})

test('an area that is off for the matter says so and can be turned on', async () => {
  const { user, given } = showPlace('/matters/m0?tab=tasks')
  await screen.findByText('List your expenses', {}, { timeout: 20_000 })
  await user.click(button('Turn on'))
  await waitFor(() => expect(given('Settings.Effect')[0]).toMatchObject([{ matterId: 'm0', area: 'tasks', on: true }]))
})
