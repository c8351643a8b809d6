import type { Area } from '@anteroom/shared'
import { ask } from './ask'
import type { Accepted, Dashboard, Detail, Firm, Invitation, List, Reset, Session } from './types'

/** Every request that the pages make, and no other file knows an address. */

const part = encodeURIComponent

export const getFirm = (signal?: AbortSignal) => ask<Firm>('GET', '/firm', { signal })

export const getInvitation = (token: string, signal?: AbortSignal) =>
  ask<Invitation>('GET', `/invitations/${part(token)}`, { signal })

/** Tells whether a code fits the link, and uses nothing up. */
export const checkCode = (token: string, code: string) =>
  ask<void>('POST', `/invitations/${part(token)}/code`, { body: { code } })

export const acceptInvitation = (token: string, code: string, password: string) =>
  ask<Accepted>('POST', `/invitations/${part(token)}/accept`, { body: { code, password } })

/** Asks for a fresh mail to the address that the firm knows. The answer never tells whether one was sent. */
export const inviteAgain = (token: string) => ask<void>('POST', `/invitations/${part(token)}/again`, { body: {} })

export const getSession = (signal?: AbortSignal) => ask<Session>('GET', '/session', { signal })

export const signIn = (email: string, password: string) =>
  ask<Session>('POST', '/session', { body: { email, password } })

export const signOut = () => ask<void>('DELETE', '/session')

/** The answer never tells whether there is an account for the address. */
export const askReset = (email: string) => ask<void>('POST', '/reset', { body: { email } })

export const getReset = (token: string, signal?: AbortSignal) => ask<Reset>('GET', `/reset/${part(token)}`, { signal })

export const finishReset = (token: string, code: string, password: string) =>
  ask<Session>('POST', `/reset/${part(token)}`, { body: { code, password } })

export const getDashboard = (portal: string, signal?: AbortSignal) =>
  ask<Dashboard>('GET', `/portals/${part(portal)}/dashboard`, { signal })

export const getList = (portal: string, area: Area, query: string, after: string, signal?: AbortSignal) => {
  const search = new URLSearchParams()
  if (after) search.set('after', after)
  if (query) search.set('q', query)
  const tail = search.size > 0 ? `?${search}` : ''
  return ask<List>('GET', `/portals/${part(portal)}/areas/${area}${tail}`, { signal })
}

export const getDetail = (portal: string, area: Area, item: string, signal?: AbortSignal) =>
  ask<Detail>('GET', `/portals/${part(portal)}/areas/${area}/${part(item)}`, { signal })

/** The stream that says when to ask again, and when access has ended. */
export const liveAddress = (portal: string) => `/api/client/live?portal=${part(portal)}`
