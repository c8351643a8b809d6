import type { Area } from '@anteroom/shared'
import { ask } from './ask'
import type {
  Accepted,
  Dashboard,
  Detail,
  Feed,
  FileText,
  Firm,
  Invitation,
  List,
  NewFile,
  Notices,
  NoticesPage,
  Receipt,
  Reset,
  Session,
} from './types'

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

const of = (portal: string, ...parts: string[]) => `/portals/${[portal, ...parts].map(part).join('/')}`

export const getList = (portal: string, area: Area, query: string, after: string, signal?: AbortSignal) =>
  ask<List>('GET', of(portal, 'areas', area) + listTail(query, after), { signal })

/** Looks through all areas. */
export const getSearch = (portal: string, query: string, after: string, signal?: AbortSignal) =>
  ask<List>('GET', of(portal, 'search') + listTail(query, after), { signal })

function listTail(query: string, after: string): string {
  const search = new URLSearchParams()
  if (after) search.set('after', after)
  if (query) search.set('q', query)
  return search.size > 0 ? `?${search}` : ''
}

/** What takes place from one time until before another, in microseconds. */
export const getCalendar = (portal: string, from: number, to: number, signal?: AbortSignal) =>
  ask<List>('GET', `${of(portal, 'calendar')}?from=${from}&to=${to}`, { signal })

export const getDetail = (portal: string, area: Area, item: string, signal?: AbortSignal) =>
  ask<Detail>('GET', of(portal, 'areas', area, item), { signal })

/** Tells the firm that this reader has seen an item. */
export const markOpened = (portal: string, item: string) =>
  ask<void>('POST', of(portal, 'items', item, 'opened'), { body: {} })

/** Words with files, as a comment or in a thread. id is made by the page: the same one again is written once. */
export interface Written {
  id: string
  text: string
  files: NewFile[]
}

export const comment = (portal: string, item: string, written: Written) =>
  ask<void>('POST', of(portal, 'items', item, 'comments'), { body: written })

export const startThread = (portal: string, thread: Written & { title: string }) =>
  ask<void>('POST', of(portal, 'messages'), { body: thread })

export const sendDocument = (portal: string, document: { id: string; title: string; text: string; file: NewFile }) =>
  ask<void>('POST', of(portal, 'documents'), { body: document })

export const sendAsked = (portal: string, item: string, askedId: string, file: NewFile) =>
  ask<void>('POST', of(portal, 'items', item, 'files'), { body: { askedId, file } })

export const takeBack = (portal: string, item: string, fileId: string) =>
  ask<void>('POST', of(portal, 'items', item, 'takeback'), { body: { fileId } })

export const tickTask = (portal: string, item: string, done: boolean) =>
  ask<void>('POST', of(portal, 'items', item, 'tick'), { body: { done } })

export const getFileText = (portal: string, file: string, signal?: AbortSignal) =>
  ask<FileText>('GET', of(portal, 'files', file, 'text'), { signal })

export const getFeed = (portal: string, signal?: AbortSignal) => ask<Feed>('GET', of(portal, 'feed'), { signal })

/** Makes a new private calendar address; the one before dies. */
export const makeFeed = (portal: string) => ask<Feed>('POST', of(portal, 'feed'), { body: {} })

export const endFeed = (portal: string) => ask<void>('DELETE', of(portal, 'feed'))

export const getNotices = (portal: string, signal?: AbortSignal) =>
  ask<NoticesPage>('GET', of(portal, 'notices'), { signal })

/** Was is what the page showed where it was left so: that does not undo what a mail's link did meanwhile. */
export const setNotices = (portal: string, wish: Notices, was: Notices['notices'] | undefined) =>
  ask<void>('PUT', of(portal, 'notices'), { body: { ...wish, was } })

/** What the server says of an upload that has arrived whole. The upload's own address ends with its id. */
export const getReceipt = (upload: string, signal?: AbortSignal) =>
  ask<Receipt>('GET', `/uploads/${part(upload)}/receipt`, { signal })

/** Addresses that the browser itself follows: downloads, pictures, the stream, the place for uploads. */

const root = '/api/client'

export const fileAddress = (portal: string, file: string) => root + of(portal, 'files', file)

/** The picture of a page, counted from 1, about as wide as asked. */
export const pageAddress = (portal: string, file: string, page: number, width: number) =>
  `${root}${of(portal, 'files', file, 'pages', String(page))}?w=${width}`

export const invoiceAddress = (portal: string, item: string) => root + of(portal, 'invoices', item, 'pdf')

export const eventAddress = (portal: string, item: string) => root + of(portal, 'events', item, 'ics')

export const uploadsAddress = `${root}/uploads/`

/** The stream that says when to ask again, and when access has ended. */
export const liveAddress = (portal: string) => `${root}/live?portal=${part(portal)}`
