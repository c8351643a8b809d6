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
  | 'effect'
  | 'roles'
  | 'staff'
  | 'sync'
  | 'changes'
  | 'session'
  | 'wall'

const onMatter: Shown[] = ['matters', 'matter', 'activity', 'access', 'sync', 'changes']

/** Which queries a change to one kind of row may alter. A kind that is not listed alters all of them. */
const shownBy: Record<string, Shown[]> = {
  firm: ['portal', 'matter', 'access', 'session', 'effect'],
  role: ['roles', 'staff', 'session', 'portal', 'matter', 'access'],
  staff: ['staff', 'wall', 'roles', 'matters', 'matter', 'session'],
  contact: ['contacts', 'contact', 'people', ...onMatter],
  matter: ['contact', 'portal', 'wall', ...onMatter],
  matter_staff: ['wall', ...onMatter],
  relationship: ['people', 'contacts', 'contact', ...onMatter],
  account: ['access', 'contact', 'matter'],
  account_contact: ['access', 'contact', 'matter'],
  grant_access: ['people', 'contacts', 'contact', ...onMatter],
  invitation: ['access', 'matter', 'effect'],
  item: ['access', 'matter', 'effect'],
  share: ['access', 'matter', 'effect'],
  party: ['access', 'matter', 'effect'],
  hidden: ['access', 'matter', 'effect'],
  internal_note: ['notes', 'matter'],
  activity: ['activity'],
  outbox: ['sync', 'changes', 'matters', 'matter', 'access'],
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
  void client.invalidateQueries(altered ? { predicate: (query) => altered.has(query.queryKey[0] as Shown) } : undefined)
}
