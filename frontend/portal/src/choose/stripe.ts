import type { Portal } from '../api/types'

/** How many stripes there are. */
export const stripes = 8

/**
 * Gives matters that happen to have the same stripe different ones, as long as there are enough. The order of the
 * identities decides, so that a matter keeps its stripe from visit to visit.
 */
export function tellApart(portals: Portal[]): Portal[] {
  const taken = new Set<number>()
  const given = new Map<string, number>()
  for (const { id, stripe } of portals.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const free = Array.from({ length: stripes }, (_, step) => (stripe + step) % stripes).find((one) => !taken.has(one))
    const own = free ?? stripe
    taken.add(own)
    given.set(id, own)
  }
  return portals.map((portal) => ({ ...portal, stripe: given.get(portal.id) ?? portal.stripe }))
}
