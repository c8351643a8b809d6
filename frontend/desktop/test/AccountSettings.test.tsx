import '@testing-library/jest-dom/vitest'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AccountSettings } from '../src/settings/AccountSettings'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

test('a password is changed by giving the old one, and says how much is missing', async () => {
  const { user, given } = show(<AccountSettings />)
  await user.type(screen.getByLabelText('New password', { selector: 'input' }), 'four words in')
  expect(screen.getByText('2 more characters')).toBeInTheDocument()
  await user.click(button('Change password'))
  expect(screen.getByText('Please fill this in.')).toBeInTheDocument()
  expect(given('Session.SetPassword')).toEqual([])
  await user.type(screen.getByLabelText('New password', { selector: 'input' }), ' a row')
  await user.type(screen.getByLabelText('Your password now', { selector: 'input' }), 'the old one')
  await user.click(button('Change password'))
  await waitFor(() => expect(given('Session.SetPassword')).toEqual([['the old one', 'four words in a row']]))
  expect(await screen.findByText('Your password is changed')).toBeInTheDocument()
})
