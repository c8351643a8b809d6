import type { VirtualListHandle } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { RefObject } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import { type Act, useActs } from '../shell/Acts'
import type { Asking } from './asking'
import { showNames, shows } from './show'
import type { ThreadHandle } from './Thread'
import type { InboxListState } from './useInboxList'
import type { Settle } from './useSettle'

interface InboxActs {
  list: InboxListState
  handle: RefObject<VirtualListHandle | null>
  thread: RefObject<ThreadHandle | null>
  item: ItemDetail | undefined
  settle: Settle
  ask: (what: Asking) => void
}

/** The keys of the inbox; those for a thread are there while one is open. */
export function useInboxActs({ list, handle, thread, item, settle, ask }: InboxActs): void {
  const { t } = useLingui()
  const go = useNavigate()
  const group = t`Inbox`
  const moving: Act[] = [
    { id: 'inbox.next', group, label: t`Next thread`, keys: 'j', quiet: true, run: () => list.step(1) },
    { id: 'inbox.before', group, label: t`Thread before`, keys: 'k', quiet: true, run: () => list.step(-1) },
    {
      id: 'list',
      group,
      label: t`Back to the list`,
      keys: 'Escape',
      quiet: true,
      // In a narrow window the thread has taken the list's place.
      run: () => (matchMedia('(max-width: 999px)').matches ? list.openItem(undefined) : handle.current?.focus()),
    },
  ]
  const parts: Act[] = shows.map((show) => {
    const name = t(showNames[show])
    return {
      id: `inbox.show.${show}`,
      group,
      label: t`Show: ${name}`,
      keys: '',
      run: () => list.narrow({ show }),
    }
  })
  const onThread: Act[] = [
    { id: 'thread.done', group, label: t`Done: mark as read`, keys: 'e', run: settle.done },
    { id: 'thread.unread', group, label: t`Mark as unread`, keys: 'u', run: settle.unread },
    { id: 'thread.snooze', group, label: t`Snooze`, keys: 'z', run: () => ask('snooze') },
    { id: 'thread.assign', group, label: t`Assign`, keys: 'a', run: () => ask('assign') },
    { id: 'thread.reply', group, label: t`Reply`, keys: 'r', run: () => thread.current?.reply() },
    {
      id: 'thread.matter',
      group,
      label: t`Open its matter`,
      keys: 'o',
      run: () => item && void go({ to: '/matters/$matterId', params: { matterId: item.matterId } }),
    },
  ]
  useActs([...moving, ...(item ? onThread : []), ...parts])
}
