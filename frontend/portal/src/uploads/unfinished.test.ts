import { beforeEach, expect, test } from 'vitest'
import { unfinishedMilliseconds } from '../limits'
import { fingerprint, forget, forgetAll, forgetRefused, remember, type Unfinished, unfinished } from './unfinished'

const one = (some: Partial<Unfinished> = {}): Unfinished => ({
  fingerprint: 'ab',
  portal: 'p',
  address: '/api/client/uploads/1',
  size: 10,
  at: 1_000,
  ...some,
})

beforeEach(() => localStorage.clear())

test('what is remembered is found until the server has dropped it', () => {
  remember(localStorage, one())
  expect(unfinished(localStorage, 2_000)).toEqual([one()])
  expect(unfinished(localStorage, 1_000 + unfinishedMilliseconds)).toEqual([])
})

test('a file begun anew replaces what was known of it', () => {
  remember(localStorage, one())
  remember(localStorage, one({ address: '/api/client/uploads/2', at: 2_000 }))
  expect(unfinished(localStorage, 2_000).map(({ address }) => address)).toEqual(['/api/client/uploads/2'])
})

test('forgotten is forgotten', () => {
  remember(localStorage, one())
  remember(localStorage, one({ fingerprint: 'cd' }))
  forget(localStorage, ({ fingerprint }) => fingerprint === 'ab')
  expect(unfinished(localStorage, 2_000).map(({ fingerprint }) => fingerprint)).toEqual(['cd'])
  forgetAll(localStorage)
  expect(localStorage.length).toBe(0)
})

test('a file that was refused for good is not offered again, one that may go on is', () => {
  for (const status of [0, 401, 409, 423, 429, 500, 503]) {
    remember(localStorage, one())
    forgetRefused(localStorage, 'ab', status)
    expect(unfinished(localStorage, 2_000)).toHaveLength(1)
  }
  for (const status of [400, 403, 404, 410, 413, 415, 422]) {
    remember(localStorage, one())
    remember(localStorage, one({ fingerprint: 'cd' }))
    forgetRefused(localStorage, 'ab', status)
    expect(unfinished(localStorage, 2_000).map(({ fingerprint }) => fingerprint)).toEqual(['cd'])
  }
})

test('something else in its place is nothing', () => {
  for (const odd of ['{', '7', '[1,null,{"fingerprint":3}]']) {
    localStorage.setItem('anteroom-uploads', odd)
    expect(unfinished(localStorage, 1)).toEqual([])
  }
})

test('a fingerprint tells a file again and does not hold its name', async () => {
  const file = new File(['x'], 'Divorce petition.pdf', { lastModified: 5 })
  const print = await fingerprint(file, 'p')
  expect(print).toMatch(/^[0-9a-f]{64}$/)
  expect(await fingerprint(file, 'p')).toBe(print)
  expect(await fingerprint(file, 'q')).not.toBe(print)
})
