import { Waiting } from '@anteroom/shared'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { closes, isUnreached } from '../api/ask'
import { Stale } from './Stale'
import { Trouble } from './Trouble'

type Read<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'isFetching' | 'isPending' | 'dataUpdatedAt' | 'refetch'>

interface LoadedProps<T> {
  query: Read<T>
  rows?: number
  /** Drawn where the thing is not there, or not open to this reader. */
  gone?: ReactNode
  children: (data: T) => ReactNode
}

/**
 * Draws what a query read, or its state: waiting, offline, refused. A refusal comes before anything read earlier,
 * which is then never drawn again.
 */
export function Loaded<T>({ query, rows, gone, children }: LoadedProps<T>) {
  const again = () => void query.refetch()
  if (closes(query.error)) return gone ?? null
  if (query.data === undefined) {
    if (query.isPending || !query.error) return <Waiting rows={rows} />
    return <Trouble error={query.error} busy={query.isFetching} again={again} />
  }
  return (
    <>
      {isUnreached(query.error) && <Stale readAt={query.dataUpdatedAt} busy={query.isFetching} again={again} />}
      {children(query.data)}
    </>
  )
}
