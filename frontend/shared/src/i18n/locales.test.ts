import { expect, test } from 'vitest'
import { chooseLocale } from './locales'

test.each([
  [['es-MX', 'en'], 'es'],
  [['EN-us'], 'en'],
  [['fr', 'es'], 'es'],
  [['fr'], 'en'],
  [[], 'en'],
] as [string[], string][])('a reader of %j gets %s', (wanted, locale) => {
  expect(chooseLocale(wanted)).toBe(locale)
})
