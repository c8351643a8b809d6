import { QueryClient } from '@tanstack/react-query'

/**
 * Answers come from this machine's cache and are told when they change, so nothing is fetched again by the clock
 * or by focus, and a failure is shown at once instead of being tried again.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
