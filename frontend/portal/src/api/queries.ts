import type { Area } from '@anteroom/shared'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { tellApart } from '../choose/stripe'
import { pagesKept } from '../limits'
import { getDashboard, getDetail, getFirm, getInvitation, getList, getReset, getSession } from './calls'

/** Everything that pages read. A key that starts with "portal" belongs to that portal and is thrown away with it. */

export const firmQuery = queryOptions({
  queryKey: ['firm'],
  queryFn: ({ signal }) => getFirm(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getSession(signal),
  select: (session) => ({ ...session, portals: tellApart(session.portals) }),
})

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => getInvitation(token, signal),
    // A form half filled is not torn away while somebody fetches the code from another window, or the line comes back.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const resetQuery = (token: string) =>
  queryOptions({
    queryKey: ['reset', token],
    queryFn: ({ signal }) => getReset(token, signal),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** The key of everything read from one portal. */
export const portalKey = (portal: string) => ['portal', portal] as const

export const dashboardQuery = (portal: string) =>
  queryOptions({
    queryKey: [...portalKey(portal), 'dashboard'],
    queryFn: ({ signal }) => getDashboard(portal, signal),
  })

export const listQuery = (portal: string, area: Area, query: string) =>
  infiniteQueryOptions({
    queryKey: [...portalKey(portal), 'list', area, query],
    queryFn: ({ signal, pageParam }) => getList(portal, area, query, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    maxPages: pagesKept,
  })

export const detailQuery = (portal: string, area: Area, item: string) =>
  queryOptions({
    queryKey: [...portalKey(portal), 'item', area, item],
    queryFn: ({ signal }) => getDetail(portal, area, item, signal),
  })
