import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { changeLanguage, firmLanguage } from './language'
import { ownLanguage } from './own'

beforeEach(() => localStorage.clear())

test.each([
  [['es-MX', 'en'], 'es'],
  [['fr', 'en-GB'], 'en'],
  [['fr', 'de'], undefined],
])('a browser of %j reads in %s', (wanted, locale) => expect(ownLanguage(localStorage, wanted)).toBe(locale))

test('the reader’s choice counts before the browser’s', async () => {
  await changeLanguage(localStorage, 'es')
  expect(ownLanguage(localStorage, ['en'])).toBe('es')
  expect(document.documentElement.lang).toBe('es')
})

test('what stands in the storage by mistake counts for nothing', () => {
  localStorage.setItem('anteroom-language', 'klingon')
  expect(ownLanguage(localStorage, ['en'])).toBe('en')
})

test('the firm’s language is for readers of others, and English where the firm has none', () => {
  expect(firmLanguage('es')).toBe('es')
  expect(firmLanguage('')).toBe('en')
})

test('every text of the pages is in Spanish too', () => {
  const catalogue = readFileSync(join(import.meta.dirname, '../locales/es.po'), 'utf8')
  const missing = [...catalogue.matchAll(/msgid ((?:".*"\n)+)msgstr ""\n(?!")/g)].map((one) => one[1])
  expect(missing).toEqual([])
})
