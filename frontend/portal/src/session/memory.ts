import { type Query, QueryCache, QueryClient } from '@tanstack/react-query'
import { closes, isGone, isUnreached } from '../api/ask'
import { firmQuery, portalKey, sessionQuery } from '../api/queries'
import { keepMilliseconds, retries } from '../limits'
import type { Door } from './door'

/**
 * What the pages have read, in memory only. It holds nothing that the portal has refused since: a refusal throws away
 * what was read before, at once and before anything is drawn.
 */
export function makeMemory(door: Door): QueryClient {
  const memory: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: (_, query) => {
        if (isSession(query)) door.enter()
      },
      onError: (error, query) => {
        if (closes(error)) drop(memory, door, error, query)
      },
    }),
    defaultOptions: {
      queries: {
        // Whether there is a connection is learnt by trying: the browser's own word for it is often wrong.
        networkMode: 'always',
        gcTime: keepMilliseconds,
        retry: (failures, error) => isUnreached(error) && failures < retries,
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return memory
}

function isSession(query: Pick<Query, 'queryKey'>): boolean {
  return query.queryKey[0] === sessionQuery.queryKey[0]
}

/** The firm's name is told to everyone who asks. */
function isPublic(query: Pick<Query, 'queryKey'>): boolean {
  return query.queryKey[0] === firmQuery.queryKey[0]
}

function drop(memory: QueryClient, door: Door, error: unknown, query: Query<unknown, unknown>): void {
  query.setState({ data: undefined })
  const [kind, portal] = query.queryKey
  if (isGone(error)) {
    if (kind === 'portal' && typeof portal === 'string') forgetPortal(memory, door, portal, query)
    return
  }
  // The door first: once the pages are unmounted, nobody holds a copy of what is cleared.
  door.refuse()
  memory.removeQueries({
    predicate: (other) => other.queryHash !== query.queryHash && !isPublic(other) && !isSession(other),
  })
  // Nobody is signed in, whichever page learnt it; asking again would bring the same answer.
  const session = memory.getQueryCache().find({ queryKey: sessionQuery.queryKey })
  session?.setState({ data: undefined, error: error as Error, status: 'error', fetchStatus: 'idle' })
}

/**
 * Throws away all that was read of one portal and asks who is signed in anew: the answer tells whether the portal
 * is closed or only one thing in it is gone.
 */
export function forgetPortal(memory: QueryClient, door: Door, portal: string, but?: Query<unknown, unknown>): void {
  door.lose()
  const queryKey = portalKey(portal)
  const other = (one: Query) => one.queryHash !== but?.queryHash
  memory.removeQueries({ queryKey, type: 'inactive', predicate: other })
  // What is drawn goes from the page at once, and each asks for itself; what was refused already is not asked again.
  void memory.resetQueries({ queryKey, type: 'active', predicate: (one) => other(one) && !closes(one.state.error) })
  void memory.resetQueries({ queryKey: sessionQuery.queryKey })
}
