/** The parts of a matter's page, one shown at a time. */
export const matterTabs = ['overview', 'people', 'notes', 'activity'] as const
export type MatterTab = (typeof matterTabs)[number]

/** What may stand open above a matter: Portal options, its details, or another tab of those. */
export const matterOpens = ['access', 'details', 'portal', 'wall'] as const
export type MatterOpen = (typeof matterOpens)[number]

/** A matter's place beside its id. */
export interface MatterPlace {
  tab?: MatterTab
  open?: MatterOpen
}

/** Reads a place from an address; what this version does not know is left out. */
export function readPlace(search: Record<string, unknown>): MatterPlace {
  const tab = matterTabs.find((one) => one === search.tab)
  const open = matterOpens.find((one) => one === search.open)
  return { ...(tab && tab !== 'overview' && { tab }), ...(open && { open }) }
}
