import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast'

const sheet = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8')

function tokensOf(selector: string): Map<string, string> {
  const start = sheet.indexOf(`${selector} {`)
  const block = sheet.slice(start, sheet.indexOf('\n}', start))
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const themes = { light: tokensOf(':root'), dark: tokensOf(":root[data-mantine-color-scheme='dark']") }
const grounds = ['bg', 'bg-rail', 'bg-list', 'bg-raised', 'bg-sunken', 'bg-hover', 'bg-selected']
const plainTexts = ['text', 'text-soft', 'text-faint']
const pairs: [string, string][] = [
  ...plainTexts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground])),
  ...['accent', 'portal', 'pending', 'loss', 'calm'].flatMap((name): [string, string][] => [
    ...grounds.map((ground): [string, string] => [name, ground]),
    [name, `${name}-soft`],
  ]),
  ...['text', 'text-soft'].flatMap((text) =>
    ['accent', 'portal', 'pending', 'loss', 'calm'].map((name): [string, string] => [text, `${name}-soft`]),
  ),
  ...['accent-fill', 'accent-fill-hover', 'portal-fill', 'loss-fill', 'loss-fill-hover'].map(
    (fill): [string, string] => ['text-on-fill', fill],
  ),
]

describe.each(Object.entries(themes))('in the %s theme', (_, tokens) => {
  const colour = (name: string) => {
    const value = tokens.get(name)
    if (!value) throw new Error(`no colour --${name}`)
    return value
  }

  test.each(pairs)('%s on %s reads at 4.5:1 or better', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(grounds)('the edge of a field on %s stands out at 3:1 or better', (ground) => {
    expect(contrast(colour('line-strong'), colour(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('both themes name the same colours', () => {
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()])
})
