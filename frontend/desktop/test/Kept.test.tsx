import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { showPlace } from './showPlace'

afterEach(() => {
  window.go = undefined
  window.location.hash = ''
})

test('what is kept offline is listed with its matter and size, and can be let go and taken again', async () => {
  const { user, given } = showPlace('/settings/kept')
  expect(await screen.findByText('Pleadings', {}, { timeout: 20_000 })).toBeInTheDocument()
  expect(screen.getByText('4 of 9 here')).toBeInTheDocument()
  expect(screen.getByText('folder with 9 files')).toBeInTheDocument()
  expect(screen.getByText('In all, 5.3 MB of files lie on this computer.')).toBeInTheDocument()
  expect(screen.getAllByText('Smith v. Parr')).toHaveLength(2)
  await user.click(screen.getByLabelText('No longer keep Deed'))
  await waitFor(() => expect(given('Files.Pin')).toEqual([['d1', false]]))
  await user.click(await screen.findByText('Undo'))
  await waitFor(() => expect(given('Files.Pin')).toContainEqual(['d1', true]))
})
