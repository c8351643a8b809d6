import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { plainScene } from './fake'
import { showPlace } from './showPlace'

afterEach(() => {
  window.go = undefined
  window.location.hash = ''
})

test('what came with words in a thread opens where they stand', async () => {
  const { user, given } = showPlace('/inbox/thread')
  await user.click(await screen.findByLabelText('Open survey.pdf', {}, { timeout: 20_000 }))
  expect(await within(await screen.findByRole('dialog')).findByText('Seven lamps')).toBeInTheDocument()
  await waitFor(() => expect(given('Files.Open')).toEqual([['f7']]))
})

test('a file that is not here says so, and how to have it', async () => {
  const failing = { 'Files.Open': { code: 'offline', reason: 'not_kept', field: '', sentence: 'x' } }
  const { user } = showPlace('/inbox/thread', { ...plainScene, failing })
  await user.click(await screen.findByLabelText('Open survey.pdf', {}, { timeout: 20_000 }))
  expect(await screen.findByText(/This file is not kept on this computer\. Connect to the server/)).toBeInTheDocument()
})
