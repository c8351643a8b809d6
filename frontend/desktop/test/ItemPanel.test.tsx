import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainScene } from './fake'
import { button } from './show'
import { showPlace } from './showPlace'

let offsetHeight: PropertyDescriptor | undefined

beforeEach(() => {
  offsetHeight = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')
})

afterEach(() => {
  window.go = undefined
  window.location.hash = ''
  if (offsetHeight) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', offsetHeight)
})

const noWindow = { code: 'unavailable', reason: 'no_window', field: '', sentence: 'No window.' }

async function open(area: string, item: string, failing = {}) {
  const shown = showPlace(`/matters/m0?tab=${area}&item=${item}`, { ...plainScene, failing })
  await screen.findByText('Who sees this', {}, { timeout: 20_000 })
  return shown
}

test('a title is edited where it stands and only that is sent', async () => {
  const { user, given } = await open('tasks', 'task')
  await user.click(screen.getByLabelText('Title: List your expenses'))
  await user.clear(screen.getByLabelText('Title'))
  await user.type(screen.getByLabelText('Title'), 'List all expenses{Enter}')
  await waitFor(() => expect(given('Items.Edit')).toHaveLength(1))
  expect(given('Items.Edit')[0]).toEqual([
    { id: 'task', matterId: 'm0', was: { title: 'List your expenses' }, now: { title: 'List all expenses' } },
  ])
})

test('a paper that came in is accepted, or asked for again with a reason', async () => {
  const { user, given } = await open('file_requests', 'request')
  expect(screen.getByText('1 paper came in. Look at it, then accept it or ask again.')).toBeInTheDocument()
  await user.click(button('Ask again'))
  await user.type(screen.getByLabelText('What is missing? The client reads this.'), 'All four corners{Enter}')
  await waitFor(() => expect(given('Items.JudgeAsked')).toHaveLength(1))
  expect(given('Items.JudgeAsked')[0]).toEqual([
    { itemId: 'request', matterId: 'm0', lineId: 'a0', accept: false, reason: 'All four corners', seen: 'f2' },
  ])
})

test('a file opens as text, and is told as opened by the firm', async () => {
  const { user, given } = await open('file_requests', 'request')
  await user.click(screen.getByLabelText('Open passport.jpg'))
  expect(await within(await screen.findByRole('dialog')).findByText('Seven lamps')).toBeInTheDocument()
  expect(given('Files.Open')).toHaveLength(1)
})

test('a new version is one file, and who sees it at once is asked first', async () => {
  const { user, given } = await open('documents', 'i0', { 'Files.Choose': noWindow })
  const choose = screen.getAllByLabelText<HTMLInputElement>('Choose a file').find((field) => !field.multiple)
  if (!choose) throw new Error('no field takes one file alone')
  expect(screen.queryByText('Choose files')).not.toBeInTheDocument()
  await user.click(button('New version'))
  await user.upload(choose, new File(['words'], 'Lease.txt'))
  const ask = within(await screen.findByRole('dialog'))
  expect(ask.getByText(/will see this version at once/)).toBeInTheDocument()
  expect(given('Files.Send')).toEqual([])
  await user.click(ask.getByText('Add'))
  await waitFor(() => expect(given('Files.Send')).toHaveLength(1))
  expect(given('Files.Send')[0]).toMatchObject([{ itemId: 'i0', files: [{ name: 'Lease.txt' }] }])
})

test('a payment names its account and is never more than is due', async () => {
  const { user, given } = await open('invoices', 'invoice')
  await user.click(button('Record a payment'))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByText('Record', { selector: 'button *' }))
  expect(dialog.getByText('Say which account the money went to')).toBeInTheDocument()
  expect(dialog.getByText('Say how it was paid')).toBeInTheDocument()
  await user.selectOptions(dialog.getByLabelText('Account'), 'operating')
  await user.clear(dialog.getByLabelText('Amount'))
  await user.type(dialog.getByLabelText('Amount'), '1.500')
  expect(dialog.getByText('Write 1,500 or 1.50')).toBeInTheDocument()
  await user.clear(dialog.getByLabelText('Amount'))
  await user.type(dialog.getByLabelText('Amount'), '2000')
  await user.click(dialog.getByText('Record', { selector: 'button *' }))
  expect(dialog.getByText('Only $1,342.50 is due')).toBeInTheDocument()
  expect(given('Items.RecordPayment')).toEqual([])
})

test('a draft invoice has no payment, and its lines can be changed', async () => {
  await open('invoices', 'bill')
  expect(screen.getByText(/A draft can't be paid/)).toBeInTheDocument()
  expect(screen.queryByText('Record a payment')).not.toBeInTheDocument()
  expect(screen.queryByText(/This invoice is final/)).not.toBeInTheDocument()
})

test('opening a thread marks it read once, and Ctrl-Enter answers', async () => {
  const { user, given } = await open('messages', 'thread')
  await waitFor(() => expect(given('Items.Mark')).toHaveLength(1))
  await user.type(screen.getByLabelText('Your answer'), 'Thank you.{Control>}{Enter}{/Control}')
  await waitFor(() => expect(given('Items.Comment')).toEqual([['m0', 'thread', expect.any(String), 'Thank you.']]))
  expect(given('Items.Mark')).toHaveLength(1)
})

test('what waits for a signature says so, and offers no signing here', async () => {
  await open('signatures', 'signature')
  expect(screen.getByText('Waiting for the client to sign.')).toBeInTheDocument()
  expect(screen.queryByText('Sign', { selector: 'button *' })).not.toBeInTheDocument()
})

test('a message that was sent is read, not written over: its words and subject are no fields', async () => {
  await open('messages', 'thread')
  expect(screen.getByText('Do you know whether Gordon has ordered an appraisal?')).toBeInTheDocument()
  expect(screen.queryByLabelText(/^(Text|Title): /)).not.toBeInTheDocument()
  const words = screen.getByText('Thread')
  const facts = screen.getByText('Who sees this')
  expect(words.compareDocumentPosition(facts)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})
