import { expect, test } from 'vitest'
import { cleanCode, wholeCode } from './code'

test.each([
  ['ABCD2345', 'ABCD2345'],
  [' abcd-2345 \n', 'ABCD2345'],
  ['a b c d 2 3 4 5', 'ABCD2345'],
  ['ABCD–2345', 'ABCD2345'],
  ['ＡＢＣＤ２３４５', 'ABCD2345'],
  ['', ''],
])('%j is read as %j', (typed, code) => expect(cleanCode(typed)).toBe(code))

test('a code is whole with eight characters, however they are spaced', () => {
  expect(wholeCode('abcd 2345')).toBe(true)
  expect(wholeCode('abcd 234')).toBe(false)
  expect(wholeCode('abcd 23456')).toBe(false)
})
