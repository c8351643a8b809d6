import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { readAnew } from './readAnew'

/** A query whose readings answer when they are told to, with what was there when they began. */
function slow() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } })
  let there = 'syncing'
  const answers: (() => void)[] = []
  const queryFn = () => {
    const read = there
    return new Promise<string>((resolve) => answers.push(() => resolve(read)))
  }
  const observer = new QueryObserver(client, { queryKey: ['sync'], queryFn })
  observer.subscribe(() => undefined)
  return {
    client,
    answers,
    shown: () => observer.getCurrentResult().data,
    change: (to: string) => {
      there = to
    },
  }
}

test('a change that is told while a query is read for the first time is not lost', async () => {
  const { client, answers, shown, change } = slow()
  change('in sync')
  void readAnew(client, { queryKey: ['sync'] })
  void readAnew(client)
  answers[0]?.()
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.()
  await vi.waitFor(() => expect(shown()).toBe('in sync'))
  expect(answers).toHaveLength(2)
})

test('a later reading that is under way is cut off, and other queries are left alone', async () => {
  const { client, answers, shown, change } = slow()
  answers[0]?.()
  await vi.waitFor(() => expect(shown()).toBe('syncing'))
  void readAnew(client, { queryKey: ['sync'] })
  change('in sync')
  void readAnew(client, { queryKey: ['sync'] })
  void readAnew(client, { queryKey: ['another'] })
  for (const answer of answers) answer()
  await vi.waitFor(() => expect(shown()).toBe('in sync'))
  expect(answers).toHaveLength(3)
})
