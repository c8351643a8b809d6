import { expect, test } from 'vitest'
import { missingCharacters } from './password'

test.each([
  ['', 15],
  ['four words', 5],
  ['four words in a row', 0],
  ['é'.repeat(15), 0],
  ['e\u0301'.repeat(14), 1],
  ['🦊'.repeat(10), 5],
])('%j lacks %i characters', (password, missing) => expect(missingCharacters(password)).toBe(missing))
