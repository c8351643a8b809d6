import '@testing-library/jest-dom/vitest'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { WallTab } from '../src/matters/WallTab'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

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
  await waitFor(() => expect(given('Matters.Restrict')).toEqual([['m1', true, ['s2'], ['s1', 's2', 's3']]]))
  // Here the answer is that nothing has moved: as if somebody else had taken the wall down again.
  expect(await screen.findByText(/Somebody else changed who may open this matter/)).toBeInTheDocument()
})

test('a wall is taken down, and says who can open the matter again', async () => {
  const { user, given } = show(<WallTab matterId="m3" />)
  await user.click(await screen.findByLabelText(/^Restrict to named staff/))
  expect(screen.getByText(/2 more people can open this matter/)).toBeInTheDocument()
  await user.click(button('Open to everybody'))
  await waitFor(() => expect(given('Matters.Restrict')).toEqual([['m3', false, [], ['s1']]]))
})
