import '@testing-library/jest-dom/vitest'
import { Kit } from '@anteroom/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { PortalOptions } from '../src/access/PortalOptions'
import { newQueryClient } from '../src/query/client'
import { ActsProvider } from '../src/shell/Acts'
import { UndoProvider } from '../src/shell/Undo'
import { installFake, plainScene, type Scene } from './fake'

afterEach(() => {
  window.go = undefined
})

async function open(matterId: string, scene: Scene = plainScene) {
  const { calls } = installFake(scene)
  const close = vi.fn()
  render(
    <Kit env="test">
      <QueryClientProvider client={newQueryClient()}>
        <ActsProvider>
          <UndoProvider>
            <PortalOptions matterId={matterId} onClose={close} />
          </UndoProvider>
        </ActsProvider>
      </QueryClientProvider>
    </Kit>,
  )
  await screen.findByText('Has access?', {}, { timeout: 20_000 })
  const saved = () => calls.filter(([name]) => name === 'Access.Save').map(([, args]) => args)
  const asked = (wanted: string) => calls.filter(([name]) => name === wanted).map(([, args]) => args)
  return { user: userEvent.setup(), close, saved, asked }
}

const box = (name: string) => screen.getByLabelText(new RegExp(`^${name}`), { selector: 'input' })
const save = () => screen.getByText('Save').closest('button') as HTMLElement

test('two thousand parties open with only the rows in view', async () => {
  await open('m1')
  expect(screen.getByText('2,187 people')).toBeInTheDocument()
  expect(screen.getAllByRole('checkbox').length).toBeLessThan(80)
})

test('Save has nothing to do until a box is moved, and nothing again when it is moved back', async () => {
  const { user } = await open('m0')
  expect(save()).toBeDisabled()
  await user.click(box('Ann Smith'))
  expect(
    screen.getByText('Ann Smith loses access at once: no longer sees 4 documents and 2 invoices'),
  ).toBeInTheDocument()
  expect(save()).toBeEnabled()
  await user.click(box('Ann Smith'))
  expect(save()).toBeDisabled()
})

test('taking access away saves just that', async () => {
  const { user, saved, close } = await open('m0')
  await user.click(box('Ann Smith'))
  await user.click(save())
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(saved()).toEqual([['m0', [{ contactId: 'c0', has: false, email: '', reason: '' }]]])
})

test('access that was taken away can be given back for half a minute', async () => {
  const { user, asked } = await open('m0')
  await user.click(box('Ann Smith'))
  await user.click(save())
  await user.click(await screen.findByRole('button', { name: /Undo/ }))
  await waitFor(() => expect(asked('Settings.Undo')).toEqual([['undo-access']]))
})

test('who signs in already gets no invitation', async () => {
  const { user } = await open('m0')
  const row = within(screen.getAllByRole('listitem')[4] as HTMLElement)
  await user.click(row.getByRole('checkbox'))
  expect(row.getByText('Gets a mail; signs in as before')).toBeInTheDocument()
})

test('an opposing party without an address is asked for both before anything is sent', async () => {
  const { user, saved, close } = await open('m0')
  await user.click(box('Clara Smith'))
  await user.click(save())
  expect(saved()).toEqual([])
  expect(screen.getByText('1 person still lacks something, see above')).toBeInTheDocument()
  await user.type(screen.getByLabelText('E-mail address for the invitation'), 'clara@example.org')
  await user.type(screen.getByLabelText('Reason for giving an opposing party access'), 'Agreed exchange of papers')
  await user.click(save())
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(saved()).toEqual([
    ['m0', [{ contactId: 'c2', has: true, email: 'clara@example.org', reason: 'Agreed exchange of papers' }]],
  ])
})

test('a failure stays in the dialog and keeps what was ticked', async () => {
  const offline = { code: 'offline', reason: 'offline', field: '', sentence: 'x' }
  const { user, close } = await open('m0', { ...plainScene, failing: { 'Access.Save': offline } })
  await user.click(box('Ann Smith'))
  await user.click(save())
  expect(await screen.findByRole('alert')).toHaveTextContent("The server can't be reached")
  expect(close).not.toHaveBeenCalled()
  expect(box('Ann Smith')).not.toBeChecked()
})

test('each contact tells its state in words', async () => {
  await open('m0')
  const rows = screen.getAllByRole('listitem')
  expect(within(rows[0] as HTMLElement).getByText('Has access')).toBeInTheDocument()
  expect(within(rows[1] as HTMLElement).getByText('Not yet in force')).toBeInTheDocument()
  expect(within(rows[5] as HTMLElement).getByText('Revoked')).toBeInTheDocument()
})
