import { useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { InboxLine } from '../bridge/inboxTypes'
import type { Range } from '../matters/matters'
import { useRemembered } from '../shell/ListMemory'
import { useInboxPages } from './inbox'
import { firstFilter, type Narrowed } from './show'

/** The list of the inbox: how it is narrowed, which row is open, and the rows next to it. */
export function useInboxList(itemId: string | undefined) {
  const go = useNavigate()
  const [range, setRange] = useState<Range>({ first: 0, last: 20 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const [scroll, keepScroll] = useRemembered('inbox.scroll', 0)
  const [kept, keep] = useRemembered('inbox.filter', firstFilter)
  const [filter, setFilter] = useState(kept)
  const [at, setAt] = useState(-1)
  const pages = useInboxPages(filter, range)
  const narrow = (part: Partial<Narrowed>) => {
    const next = { ...filter, ...part }
    setFilter(next)
    keep(next)
    keepScroll(0)
    setAt(-1)
  }
  const active = itemId ? rowOf(itemId, at, range, pages.line) : -1
  // Read and so gone from the list of what is unread: the row after it stands where it stood.
  const gap = itemId && active < 0 && at >= 0 ? at : undefined
  const openItem = (id: string | undefined) => {
    void (id
      ? go({ to: '/inbox/$itemId', params: { itemId: id }, replace: true })
      : go({ to: '/inbox', replace: true }))
  }
  const open = (index: number) => {
    const line = pages.line(index)
    if (!line) return
    setAt(index)
    openItem(line.itemId)
  }
  /** Steps to a neighbour, or onto the first row where none is open. */
  const step = (by: number) => open(rowAfter(active, gap, by, pages.total))
  /** The row that takes the open one's place once that is done with. */
  const after = gap ?? active + 1
  const next = active < 0 && gap === undefined ? undefined : (pages.line(after) ?? pages.line((gap ?? active) - 1))
  return { pages, filter, narrow, active, open, openItem, step, next, onRange, scroll, keepScroll }
}

/** The row that a step leads to: from the open one, from the gap that it left behind, or onto the first. */
export function rowAfter(active: number, gap: number | undefined, by: number, total: number): number {
  const to = active >= 0 ? active + by : gap === undefined ? 0 : by > 0 ? gap + by - 1 : gap + by
  return Math.min(Math.max(to, 0), total - 1)
}

/** The list as the parts of the screen pass it on. */
export type InboxListState = ReturnType<typeof useInboxList>

/** Where the open item stands in the list: where it was when it was opened, or anywhere in view. */
function rowOf(itemId: string, at: number, range: Range, line: (index: number) => InboxLine | undefined): number {
  if (at >= 0 && line(at)?.itemId === itemId) return at
  for (let index = range.first; index <= range.last; index++) {
    if (line(index)?.itemId === itemId) return index
  }
  return -1
}
