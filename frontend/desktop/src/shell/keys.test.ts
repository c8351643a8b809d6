import { describe, expect, test } from 'vitest'
import { capsOf, isWriting, match, pressOf } from './keys'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('a press is written as people read it', () => {
  test.each([
    [{ ...plain, key: 'a' }, 'a'],
    [{ ...plain, key: 'A', shiftKey: true }, 'a'],
    [{ ...plain, key: '?', shiftKey: true }, '?'],
    [{ ...plain, key: 'k', ctrlKey: true }, 'mod+k'],
    [{ ...plain, key: 'k', metaKey: true }, 'mod+k'],
    [{ ...plain, key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
    [{ ...plain, key: 'Escape' }, 'Escape'],
    [{ ...plain, key: 'Tab', shiftKey: true }, 'shift+Tab'],
  ])('%o is %s', (event, press) => {
    expect(pressOf(event)).toBe(press)
  })
})

describe('the map finds the act', () => {
  const acts = [{ keys: 'g m' }, { keys: 'g c' }, { keys: 'a' }, { keys: 'm' }]

  test('one press', () => expect(match(acts, '', 'a')).toEqual({ act: { keys: 'a' } }))
  test('the first of two begins', () => expect(match(acts, '', 'g')).toBe('begins'))
  test('two in a row win over the second alone', () => expect(match(acts, 'g', 'm')).toEqual({ act: { keys: 'g m' } }))
  test('the second alone is itself', () => expect(match(acts, '', 'm')).toEqual({ act: { keys: 'm' } }))
  test('an unknown press means nothing', () => expect(match(acts, 'g', 'x')).toBe('nothing'))
})

test('letters belong to the text while someone writes', () => {
  expect(isWriting(document.createElement('textarea'))).toBe(true)
  expect(isWriting(document.createElement('input'))).toBe(true)
  const box = document.createElement('input')
  box.type = 'checkbox'
  expect(isWriting(box)).toBe(false)
  expect(isWriting(document.body)).toBe(false)
})

test.each([
  ['mod+k', false, ['Ctrl+K']],
  ['mod+k', true, ['⌘K']],
  ['g m', false, ['g', 'm']],
  ['Escape', true, ['Esc']],
  ['ArrowDown', false, ['↓']],
] as [string, boolean, string[]][])('%s on a Mac: %s shows as %j', (keys, mac, caps) => {
  expect(capsOf(keys, mac)).toEqual(caps)
})
