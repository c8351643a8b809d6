import { expect, test, vi } from 'vitest'
import { Door } from './door'

test('before anyone came in, a refusal closes nothing: the page asks to sign in', () => {
  const door = new Door()
  door.refuse()
  expect(door.closed).toBeUndefined()
})

test('inside, a refusal is the end of the visit', () => {
  const door = new Door()
  door.enter()
  door.refuse()
  expect(door.closed).toBe('signed_out')
})

test('a visit that ends with a portal that was taken away says so', () => {
  const door = new Door()
  door.enter()
  door.lose()
  door.refuse()
  expect(door.closed).toBe('ended')
})

test('a shut door stays shut, and tells once', () => {
  const door = new Door()
  const told = vi.fn()
  const leave = door.subscribe(told)
  door.leave()
  door.enter()
  door.refuse()
  expect(door.closed).toBe('signed_out')
  expect(told).toHaveBeenCalledTimes(1)
  leave()
})
