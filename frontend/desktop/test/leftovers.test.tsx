import '@testing-library/jest-dom/vitest'
import { Kit } from '@anteroom/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { WallTab } from '../src/matters/WallTab'
import { newQueryClient } from '../src/query/client'
import { AccountSettings } from '../src/settings/AccountSettings'
import { StaffSettings } from '../src/settings/StaffSettings'
import { ActsProvider } from '../src/shell/Acts'
import { UndoProvider } from '../src/shell/Undo'
import { Export } from '../src/sync/Export'
import { installFake, plainScene, type Scene } from './fake'

afterEach(() => {
  window.go = undefined
})

function show(screenful: ReactNode, scene: Scene = plainScene) {
  const { calls } = installFake(scene)
  render(
    <Kit env="test">
      <QueryClientProvider client={newQueryClient()}>
        <ActsProvider>
          <UndoProvider>{screenful}</UndoProvider>
        </ActsProvider>
      </QueryClientProvider>
    </Kit>,
  )
  return { user: userEvent.setup(), given: (name: string) => calls.filter(([call]) => call === name).map(([, args]) => args) }
}

const button = (name: string) => screen.getByText(name).closest('button') as HTMLElement

test('a wall is put up with the keyboard alone, and counts who loses sight', async () => {
  const { user, given } = show(<WallTab matterId="m1" />)
  const wall = await screen.findByLabelText(/^Restrict to named staff/)
  wall.focus()
  await user.keyboard(' ')
  expect(screen.getByText(/2 people lose sight of this matter at once/)).toBeInTheDocument()
  await user.click(screen.getByLabelText(/^Who may open it, besides you/, { selector: 'input' }))
  await user.keyboard('Mig{ArrowDown}{Enter}')
  expect(screen.getByText(/1 person loses sight of this matter at once/)).toBeInTheDocument()
  expect(screen.getByText('Kay Vane', { selector: 'bdi' })).toBeInTheDocument()
  await user.click(button('Save who may open it'))
  await waitFor(() => expect(given('Matters.Restrict')).toEqual([['m1', true, ['s2']]]))
})

test('a wall is taken down, and says who can open the matter again', async () => {
  const { user, given } = show(<WallTab matterId="m3" />)
  await user.click(await screen.findByLabelText(/^Restrict to named staff/))
  expect(screen.getByText(/2 more people can open this matter/)).toBeInTheDocument()
  await user.click(button('Open to everybody'))
  await waitFor(() => expect(given('Matters.Restrict')).toEqual([['m3', false, []]]))
})

test('who leaves as the last one inside a wall hands it to somebody', async () => {
  const sentence = 'This person is the only one who may open 2 restricted matters. Choose who takes their place there.'
  const failing = { 'Settings.SetStaff': { code: 'refused', reason: 'last_inside', field: 'handTo', sentence } }
  const { user, given } = show(<StaffSettings />, { ...plainScene, failing })
  // Nobody lets themselves go: once it is known who is signed in, one other person is left.
  await waitFor(() => expect(screen.getAllByText('Has left')).toHaveLength(1))
  await user.click(button('Has left'))
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  await user.click(screen.getByLabelText('Takes their place', { selector: 'input' }))
  await user.keyboard('Rosa{ArrowDown}{Enter}')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(given('Settings.SetStaff').at(-1)).toEqual(['s2', 'r2', false, 's1']))
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

test('unsent changes are exported, and the screen says where they went', async () => {
  const line = { id: '1', verb: 'EditMatter', subject: '', matterId: '', madeAt: 1, reason: '', sentence: '', texts: [] }
  const { user } = show(<Export lines={[{ ...line, state: 'waiting' }] as never} />)
  await user.click(button('Export unsent changes…'))
  expect(await screen.findByText('/home/rosa/unsent-changes.anteroom')).toBeInTheDocument()
  expect(screen.getByText(/2 changes went to/)).toBeInTheDocument()
})
