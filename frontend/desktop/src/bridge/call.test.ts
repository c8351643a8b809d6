import { afterEach, describe, expect, test } from 'vitest'
import { call, Refused, refused } from './call'

afterEach(() => {
  window.go = undefined
})

describe('every failure has one shape', () => {
  const refusal = { code: 'refused', reason: 'no_privilege', field: '', sentence: 'Ask an admin.' }

  test('the object of the Go side', () => {
    expect(refused(refusal)).toMatchObject(refusal)
  })

  test('the same as text', () => {
    expect(refused(JSON.stringify(refusal))).toMatchObject(refusal)
  })

  test('the same inside the Error that the runtime of the window makes of it', () => {
    expect(refused(new Error(JSON.stringify(refusal)))).toMatchObject(refusal)
  })

  test.each([{}, { message: 7 }, new Error(String({})), new Error(''), undefined])(
    '%o without words of its own',
    (failure) => {
      const told = refused(failure)
      expect(told).toMatchObject({ code: 'internal', reason: 'internal' })
      expect(told.sentence).toMatch(/nothing was lost/)
    },
  )

  test('a plain sentence', () => {
    expect(refused('broken pipe')).toMatchObject({ code: 'internal', sentence: 'broken pipe' })
  })

  test('an error of the browser', () => {
    expect(refused(new TypeError('failed to fetch'))).toMatchObject({ code: 'internal', sentence: 'failed to fetch' })
  })
})

test('a bound method answers under its own name', async () => {
  window.go = { app: { Matters: { Open: (id) => Promise.resolve({ id }) } } }
  await expect(call('Matters', 'Open', '7')).resolves.toEqual({ id: '7' })
})

test('a method that is not bound is refused, not a crash', async () => {
  window.go = { app: {} }
  await expect(call('Matters', 'Open', '7')).rejects.toBeInstanceOf(Refused)
})
