import type { Area } from '@anteroom/shared'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { tellApart } from '../choose/stripe'
import { freshMilliseconds, pagesKept } from '../limits'
import {
  getCalendar,
  getDashboard,
  getDetail,
  getFeed,
  getFileText,
  getFirm,
  getInvitation,
  getList,
  getNotices,
  getReset,
  getSearch,
  getSession,
} from './calls'

/** Everything that pages read. A key that starts with "portal" belongs to that portal and is thrown away with it. */

export const firmQuery = queryOptions({
  queryKey: ['firm'],
  queryFn: ({ signal }) => getFirm(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => getSession(signal),
  staleTime: freshMilliseconds,
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
    staleTime: freshMilliseconds,
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

/** Without words nothing is looked for. */
export const searchQuery = (portal: string, query: string) =>
  infiniteQueryOptions({
    queryKey: [...portalKey(portal), 'search', query],
    queryFn: ({ signal, pageParam }) => getSearch(portal, query, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next || undefined,
    maxPages: pagesKept,
    enabled: query !== '',
  })

export const calendarQuery = (portal: string, from: number, to: number) =>
  queryOptions({
    queryKey: [...portalKey(portal), 'calendar', from, to],
    queryFn: ({ signal }) => getCalendar(portal, from, to, signal),
  })

export const fileTextQuery = (portal: string, file: string) =>
  queryOptions({
    queryKey: [...portalKey(portal), 'text', file],
    queryFn: ({ signal }) => getFileText(portal, file, signal),
  })

export const feedQuery = (portal: string) =>
  queryOptions({ queryKey: [...portalKey(portal), 'feed'], queryFn: ({ signal }) => getFeed(portal, signal) })

export const noticesQuery = (portal: string) =>
  queryOptions({
    queryKey: [...portalKey(portal), 'notices'],
    queryFn: ({ signal }) => getNotices(portal, signal),
    // A form half changed is not torn away by a look at another window.
    refetchOnWindowFocus: false,
  })
