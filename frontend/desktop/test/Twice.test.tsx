import '@testing-library/jest-dom/vitest'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { Composer as Answer } from '../src/inbox/Composer'
import { Composer as Remark } from '../src/items/Composer'
import { plainScene } from './fake'
import { itemDetail } from './itemRows'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

const places = [
  { where: 'in the inbox', screenful: <Answer item={itemDetail('thread')} />, field: 'Your answer' },
  { where: "on a matter's thread", screenful: <Remark item={itemDetail('thread')} />, field: 'Your answer' },
  { where: 'beside an item', screenful: <Remark item={itemDetail('task')} />, field: 'Your comment' },
]

describe.each(places)('what is sent twice $where', ({ screenful, field }) => {
  test('is said once when Send is pressed twice', async () => {
    const { user, given } = show(screenful)
    await user.type(screen.getByLabelText(field), 'Soon.')
    fireEvent.click(button('Send'))
    fireEvent.click(button('Send'))
    await waitFor(() => expect(screen.getByLabelText(field)).toHaveValue(''))
    expect(given('Items.Comment')).toHaveLength(1)
  })

  test('is said once when Ctrl+Enter is pressed twice', async () => {
    const { user, given } = show(screenful)
    await user.type(screen.getByLabelText(field), 'Soon.')
    fireEvent.keyDown(screen.getByLabelText(field), { key: 'Enter', ctrlKey: true })
    fireEvent.keyDown(screen.getByLabelText(field), { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(screen.getByLabelText(field)).toHaveValue(''))
    expect(given('Items.Comment')).toHaveLength(1)
  })

  test('goes under the same id after a failure, and under another when it was changed', async () => {
    const failing = { 'Items.Comment': { code: 'offline', reason: 'no_answer', field: '', sentence: 'No answer.' } }
    const { user, given } = show(screenful, { ...plainScene, failing })
    await user.type(screen.getByLabelText(field), 'Soon')
    const ids = () => given('Items.Comment').map((args) => args[2])
    for (const times of [1, 2]) {
      await user.click(button('Send'))
      await waitFor(() => expect(ids()).toHaveLength(times))
      await screen.findByText('No answer.')
    }
    await user.type(screen.getByLabelText(field), 'er')
    await user.click(button('Send'))
    await waitFor(() => expect(ids()).toHaveLength(3))
    expect(ids()[1]).toBe(ids()[0])
    expect(ids()[2]).not.toBe(ids()[0])
  })
})
