import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Each text of a catalogue with its translation, as the files hold them. */
function read(locale: string): Map<string, string> {
  const sheet = readFileSync(`${import.meta.dirname}/${locale}.po`, 'utf8')
  const entries = sheet.matchAll(/^msgid ((?:"(?:[^"\\]|\\.)*"\n)+)msgstr ((?:"(?:[^"\\]|\\.)*"(?:\n|$))+)/gm)
  const plain = (quoted = '') => [...quoted.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, part]) => part).join('')
  return new Map([...entries].map(([, id, text]) => [plain(id), plain(text)]))
}

/** The places that a text fills in: {name}, and the tags <0>. */
function places(text: string): string[] {
  return [...new Set(text.match(/\{\w+(?=[,}])|<\/?\d+\/?>/g))].sort()
}

const spanish = read('es')
const texts = [...read('en').keys()].filter((id) => id !== '')

test('both catalogues hold the same texts', () => {
  expect([...spanish.keys()].filter(Boolean).sort()).toEqual([...texts].sort())
  expect(texts.length).toBeGreaterThan(400)
})

test('every text is translated into Spanish', () => {
  expect(texts.filter((id) => !spanish.get(id))).toEqual([])
})

test('every translation fills in what its text fills in', () => {
  expect(texts.filter((id) => places(id).join() !== places(spanish.get(id) ?? '').join())).toEqual([])
})
