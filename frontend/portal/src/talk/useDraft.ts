import { useQueryClient } from '@tanstack/react-query'
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

const keyOf = (portal: string, name: string) => [...portalKey(portal), 'draft', name]
