import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { bridge } from '../bridge/bridge'
import { hear } from '../bridge/call'
import type { InboxLine } from '../bridge/inboxTypes'
import { happened } from '../inbox/happened'
import { useInboxCount } from '../inbox/inbox'
import { readAgain } from '../query/changed'
import { newest, newsSince, shownOneByOne } from './news'
import { mayNotify, notify } from './notify'

/** How many of the newest unread lines are looked at for news. */
const lookedAt = 50

/** The item that a notification named when it was clicked. */
function itemNamed(told: unknown): string | undefined {
  return typeof told === 'object' && told !== null && 'itemId' in told && typeof told.itemId === 'string'
    ? told.itemId
    : undefined
}

/**
 * Tells the person through the system when a client wrote or sent something while they look elsewhere; a click opens it.
 * What was there when the window opened is no news. The words themselves stay in the window: a notification lies open.
 */
export function useNews(): void {
  const { t } = useLingui()
  const go = useNavigate()
  const unread = useQuery({
    queryKey: ['inbox', 'news'],
    queryFn: () => bridge.inbox.list({ show: 'unread', query: '', area: '' }, 0, lookedAt),
  }).data?.lines
  const client = useQueryClient()
  const count = useInboxCount().data?.unread
  // What was put off until now is in the count before it is in any list.
  useEffect(() => {
    if (count !== undefined) readAgain(client, ['staff_mark'])
  }, [client, count])
  const seen = useRef<number>(undefined)
  const allowed = useRef<Promise<boolean>>(undefined)
  useEffect(() => {
    allowed.current = mayNotify()
  }, [])
  useEffect(
    () =>
      hear('notice', (told) => {
        const itemId = itemNamed(told)
        void (itemId ? go({ to: '/inbox/$itemId', params: { itemId } }) : go({ to: '/inbox' }))
      }),
    [go],
  )
  useEffect(() => {
    if (!unread) return
    const news = seen.current === undefined ? [] : newsSince(unread, seen.current)
    seen.current = newest(unread, seen.current ?? 0)
    if (news.length === 0 || document.hasFocus()) return
    void allowed.current?.then((may) => may && tellAll(news, t))
  }, [unread, t])
}

type Translate = ReturnType<typeof useLingui>['t']

/** Shows a few one by one, and of many how many they are. */
function tellAll(news: readonly InboxLine[], t: Translate): void {
  if (news.length > shownOneByOne) {
    const count = news.length
    return void notify({ id: 'inbox', title: t`${count} new things from clients`, body: '', data: {} })
  }
  for (const line of news) {
    const what = happened(line)
    const by = line.by || t`A client`
    const title = what ? `${by} ${t(what)}` : by
    const { itemId } = line
    void notify({ id: itemId, title, body: line.matterTitle || line.matterNumber, data: { itemId } })
  }
}
