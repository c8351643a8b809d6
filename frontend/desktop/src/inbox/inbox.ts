import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ItemMark } from '../bridge/actTypes'
import { bridge } from '../bridge/bridge'
import type { InboxFilter, InboxLine, InboxPage } from '../bridge/inboxTypes'
import type { Range } from '../matters/matters'
import { readAgain } from '../query/changed'
import { usePages } from '../query/usePages'

/** The inbox under a filter: unread first, then the newest. */
export function useInboxPages(filter: InboxFilter, range: Range) {
  return usePages<InboxLine, InboxPage>({
    key: ['inbox', filter],
    fetch: (offset, limit) => bridge.inbox.list(filter, offset, limit),
    ...range,
  })
}

/** How often it is looked whether the hour of something that was put off has come: nobody tells of that. */
const wakeMilliseconds = 60_000

/** What the rail shows. */
export function useInboxCount() {
  return useQuery({ queryKey: ['inbox', 'count'], queryFn: bridge.inbox.count, refetchInterval: wakeMilliseconds })
}

/** The item that is open beside the list. */
export function useThread(itemId: string | undefined) {
  return useQuery({
    queryKey: ['item', itemId ?? ''],
    queryFn: () => bridge.items.get(itemId ?? ''),
    enabled: Boolean(itemId),
  })
}

const noMark = { seen: 0, read: false, unread: false, snoozeUntil: 0, files: [] }

/** Names an item and its matter. */
export interface ItemPlace {
  itemId: string
  matterId: string
}

/** Marks an item for this person alone: read, unread, put off. */
export function useMark() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (mark: ItemPlace & Partial<ItemMark>) => bridge.items.mark({ ...noMark, ...mark }),
    onSettled: () => readAgain(client, ['staff_mark']),
  })
}

/** Gives an item to somebody of the firm; an empty id takes it from whoever had it. */
export function useAssign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ itemId, matterId, was, now }: ItemPlace & { was: string; now: string }) =>
      bridge.items.edit({ id: itemId, matterId, was: { assignedId: was }, now: { assignedId: now } }),
    onSettled: () => readAgain(client, ['item', 'outbox']),
  })
}

/** The people of the firm to whom something can be given. */
export function useAssignees() {
  return useQuery({ queryKey: ['matters', 'choices'], queryFn: bridge.matters.choices, select: (all) => all.staff })
}
