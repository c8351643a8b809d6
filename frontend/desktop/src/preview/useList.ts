import type { Area } from '@anteroom/shared'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { bridge } from '../bridge/bridge'
import { askOf, type Whose } from './preview'

/** How many pages of one list are read at most. */
const pagesMost = 50

/** Which list of whose portal. */
export interface Listed {
  whose: Whose
  area: Area
  query: string
}

/** One area's list as the client has it. Documents are read to their end: only so each is found in its folder. */
export function useList({ whose, area, query }: Listed) {
  const ask = askOf(whose, { area, query })
  const list = useInfiniteQuery({
    queryKey: ['preview', 'list', ask],
    queryFn: async ({ pageParam }) => (await bridge.preview.open({ ...ask, after: pageParam })).list,
    initialPageParam: '',
    getNextPageParam: (last, pages) => (pages.length < pagesMost && last?.next) || undefined,
    placeholderData: keepPreviousData,
  })
  const { fetchNextPage } = list
  const more = area === 'documents' && list.hasNextPage && !list.isFetching && !list.error
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return list
}
