import { expect, test } from 'vitest'
import { gather } from './gather'

/** Work that ends when it is told to. */
function slow() {
  const ends: (() => void)[] = []
  const work = () => new Promise<void>((end) => ends.push(end))
  return { work, begun: () => ends.length, end: () => ends.at(-1)?.() }
}

const settled = () => new Promise((done) => setTimeout(done))

test('the first wish is done at once', () => {
  const { work, begun } = slow()
  gather(work)()
  expect(begun()).toBe(1)
})

test('ten wishes while it is done are one more time, after it', async () => {
  const { work, begun, end } = slow()
  const wish = gather(work)
  for (let time = 0; time < 10; time++) wish()
  expect(begun()).toBe(1)
  end()
  await settled()
  expect(begun()).toBe(2)
  end()
  await settled()
  expect(begun()).toBe(2)
})

test('a wish after the end begins anew', async () => {
  const { work, begun, end } = slow()
  const wish = gather(work)
  wish()
  end()
  await settled()
  wish()
  expect(begun()).toBe(2)
})
