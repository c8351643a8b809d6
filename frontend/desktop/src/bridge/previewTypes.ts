import type { WhyLine } from './accessTypes'
import type { Dashboard, Detail, FilePage, List } from './viewTypes'

/** PreviewAsk asks for one page of a contact's portal on a matter. */
export interface PreviewAsk {
  matterId: string
  contactId: string
  /** Page is dashboard, list, item, search, calendar or file. */
  page: string
  area: string
  item: string
  file: string
  /** Query and After narrow and continue a list, as the client's pages do. */
  query: string
  after: string
  /** From and To bound the calendar, in microseconds. */
  from: number
  to: number
}

/** PreviewAnswer is the client's own page, of which one part is set. Where the client would find nothing, Closed is true and Why says what keeps it shut. */
export interface PreviewAnswer {
  closed: boolean
  why: WhyLine[]
  dashboard: Dashboard | null
  list: List | null
  detail: Detail | null
  file: FilePage | null
}
