import type { ItemDetail } from '../bridge/itemTypes'

/**
 * What of the clients' doings on an item this person has before them, in microseconds. It is the server's own time of
 * them: this computer's clock must not mark read what it has not shown. 0 would mean everything until now.
 */
export function seenOf(item: ItemDetail): number {
  return Math.max(item.clientAt, 1)
}
