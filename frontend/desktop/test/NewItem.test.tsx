import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainScene } from './fake'
import { button } from './show'
import { showPlace } from './showPlace'

const dialog = () => within(screen.getByRole('dialog'))
const noWindow = { code: 'unavailable', reason: 'no_window', field: '', sentence: 'No window.' }
let offsetHeight: PropertyDescriptor | undefined

beforeEach(() => {
  offsetHeight = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
})

afterEach(() => {
  window.go = undefined
  window.location.hash = ''
  if (offsetHeight) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', offsetHeight)
})

async function make(area: string, name: string, failing = {}) {
  const shown = showPlace(`/matters/m0?tab=${area}`, { ...plainScene, failing })
  await screen.findByText(name, {}, { timeout: 20_000 })
  await shown.user.click(button(name))
  await screen.findByRole('dialog')
  return shown
}

test('a due date typed by half is an error that names it, and one without a time is kept', async () => {
  const { user, given } = await make('tasks', 'New task')
  await user.type(dialog().getByLabelText('Title'), 'List your expenses')
  await user.type(dialog().getByLabelText('Due'), '12')
  await user.click(dialog().getByText('Make'))
  expect(dialog().getByText('Due: write the day as MM/DD/YYYY')).toBeInTheDocument()
  expect(given('Items.Create')).toEqual([])
  await user.clear(dialog().getByLabelText('Due'))
  await user.type(dialog().getByLabelText('Due'), '11272031')
  await user.click(dialog().getByText('Make'))
  await waitFor(() => expect(given('Items.Create')).toHaveLength(1))
  const [sent] = given('Items.Create')[0] as [{ startsAt: number; allDay: boolean }]
  expect(new Date(sent.startsAt / 1000).toISOString()).toMatch(/^2031-11-2[78]/)
  expect(sent.allDay).toBe(false)
})

test('a due date that has passed is told, and refused nothing', async () => {
  const { user, given } = await make('tasks', 'New task')
  await user.type(dialog().getByLabelText('Title'), 'List your expenses')
  await user.type(dialog().getByLabelText('Due'), '1/2/2020')
  expect(dialog().getByText('This date has passed.')).toBeInTheDocument()
  await user.click(dialog().getByText('Make'))
  await waitFor(() => expect(given('Items.Create')).toHaveLength(1))
})

test('a line of an invoice with half a day is not sent', async () => {
  const { user, given } = await make('invoices', 'New invoice')
  await user.type(dialog().getByLabelText('Title'), 'Fees for November')
  await user.type(dialog().getByLabelText('Day of the work'), '11/2')
  await user.type(dialog().getByLabelText('What it is for'), 'Call')
  await user.type(dialog().getByLabelText('Rate'), '300{Enter}')
  expect(dialog().getByText('Write MM/DD/YYYY')).toBeInTheDocument()
  expect(given('Items.Create')).toEqual([])
  await user.type(dialog().getByLabelText('Day of the work'), '/26')
  await user.click(dialog().getByText('Make'))
  await waitFor(() => expect(given('Items.Create')).toHaveLength(1))
  expect(given('Items.Create')[0]).toMatchObject([{ charges: [{ onDate: '2026-11-02', text: 'Call' }] }])
})

test('a document is made of a file, and called as it is', async () => {
  const { user, given } = await make('documents', 'New document', { 'Files.Choose': noWindow })
  await user.click(dialog().getByText('Make'))
  expect(dialog().getByText('Choose a file')).toBeInTheDocument()
  expect(given('Files.Send')).toEqual([])
  await user.upload(dialog().getByLabelText('Choose a file'), new File(['words'], 'Lease.txt'))
  expect(dialog().getByText('Lease.txt')).toBeInTheDocument()
  await user.click(dialog().getByLabelText(/^Ann Smith/))
  await user.click(dialog().getByText('Make and share'))
  await waitFor(() => expect(given('Files.Send')).toHaveLength(1))
  expect(given('Files.Send')[0]).toMatchObject([
    { matterId: 'm0', itemId: '', title: '', shareWith: ['c0'], files: [{ name: 'Lease.txt' }] },
  ])
  expect(given('Items.Create')).toEqual([])
})

test('a number that another invoice of the matter bears is told', async () => {
  const { user } = await make('invoices', 'New invoice')
  await user.type(dialog().getByLabelText('Number'), 'HO-1')
  expect(await dialog().findByText('HO-1 is already used on this matter')).toBeInTheDocument()
  await user.type(dialog().getByLabelText('Number'), '9')
  await waitFor(() => expect(dialog().queryByText(/is already used/)).not.toBeInTheDocument())
})
