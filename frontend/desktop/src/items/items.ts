import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ItemActs } from '../bridge/actTypes'
import { bridge } from '../bridge/bridge'
import type { ItemFilter, ItemLine, ItemPage } from '../bridge/itemTypes'
import { readAgain } from '../query/changed'
import { usePages } from '../query/usePages'

/** The rows in view of a long list. */
export interface Range {
  first: number
  last: number
}

/** The items of a matter under a filter. */
export function useItemPages(filter: ItemFilter, range: Range) {
  return usePages<ItemLine, ItemPage>({
    key: ['items', filter],
    fetch: (offset, limit) => bridge.items.list(filter, offset, limit),
    ...range,
  })
}

/** One item with all that stands under it and beside it. */
export function useItem(id: string) {
  return useQuery({ queryKey: ['item', id], queryFn: () => bridge.items.get(id) })
}

/** How many things each area of a matter holds, and how many are unread. */
export function useTallies(matterId: string) {
  return useQuery({ queryKey: ['items', 'counts', matterId], queryFn: () => bridge.items.counts(matterId) })
}

/** Who sees an item, and why. */
export function useSight(itemId: string) {
  return useQuery({ queryKey: ['sight', itemId], queryFn: () => bridge.items.sight(itemId) })
}

/** What acts would change, asked anew with every box that moves; nothing is asked where there are none. */
export function useEffects(acts: readonly ItemActs[]) {
  return useQuery({
    queryKey: ['sight', 'effect', acts],
    queryFn: () => Promise.all(acts.map((one) => bridge.items.effect(one))),
    enabled: acts.length > 0,
    placeholderData: (last) => last,
    gcTime: 0,
  })
}

/** The folders of a matter, for putting a document into one. */
export function useFolders(matterId: string, on: boolean) {
  return useQuery({
    queryKey: ['items', 'folders', matterId],
    queryFn: () => bridge.items.list({ ...everything(matterId, 'documents'), state: 'open' }, 0, 500),
    select: (page) => page.lines.filter((line) => line.kind === 'folder'),
    enabled: on,
  })
}

/** Whether an invoice of a matter bears a number already. */
export function useNumberTaken(matterId: string, number: string) {
  const wanted = number.trim().toLowerCase()
  const found = useQuery({
    queryKey: ['items', 'number', matterId, wanted],
    queryFn: () => bridge.items.list({ ...everything(matterId, 'invoices'), query: wanted }, 0, 500),
    select: (page) => page.lines.some((line) => line.number.trim().toLowerCase() === wanted),
    enabled: wanted !== '',
  })
  return found.data ?? false
}

/** A filter that narrows to one area and to nothing else. */
export function everything(matterId: string, area: string): ItemFilter {
  return { matterId, area, folderId: '', query: '', state: '', sort: '' }
}

const alteredKinds = ['item', 'share', 'party', 'hidden', 'comment', 'activity', 'outbox']

/** One of the changes that a screen may make to an item. What it alters is read again, also where it was refused. */
export function useItemChange<Args, Answer>(change: (args: Args) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => readAgain(client, alteredKinds) })
}

/** Shares, hides, withdraws and the like, on any number of items. */
export function useAct() {
  return useItemChange(async (acts: readonly ItemActs[]) => {
    const done = []
    for (const one of acts) done.push(await bridge.items.act(one))
    return done
  })
}

/** Changes fields of one item: only what was changed is sent, with what it showed. */
export function useEditItem(item: { id: string; matterId: string }) {
  return useItemChange(({ was, now }: { was: Record<string, string>; now: Record<string, string> }) =>
    bridge.items.edit({ id: item.id, matterId: item.matterId, was, now }),
  )
}
