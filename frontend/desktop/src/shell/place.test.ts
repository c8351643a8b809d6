import { afterEach, expect, test } from 'vitest'
import { keepPlace, lastPlace, mayKeep } from './place'

const kept = new Map<string, string>()

function open() {
  window.go = {
    app: {
      Window: {
        Recall: (key) => Promise.resolve(kept.get(String(key)) ?? ''),
        Remember: (key, value) => Promise.resolve(kept.set(String(key), String(value))),
      },
    },
  }
}

afterEach(() => {
  window.go = undefined
  kept.clear()
})

test('the first start opens the matters', async () => {
  open()
  expect(await lastPlace()).toBe('/matters')
})

test('a window that remembers nothing opens the matters too', async () => {
  expect(await lastPlace()).toBe('/matters')
})

test('the next start opens where one was', async () => {
  open()
  keepPlace('/matters/0198c5a2-7d1e-7000-8000-000000000001?tab=people')
  expect(await lastPlace()).toBe('/matters/0198c5a2-7d1e-7000-8000-000000000001?tab=people')
})

test.each(['https://example.org/', '/matters?query=Smith', '//evil', '/matters/x/../../y'])(
  '%s is never kept',
  (place) => {
    expect(mayKeep(place)).toBe(false)
  },
)
