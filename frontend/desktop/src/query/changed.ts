import { readAnew } from '@anteroom/shared'
import type { QueryClient } from '@tanstack/react-query'

/** The first part of each query's key: what it shows. */
export type Shown =
  | 'matters'
  | 'matter'
  | 'people'
  | 'notes'
  | 'activity'
  | 'access'
  | 'contacts'
  | 'contact'
  | 'portal'
  | 'logo'
  | 'effect'
  | 'roles'
  | 'staff'
  | 'sync'
  | 'changes'
  | 'session'
  | 'wall'
  | 'items'
  | 'item'
  | 'counts'
  | 'sight'
  | 'inbox'
  | 'calendar'
  | 'preview'
  | 'sending'
  | 'pinned'
  | 'picture'

const onMatter: Shown[] = ['matters', 'matter', 'activity', 'access', 'sync', 'changes']

/** Whatever shows an item: its lists, its own page, who sees it, the inbox, the calendar, and the client's view of it. */
const onItem: Shown[] = [
  'items',
  'item',
  'counts',
  'sight',
  'inbox',
  'calendar',
  'preview',
  'activity',
  'sync',
  'changes',
]

/** What stands under an item and alters who sees it. */
const onSight: Shown[] = ['access', 'matter', 'effect', ...onItem]

/** Which queries a change to one kind of row may alter. A kind that is not listed alters all of them. */
const shownBy: Record<string, Shown[]> = {
  firm: ['portal', 'session', ...onSight],
  logo: ['logo', 'sync', 'changes'],
  role: ['roles', 'staff', 'session', 'portal', 'matter', 'access', 'items', 'item'],
  staff: ['staff', 'wall', 'roles', 'matters', 'matter', 'session', 'items', 'item', 'inbox', 'preview'],
  contact: ['contacts', 'contact', 'people', ...onMatter, ...onItem],
  matter: ['contact', 'portal', 'wall', ...onMatter, ...onItem],
  matter_staff: ['wall', ...onMatter, ...onItem],
  relationship: ['people', 'contacts', 'contact', ...onMatter, 'sight', 'items', 'item'],
  account: ['contact', ...onSight],
  account_contact: ['contact', ...onSight],
  grant_access: ['people', 'contacts', 'contact', ...onMatter, ...onItem],
  invitation: ['access', 'matter', 'effect', 'sight'],
  item: onSight,
  share: onSight,
  party: onSight,
  hidden: onSight,
  comment: onItem,
  file: ['pinned', 'picture', ...onItem],
  asked: onItem,
  charge: onItem,
  payment: onItem,
  opened: ['items', 'item', 'sight', 'preview'],
  staff_mark: ['items', 'item', 'counts', 'inbox'],
  member: onItem,
  sending: ['sending'],
  content: ['pinned', 'picture'],
  internal_note: ['notes', 'matter'],
  activity: ['activity'],
  change: ['matters', 'matter', 'access', ...onItem],
  outbox: ['matters', 'matter', 'access', ...onItem],
  sync: ['sync'],
  session: ['session', 'sync'],
}

/** The queries that changes to these kinds may alter; undefined means all. */
export function alteredBy(kinds: readonly string[]): Set<Shown> | undefined {
  const altered = new Set<Shown>()
  for (const kind of kinds) {
    const shown = shownBy[kind]
    if (!shown) return undefined
    for (const one of shown) altered.add(one)
  }
  return kinds.length === 0 ? undefined : altered
}

/** Reads again what the changed kinds may have altered, as far as it is shown. */
export function readAgain(client: QueryClient, kinds: readonly string[]): void {
  const altered = alteredBy(kinds)
  void readAnew(client, altered ? { predicate: (query) => altered.has(query.queryKey[0] as Shown) } : undefined)
}
