import type { InvalidateQueryFilters, QueryClient } from '@tanstack/react-query'

/** First readings that are followed by another: many changes told meanwhile cost one. */
const followed = new WeakSet<Promise<unknown>>()

/**
 * Reads again what is shown and may have changed. The library cuts off a reading that is under way, but not the first
 * one of a query, whose answer may be from before the change: that one is followed by another.
 */
export async function readAnew(client: QueryClient, filters: InvalidateQueryFilters = {}): Promise<void> {
  for (const query of client.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' })) {
    const reading = query.state.data === undefined ? query.promise : undefined
    if (!reading || followed.has(reading)) continue
    followed.add(reading)
    const { queryKey } = query
    reading.then(
      () => client.invalidateQueries({ queryKey, exact: true }),
      () => undefined, // What failed is told, and asked again by whoever sees it.
    )
  }
  await client.invalidateQueries(filters)
}
