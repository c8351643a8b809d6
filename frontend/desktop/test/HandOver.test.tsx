import '@testing-library/jest-dom/vitest'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StaffSettings } from '../src/settings/StaffSettings'
import { plainScene } from './fake'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

test('who leaves as the last one inside a wall hands it to somebody', async () => {
  const sentence = 'This person is the only one who may open 2 restricted matters. Choose who takes their place there.'
  const failing = { 'Settings.SetStaff': { code: 'refused', reason: 'last_inside', field: 'handTo', sentence } }
  const { user, given } = show(<StaffSettings />, { ...plainScene, failing })
  // Nobody lets themselves go: once it is known who is signed in, one other person is left.
  await waitFor(() => expect(screen.getAllByText('Has left')).toHaveLength(1), { timeout: 10_000 })
  await user.click(button('Has left'))
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  await user.click(screen.getByLabelText('Takes their place', { selector: 'input' }))
  await user.keyboard('Rosa{ArrowDown}{Enter}')
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(given('Settings.SetStaff').at(-1)).toEqual([
      { id: 's2', was: { roleId: 'r2', active: 'true' }, now: { active: 'false' }, handTo: 's1' },
    ]),
  )
})
