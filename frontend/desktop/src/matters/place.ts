import { areas } from '@anteroom/shared'

/** The parts of a matter's page, one shown at a time: its own, and one for each area under the area's name. */
export const matterTabs = ['overview', 'people', ...areas, 'internal', 'activity'] as const
export type MatterTab = (typeof matterTabs)[number]

/** What may stand open above a matter: Portal options, its details, or another tab of those. */
export const matterOpens = ['access', 'details', 'portal', 'wall'] as const
export type MatterOpen = (typeof matterOpens)[number]

/** A matter's place beside its id. */
export interface MatterPlace {
  tab?: MatterTab
  /** The item that is open beside the list of its area. */
  item?: string
  open?: MatterOpen
}

const idShape = /^[\w-]{1,64}$/

/** Reads a place from an address; what this version does not know is left out. */
export function readPlace(search: Record<string, unknown>): MatterPlace {
  const tab = matterTabs.find((one) => one === search.tab)
  const open = matterOpens.find((one) => one === search.open)
  const item = typeof search.item === 'string' && idShape.test(search.item) ? search.item : undefined
  return { ...(tab && tab !== 'overview' && { tab }), ...(tab && item && { item }), ...(open && { open }) }
}
