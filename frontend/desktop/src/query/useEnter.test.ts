import { act, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useEnter } from './useEnter'

test('Enter opens at once where the rows are those of what was typed', () => {
  const open = vi.fn()
  const { result } = renderHook(() => useEnter(true, open))
  act(() => result.current())
  expect(open).toHaveBeenCalledTimes(1)
})

test('Enter waits for rows that are still on their way, and opens once', () => {
  const open = vi.fn()
  const { result, rerender } = renderHook(({ settled }) => useEnter(settled, open), {
    initialProps: { settled: false },
  })
  act(() => result.current())
  expect(open).not.toHaveBeenCalled()
  rerender({ settled: true })
  rerender({ settled: true })
  expect(open).toHaveBeenCalledTimes(1)
})
