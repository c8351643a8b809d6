import { expect, test } from 'vitest'
import { isUnsure, lineCents, meanings, readCents, readQuantity, typedCents, typedThousandths } from './money'

test.each([
  ['12', 1200],
  ['12.5', 1250],
  ['1,234.50', 123450],
  ['1.234,50', 123450],
  ['$ 1,234', 123400],
  ['0,99', 99],
  ['.5', 50],
  ['-20', -2000],
  ['12.345', 1234500],
  ['12.3456', undefined],
  ['', undefined],
  ['about ten', undefined],
  ['1e9', undefined],
] as [string, number | undefined][])('%j is %s cents', (text, cents) => {
  expect(readCents(text)).toBe(cents)
})

test.each([
  ['1.500', 'en', true],
  ['$1.500', 'en', true],
  ['1,500', 'es', true],
  ['1,500', 'en', false],
  ['1.500', 'es', false],
  ['1.50', 'en', false],
  ['1,234.50', 'en', false],
  ['1500', 'en', false],
] as [string, string, boolean][])('%j in %s may mean two things: %s', (text, locale, unsure) => {
  expect(isUnsure(text, locale)).toBe(unsure)
})

test('the two meanings are told as the language writes them', () => {
  expect(meanings('1.500', 'en')).toEqual({ whole: '1,500', part: '1.50' })
  expect(meanings('$1,500', 'es')).toEqual({ whole: '1.500', part: '1,50' })
})

test.each([
  ['1.5', 1500],
  ['0,25', 250],
  ['2', 2000],
  ['1.333', 1333],
  ['0,125', 125],
  ['.25', 250],
  ['1,250.5', 1250500],
  ['1.250,125', 1250125],
] as [string, number][])('%j hours are %i thousandths', (text, thousandths) => {
  expect(readQuantity(text)).toBe(thousandths)
})

test.each([
  [1500, 25000, 37500],
  [333, 10, 3],
  [500, 1, 1],
  [-500, 1, -1],
])('%i thousandths at %i cents come to %i', (quantity, rate, cents) => {
  expect(lineCents(quantity, rate)).toBe(cents)
})

test('what is shown for typing reads back as itself', () => {
  expect(typedCents(-5)).toBe('-0.05')
  expect(readCents(typedCents(123450))).toBe(123450)
  expect(typedThousandths(1500)).toBe('1.5')
  for (let thousandths = 0; thousandths < 30_000; thousandths++) {
    expect(readQuantity(typedThousandths(thousandths))).toBe(thousandths)
  }
})
