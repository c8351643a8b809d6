import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../src/App'
import { Keychain } from '../src/start/Keychain'
import { plainScene } from './fake'
import { show } from './show'

const opening = { code: 'locked', reason: 'opening', field: '', sentence: 'Anteroom is still opening.' }

test('a window that is here before the keychain answered says what it waits for, and goes on by itself', async () => {
  const failing: (typeof plainScene)['failing'] = { 'Session.State': opening }
  show(<App />, { ...plainScene, failing, session: { signedIn: false, email: '' } })
  expect(await screen.findByText('Anteroom waits for your keychain')).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('answer its question. Anteroom then goes on by itself')
  delete failing['Session.State']
  expect(await screen.findByText('Welcome to Anteroom', undefined, { timeout: 3000 })).toBeVisible()
})

test('that nothing is kept on this computer is said until it is put away', async () => {
  const { user } = show(<Keychain />, {
    ...plainScene,
    session: { keychain: 'locked', keychainSentence: 'Unlock it.' },
  })
  expect(await screen.findByText("This computer's keychain is locked: online only")).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  await waitFor(() => expect(screen.queryByText('Unlock it.')).toBeNull())
})
