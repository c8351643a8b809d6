import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { portalKey } from '../api/queries'

/**
 * What somebody is writing, kept in memory while they look at other pages. It belongs to its portal: it goes with it
 * when access ends, and with the visit.
 */
export function useDraft<T>(portal: string, name: string, fresh: () => T): [T, (draft: T) => void] {
  const memory = useQueryClient()
  const [draft, setDraft] = useState(() => memory.getQueryData<T>(keyOf(portal, name)) ?? fresh())
  const keep = useCallback(
    (next: T) => {
      const key = keyOf(portal, name)
      memory.setQueryDefaults(key, { gcTime: Number.POSITIVE_INFINITY })
      memory.setQueryData(key, next)
      setDraft(next)
    },
    [memory, portal, name],
  )
  return [draft, keep]
}

/** Whether somewhere words stand that were not sent. */
export function hasDrafts(memory: QueryClient): boolean {
  const drafts = memory.getQueriesData<string | { text: string }>({ predicate: ({ queryKey }) => queryKey[2] === kind })
  return drafts.some(([, draft]) => (typeof draft === 'string' ? draft : (draft?.text ?? '')).trim() !== '')
}

const kind = 'draft'

const keyOf = (portal: string, name: string) => [...portalKey(portal), kind, name]
