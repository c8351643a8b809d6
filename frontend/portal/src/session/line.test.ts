import { expect, test, vi } from 'vitest'
import { Line } from './line'

test('whoever waits is told each time the line is back, and nobody who has stopped waiting', () => {
  const line = new Line()
  const [stays, leaves] = [vi.fn(), vi.fn()]
  line.wait(stays)
  const stop = line.wait(leaves)
  line.back()
  stop()
  line.back()
  expect(stays).toHaveBeenCalledTimes(2)
  expect(leaves).toHaveBeenCalledTimes(1)
})

test('one who stops waiting while it is told of does not keep the others from being told', () => {
  const line = new Line()
  const other = vi.fn()
  const stop = line.wait(() => stop())
  line.wait(other)
  line.back()
  expect(other).toHaveBeenCalledOnce()
})
