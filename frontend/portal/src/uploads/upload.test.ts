import { describe, expect, test } from 'vitest'
import { Refused } from '../api/ask'
import type { Receipt } from '../api/types'
import {
  after,
  canCancel,
  isUnderWay,
  next,
  type Step,
  samePlace,
  share,
  type Upload,
  type UploadState,
} from './upload'

const receipt: Receipt = {
  id: 'u',
  name: 'a.pdf',
  size: 100,
  hash: 'ab',
  media: 'application/pdf',
  pages: 1,
  note: '',
  at: 1,
}
const upload = (some: Partial<Upload> = {}): Upload => ({
  id: 'a',
  fileId: 'f',
  portal: 'p',
  purpose: { kind: 'document' },
  name: 'a.pdf',
  size: 100,
  sentBytes: 0,
  state: 'waiting',
  ...some,
})
const walk = (steps: Step[], from = upload()) => steps.reduce(after, from)

test('a file is sent, checked, filed and done, with its receipt', () => {
  const done = walk([
    { type: 'started' },
    { type: 'progress', sentBytes: 40 },
    { type: 'arrived' },
    { type: 'received', receipt },
    { type: 'filed' },
  ])
  expect(done).toMatchObject({ state: 'done', sentBytes: 100, receipt })
})

test('what belongs to words being written is done when it has arrived', () => {
  const attached = upload({ purpose: { kind: 'attached', draft: 'd' } })
  expect(walk([{ type: 'started' }, { type: 'arrived' }, { type: 'received', receipt }], attached).state).toBe('done')
})

test('a cut line pauses, and another try goes on without running backwards', () => {
  const again = walk([
    { type: 'started' },
    { type: 'progress', sentBytes: 60 },
    { type: 'cut' },
    { type: 'again' },
    { type: 'started' },
    { type: 'progress', sentBytes: 20 },
  ])
  expect(again).toMatchObject({ state: 'sending', sentBytes: 60 })
})

test('a refusal is kept until another try', () => {
  const error = new Refused(422, 'infected', '', 'A virus.')
  const failed = walk([{ type: 'started' }, { type: 'failed', error }])
  expect(failed).toMatchObject({ state: 'failed', error })
  expect(after(failed, { type: 'again' })).toMatchObject({ state: 'waiting', error: undefined })
})

test('what comes after a cancel changes nothing', () => {
  const cancelled = walk([{ type: 'started' }, { type: 'cancelled' }])
  for (const late of [{ type: 'arrived' }, { type: 'progress', sentBytes: 9 }, { type: 'filed' }] as Step[]) {
    expect(after(cancelled, late)).toBe(cancelled)
  }
})

test('more than the whole is never shown', () => {
  expect(walk([{ type: 'started' }, { type: 'progress', sentBytes: 900 }]).sentBytes).toBe(100)
})

describe('a file', () => {
  const states: [UploadState, boolean, boolean][] = [
    ['waiting', true, true],
    ['sending', true, true],
    ['paused', true, true],
    ['checking', true, false],
    ['filing', true, false],
    ['done', false, false],
    ['failed', false, true],
    ['cancelled', false, false],
  ]
  test.each(states)('that is %s: under way %s, can be cancelled %s', (state, underWay, cancels) => {
    expect(isUnderWay(upload({ state }))).toBe(underWay)
    expect(canCancel(upload({ state }))).toBe(cancels)
  })
})

test('only so many travel at once, the first chosen first', () => {
  const all = [
    upload({ id: 'a', state: 'sending' }),
    upload({ id: 'b' }),
    upload({ id: 'c' }),
    upload({ id: 'd', state: 'paused' }),
  ]
  expect(next(all, 2).map(({ id }) => id)).toEqual(['b'])
  expect(next(all, 1)).toEqual([])
})

test('the share of all counts bytes, not files', () => {
  expect(share([upload({ size: 300, sentBytes: 300 }), upload({ size: 100 })])).toBe(0.75)
  expect(share([])).toBe(0)
})

test('two lines of one request are two places', () => {
  const line = (name: string) => ({ kind: 'asked', item: 'i', line: name }) as const
  expect(samePlace(line('a'), line('a'))).toBe(true)
  expect(samePlace(line('a'), line('b'))).toBe(false)
})
