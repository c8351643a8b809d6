import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { InboxFilter } from '../bridge/inboxTypes'

/** The parts of the inbox. */
export const shows = ['unread', 'mine', 'snoozed', 'all'] as const
export type Show = (typeof shows)[number]

/** What each part is called. */
export const showNames: Record<Show, MessageDescriptor> = {
  unread: msg`Unread`,
  mine: msg`Mine`,
  snoozed: msg`Snoozed`,
  all: msg`All`,
}

/** What an empty part says: the good news, and what belongs there. */
export const emptyWords: Record<Show, { title: MessageDescriptor; words: MessageDescriptor }> = {
  unread: {
    title: msg`Nothing waits`,
    words: msg`What clients write, send or tick stands here until you have read it.`,
  },
  mine: { title: msg`Nothing is yours`, words: msg`Threads that you take part in or that are assigned to you.` },
  snoozed: { title: msg`Nothing is put off`, words: msg`Press z on a thread to have it come back when it suits you.` },
  all: { title: msg`Nothing yet`, words: msg`Everything that clients write, send or tick, over all matters.` },
}

export type Narrowed = InboxFilter & { show: Show }

/** The inbox as it opens first. */
export const firstFilter: Narrowed = { show: 'unread', query: '', area: '' }
