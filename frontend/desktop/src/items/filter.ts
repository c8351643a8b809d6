import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ItemFilter } from '../bridge/itemTypes'

/** What a list of items can be narrowed to. */
export const states = ['', 'open', 'closed', 'unread', 'mine', 'draft', 'unshared', 'withdrawn'] as const

/** Their names. */
export const stateNames: Record<(typeof states)[number], MessageDescriptor> = {
  '': msg`All`,
  open: msg`Open`,
  closed: msg`Closed`,
  unread: msg`Unread`,
  mine: msg`Mine`,
  draft: msg`Drafts`,
  unshared: msg`Not shared`,
  withdrawn: msg`Withdrawn`,
}

/** Whether a filter narrows anything beside the folder. */
export function isNarrowed(filter: ItemFilter): boolean {
  return filter.query.trim() !== '' || filter.state !== ''
}
