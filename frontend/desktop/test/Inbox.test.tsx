import '@testing-library/jest-dom/vitest'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { AssignDialog } from '../src/inbox/AssignDialog'
import { Composer } from '../src/inbox/Composer'
import { SnoozeDialog } from '../src/items/SnoozeDialog'
import { itemDetail } from './itemRows'
import { show } from './show'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => {
  window.go = undefined
})

test('an answer is sent with Ctrl-Enter, and says before who reads it', async () => {
  const item = { ...itemDetail('thread'), seenBy: 0, faces: [] }
  const { user, given } = show(<Composer item={item} />)
  expect(screen.getByText(/No client sees this now/)).toBeInTheDocument()
  await user.type(screen.getByLabelText('Your answer'), '  See you on Friday.  ')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(screen.getByLabelText('Your answer')).toHaveValue(''))
  expect(given('Items.Comment')).toEqual([[item.matterId, item.id, expect.stringMatching(uuid), 'See you on Friday.']])
})

test('putting off takes the number of an answer', async () => {
  const onSnooze = vi.fn()
  const { user } = show(
    <SnoozeDialog now={new Date('2026-11-20T09:41:00')} onClose={() => undefined} onSnooze={onSnooze} />,
  )
  screen.getByText('Tomorrow').closest('button')?.focus()
  await user.keyboard('3')
  expect(onSnooze).toHaveBeenCalledWith(new Date('2026-11-23T08:00:00'))
})

test('assigning offers oneself first, and Enter takes the first that fits', async () => {
  const onAssign = vi.fn()
  const { user } = show(<AssignDialog assignedId="" onClose={() => undefined} onAssign={onAssign} />)
  expect(await screen.findByText('Rosa Hale')).toBeInTheDocument()
  await user.type(screen.getByRole('searchbox'), 'ros{Enter}')
  expect(onAssign).toHaveBeenCalledWith('s1', 'Rosa Hale')
})
