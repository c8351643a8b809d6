import { type Area, areas } from '@anteroom/shared'

/** Where in a client's portal one looks: the overview, an area, one item, or what a search finds. */
export interface PreviewPlace {
  area?: Area
  item?: string
  /** One file of the item, to read. */
  file?: string
  query?: string
}

const identity = /^[\w-]{1,64}$/

/** Reads a place from an address; what this version does not know is left out. */
export function readPreview(search: Record<string, unknown>): PreviewPlace {
  const area = areas.find((one) => one === search.area)
  const one = (value: unknown) => (typeof value === 'string' && identity.test(value) ? value : undefined)
  const item = one(search.item)
  const file = item && one(search.file)
  const query = typeof search.query === 'string' ? search.query.slice(0, 200) : ''
  return { ...(area && { area }), ...(item && { item }), ...(file && { file }), ...(query && { query }) }
}
