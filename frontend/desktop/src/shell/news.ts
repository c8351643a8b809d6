import type { InboxLine } from '../bridge/inboxTypes'

/** How many notifications are shown one by one; more at once are one that counts them. */
export const shownOneByOne = 3

/** What clients did since a moment, the oldest first. Put off and read things are no news. */
export function newsSince(lines: readonly InboxLine[], seen: number): InboxLine[] {
  return lines
    .filter((line) => line.unread && line.byKind === 'client' && line.clientAt > seen)
    .toSorted((one, other) => one.clientAt - other.clientAt)
}

/** The newest moment at which a client did anything, not before another one. */
export function newest(lines: readonly InboxLine[], seen: number): number {
  return lines.reduce((last, line) => Math.max(last, line.clientAt), seen)
}
