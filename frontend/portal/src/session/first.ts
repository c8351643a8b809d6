import type { Session } from '../api/types'

/** Where somebody stands after signing in: where they wanted to go, their only matter, or the choice among several. */
export function firstPage(session: Session, next = ''): string {
  // Only a page of a portal, and no address that a browser would read as something else.
  const wanted = next.includes('..') ? undefined : /^\/p\/([^/?#]+)/.exec(next)?.[1]
  if (wanted && session.portals.some((portal) => portal.id === wanted)) return next
  const [only, ...others] = session.portals
  return only && others.length === 0 ? `/p/${encodeURIComponent(only.id)}` : '/portals'
}
