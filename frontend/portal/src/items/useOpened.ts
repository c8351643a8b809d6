import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { markOpened } from '../api/calls'
import { portalKey, sessionQuery } from '../api/queries'
import type { Entry } from '../api/types'

/**
 * Tells the firm once that an item with something new in it was really before its reader's eyes: on a page in view,
 * not in a tab behind others. The lists then lose their mark; this page keeps it until it is left.
 */
export function useOpened(portal: string, entry: Entry): void {
  const memory = useQueryClient()
  const told = useRef('')
  const { id, area, lastAt } = entry
  const fresh = entry.new
  useEffect(() => {
    const version = `${id} ${lastAt}`
    const tell = () => {
      if (!fresh || document.hidden || told.current === version) return
      told.current = version
      markOpened(portal, id).then(
        () => {
          void memory.invalidateQueries({
            queryKey: portalKey(portal),
            predicate: ({ queryKey }) => !(queryKey[2] === 'item' && queryKey[3] === area && queryKey[4] === id),
          })
          void memory.invalidateQueries({ queryKey: sessionQuery.queryKey })
        },
        // Nobody waits for it: the next look tells it again.
        () => {
          told.current = ''
        },
      )
    }
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [memory, portal, id, area, lastAt, fresh])
}
