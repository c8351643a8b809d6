import { useQueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { readAgain } from '../src/query/changed'
import { useTell } from '../src/shell/Undo'
import { plainScene } from './fake'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

/** Tells of something offline, and hears of the server's answer. */
function Act() {
  const tell = useTell()
  const client = useQueryClient()
  return (
    <>
      <button
        type="button"
        onClick={() => tell({ words: 'Kept here, not yet in force', waits: true, undo: () => undefined })}
      >
        Act
      </button>
      <button type="button" onClick={() => readAgain(client, ['sync'])}>
        Hear
      </button>
    </>
  )
}

test('what waited is told as in force once the server has answered, and not before', async () => {
  const scene = { ...plainScene, sync: { state: 'offline', waiting: 1 } }
  const { user } = show(<Act />, scene)
  await user.click(button('Act'))
  expect(await screen.findByText('Kept here, not yet in force')).toBeInTheDocument()
  await user.click(button('Hear'))
  expect(screen.getByText('Kept here, not yet in force')).toBeInTheDocument()
  // The server has it, but what is shown was not read again yet and still says that it waits.
  scene.sync = { state: 'syncing', waiting: 0 }
  await user.click(button('Hear'))
  expect(screen.queryByText('In force now')).toBeNull()
  scene.sync = { state: 'in_sync', waiting: 0 }
  await user.click(button('Hear'))
  expect(await screen.findByText('In force now')).toBeInTheDocument()
  expect(button('Undo')).toBeInTheDocument()
})

test('what was refused is told by the sync dot, and no more by what was said before', async () => {
  const scene = { ...plainScene, sync: { state: 'offline', waiting: 1, needsYou: 0 } }
  const { user } = show(<Act />, scene)
  await user.click(button('Act'))
  await user.click(button('Hear'))
  scene.sync = { state: 'in_sync', waiting: 0, needsYou: 1 }
  await user.click(button('Hear'))
  await expect.poll(() => screen.queryByText('Kept here, not yet in force')).toBeNull()
  expect(screen.queryByText('In force now')).toBeNull()
})
