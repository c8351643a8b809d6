import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import { type Refused, refused } from '../bridge/call'
import type { Shown } from './changed'

/** How many rows one call brings. */
export const pageSize = 100

interface Page<Line> {
  lines: Line[]
  total: number
}

interface PagesOptions<Line, P extends Page<Line>> {
  /** What the list shows and how it is narrowed. */
  key: readonly [Shown, ...unknown[]]
  fetch: (offset: number, limit: number) => Promise<P>
  /** The rows in view, first and last. */
  first: number
  last: number
}

interface Pages<Line, P> {
  /** Any page that has come, for totals. */
  page: P | undefined
  total: number
  line: (index: number) => Line | undefined
  waiting: boolean
  /** Whether the rows are those of this key, and not the last ones kept while a narrower list is on its way. */
  settled: boolean
  failure: Refused | undefined
  again: () => void
}

/**
 * The pages of a long list that are in view. While a narrower list is on its way the last one stays, so that
 * nothing jumps or blinks while a person types.
 */
export function usePages<Line, P extends Page<Line>>(options: PagesOptions<Line, P>): Pages<Line, P> {
  const { key, fetch, first, last } = options
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.max(from, Math.floor(Math.max(0, last) / pageSize))
  const numbers = Array.from({ length: Math.min(to - from + 1, 6) }, (_, step) => from + step)
  const results = useQueries({
    queries: numbers.map((number) => ({
      queryKey: [...key, 'page', number],
      queryFn: () => fetch(number * pageSize, pageSize),
    })),
  })
  const kept = useRef<{ page: P | undefined; byNumber: Map<number, P> }>({ page: undefined, byNumber: new Map() })
  const arrived = results.some((result) => result.data)
  if (arrived) {
    const byNumber = new Map(numbers.flatMap((number, at) => (results[at]?.data ? [[number, results[at].data]] : [])))
    kept.current = { page: results.find((result) => result.data)?.data, byNumber }
  }
  const shown = kept.current
  const failed = results.find((result) => result.error)
  return {
    page: shown.page,
    total: shown.page?.total ?? 0,
    line: (index) => shown.byNumber.get(Math.floor(index / pageSize))?.lines[index % pageSize],
    waiting: !shown.page && !failed,
    settled: arrived,
    failure: failed?.error ? refused(failed.error) : undefined,
    again: () => void Promise.all(results.map((result) => result.refetch())),
  }
}
