import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { MatterFilter } from '../bridge/matterTypes'

/** The list of matters as it starts: nothing narrowed, the last changed on top. */
export const noFilter: MatterFilter = {
  query: '',
  stage: '',
  practiceArea: '',
  responsible: '',
  portal: '',
  sort: 'changed',
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: MatterFilter): boolean {
  return Boolean(filter.query || filter.stage || filter.practiceArea || filter.responsible || filter.portal)
}

/** A stage's name for the reader. */
export const stageNames: Record<string, MessageDescriptor> = {
  lead: msg`Lead`,
  open: msg`Open`,
  pending: msg`Pending`,
  closed: msg`Closed`,
}

/** How matters stand to the portal, as one can filter by it. */
export const portalNames: Record<string, MessageDescriptor> = {
  granted: msg`Someone has access`,
  on: msg`Portal on`,
  pending: msg`Invitation pending`,
  off: msg`Portal off`,
}

/** The orders of the list. */
export const sortNames: Record<string, MessageDescriptor> = {
  changed: msg`Last changed`,
  title: msg`Title`,
  number: msg`Number`,
  client: msg`Client`,
}
