import { expect, test, vi } from 'vitest'
import { earlyMilliseconds } from '../limits'
import { Early, firstQuestions, pathsOf } from './early'

const answer = () => Promise.resolve(new Response('{}'))

const paths = (address: string) => pathsOf(firstQuestions(address))

test.each([
  ['/', ['/session']],
  ['/portals', ['/session']],
  ['/signin', ['/firm']],
  ['/p/0198-a', ['/session', '/portals/0198-a/dashboard', '/firm']],
  ['/p/0198-a/', ['/session', '/portals/0198-a/dashboard', '/firm']],
  ['/p/0198-a/invoices', ['/session', '/firm']],
  ['/p/..%2F/', []],
  ['/accept/token', ['/firm']],
  ['/reset', ['/firm']],
  ['/nowhere', []],
])('%s asks for %j first', (address, questions) => expect(paths(address)).toEqual(questions))

test('an early answer is given out once, and then the portal is asked', () => {
  const early = new Early(() => 0, answer)
  early.ask(['/session'])
  expect(early.take('/session')).toBeDefined()
  expect(early.take('/session')).toBeUndefined()
  expect(early.take('/firm')).toBeUndefined()
})

test('an answer that nobody took in time is dropped: it was for its moment', () => {
  let now = 0
  const early = new Early(() => now, answer)
  early.ask(['/session'])
  now = earlyMilliseconds
  expect(early.take('/session')).toBeUndefined()
})

test('a failure is told to whoever takes it, and to nobody else', async () => {
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  const early = new Early(
    () => 0,
    () => Promise.reject(new TypeError('no line')),
  )
  early.ask(['/session', '/firm'])
  await expect(early.take('/session')).rejects.toThrow('no line')
  await new Promise((done) => setTimeout(done))
  process.off('unhandledRejection', unheard)
  expect(unheard).not.toHaveBeenCalled()
})
