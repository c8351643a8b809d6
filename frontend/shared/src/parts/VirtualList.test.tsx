import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Kit } from '../i18n/Kit'
import { moved, VirtualList } from './VirtualList'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 99, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 5, 15],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 0, 99],
  ['a', 5, undefined],
] as [string, number, number | undefined][])('%s from row %i leads to %s', (key, from, to) => {
  expect(moved(key, from, 100, 10)).toBe(to)
})

test('an empty list has nowhere to move', () => {
  expect(moved('End', -1, 0, 10)).toBeUndefined()
})

test('two thousand rows draw only those in view, and tell their place among all', async () => {
  const open = vi.fn()
  render(
    <Kit env="test">
      <VirtualList
        label="Names"
        count={2187}
        rowHeight={40}
        active={3}
        row={(index) => `Row ${index}`}
        onActive={() => {}}
        onOpen={open}
      />
    </Kit>,
  )
  const options = await screen.findAllByRole('option')
  expect(options.length).toBeLessThan(60)
  expect(options[3]).toHaveAttribute('aria-posinset', '4')
  expect(options[3]).toHaveAttribute('aria-setsize', '2187')
  expect(options[3]).toHaveAttribute('aria-selected', 'true')
  screen.getByRole('listbox', { name: 'Names' }).focus()
  await userEvent.keyboard('{Enter}')
  expect(open).toHaveBeenCalledWith(3)
})
