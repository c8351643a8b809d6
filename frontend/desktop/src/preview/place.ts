import { type Area, areas } from '@anteroom/shared'

/** Where in a client's portal one looks: the overview, an area, one item, or what a search finds. */
export interface PreviewPlace {
  area?: Area
  item?: string
  query?: string
}

const identity = /^[\w-]{1,64}$/

/** Reads a place from an address; what this version does not know is left out. */
export function readPreview(search: Record<string, unknown>): PreviewPlace {
  const area = areas.find((one) => one === search.area)
  const item = typeof search.item === 'string' && identity.test(search.item) ? search.item : undefined
  const query = typeof search.query === 'string' ? search.query.slice(0, 200) : ''
  return { ...(area && { area }), ...(item && { item }), ...(query && { query }) }
}
