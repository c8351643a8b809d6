import '@testing-library/jest-dom/vitest'
import { useQueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { WallTab } from '../src/matters/WallTab'
import { readAgain } from '../src/query/changed'
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

/** Stands for the desk's word that somebody's place at a wall has changed. */
function Told() {
  const client = useQueryClient()
  return (
    <button type="button" onClick={() => readAgain(client, ['matter_staff'])}>
      told
    </button>
  )
}

test('a refusal is told though the wall has moved in the fields before the answer came', async () => {
  const { user } = show(
    <>
      <WallTab matterId="m1" />
      <Told />
    </>,
  )
  const desk = (window.go as unknown as { app: { Matters: Record<string, unknown> } }).app.Matters
  let refuse: (error: unknown) => void = () => undefined
  desk.Restrict = () =>
    new Promise((_, reject) => {
      refuse = reject
    })
  await user.click(await screen.findByLabelText(/^Restrict to named staff/))
  await user.click(button('Save who may open it'))
  // The desk shows what was asked for at once, and the server says no.
  const read = desk.Wall as (id: string) => Promise<object>
  desk.Wall = async () => ({ ...(await read('m3')), matterId: 'm1' })
  await user.click(button('told'))
  await waitFor(() => expect(screen.queryByText(/lose sight/)).toBeNull())
  refuse({ code: 'refused', reason: 'no_matter', field: '', sentence: 'No.' })
  expect(await screen.findByText(/This matter is not there any more/)).toBeInTheDocument()
})
