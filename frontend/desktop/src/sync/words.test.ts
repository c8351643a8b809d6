import { i18n } from '@lingui/core'
import { expect, test } from 'vitest'
import { syncWords } from './words'

const calm = { state: 'in_sync', waiting: 0, needsYou: 0, done: 0, of: 0 }

test.each([
  [calm, 'in sync', 'calm'],
  [{ ...calm, waiting: 1 }, '1 change not yet in force', 'pending'],
  [{ ...calm, state: 'offline' }, 'offline', 'plain'],
  [{ ...calm, state: 'offline', waiting: 3 }, 'offline · 3 changes not yet in force', 'pending'],
  [{ ...calm, needsYou: 2 }, '2 changes need you', 'pending'],
  [{ ...calm, state: 'first_sync', done: 50, of: 200 }, 'first sync · 25%', 'accent'],
  [{ ...calm, state: 'first_sync', done: 0, of: 0 }, 'first sync · 0%', 'accent'],
  [{ ...calm, state: 'new_server' }, 'update Anteroom', 'pending'],
] as const)('%o says %s', (state, words, tone) => {
  const told = syncWords(state)
  expect(i18n._(told.words)).toBe(words)
  expect(told.tone).toBe(tone)
})
