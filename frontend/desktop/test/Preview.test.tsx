import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { plainScene } from './fake'
import { showPlace } from './showPlace'

afterEach(() => {
  window.go = undefined
  window.location.hash = ''
})

const patience = { timeout: 20_000 }

test('the rows name what the client finds there: the number of an invoice, who does a task', async () => {
  showPlace('/preview/m0/c0')
  expect((await screen.findAllByText('Invoice', { exact: false }, patience)).length).toBeGreaterThan(0)
  expect(screen.getByText('1042')).toBeInTheDocument()
  expect(screen.getByText('Rosa Hale', { selector: 'bdi' }).parentElement).toHaveTextContent('Rosa Hale does it')
})

test('the rows say word for word what the client reads: what is asked, and how often a thing takes place', async () => {
  showPlace('/preview/m0/c0')
  expect((await screen.findAllByText(/Request for papers ·/, {}, patience)).length).toBeGreaterThan(0)
  expect(screen.getByText(/Every week/)).toBeInTheDocument()
  expect(screen.queryByText(/repeats/)).toBeNull()
})

test('a file is read as the client reads it, and is not told as opened by the firm', async () => {
  const { user, given } = showPlace('/preview/m0/c0?area=documents&item=e-documents')
  await user.click(await screen.findByText('Read here', {}, patience))
  expect(await screen.findByAltText('Page 3 of deed.pdf')).toBeInTheDocument()
  expect(given('Files.Picture')).toHaveLength(3)
  expect(given('Files.Open')).toEqual([])
  expect(given('Items.Mark')).toEqual([])
})

test('what is not kept here is said plainly while there is no connection', async () => {
  const failing = { 'Files.Picture': { code: 'offline', reason: 'not_kept', field: '', sentence: 'x' } }
  showPlace('/preview/m0/c0?area=documents&item=e-documents&file=f1', { ...plainScene, failing })
  expect(await screen.findByText(/This file is not kept on this computer/, {}, patience)).toBeInTheDocument()
})
