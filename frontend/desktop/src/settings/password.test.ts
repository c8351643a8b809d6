import { expect, test } from 'vitest'
import { missingCharacters } from './password'

test.each([
  ['', 15],
  ['four words in a', 0],
  ['short', 10],
  ['😀😀😀', 12],
])('%j lacks %i characters', (password, missing) => {
  expect(missingCharacters(password)).toBe(missing)
})
