import type { Area } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** A column beside the title; the faces always stand last. */
export type Column = 'state' | 'due' | 'when' | 'amount' | 'size' | 'last' | 'who'

/** Which columns an area's list has. */
export const columnsOf: Record<Area, readonly Column[]> = {
  invoices: ['state', 'due', 'amount'],
  tasks: ['who', 'state', 'due'],
  calendar: ['when'],
  notes: ['last'],
  messages: ['who', 'last'],
  documents: ['size', 'last'],
  signatures: ['state', 'due'],
  file_requests: ['state', 'due'],
  forms: ['state', 'due'],
}

/** A column's name and, where the list can be sorted by it, the sort. */
export const columns: Record<Column, { name: MessageDescriptor; sort?: string }> = {
  state: { name: msg`State` },
  due: { name: msg`Due`, sort: 'due' },
  when: { name: msg`When`, sort: 'due' },
  amount: { name: msg`Amount`, sort: 'amount' },
  size: { name: msg`Size` },
  last: { name: msg`Last news`, sort: 'newest' },
  who: { name: msg`Who` },
}

/** The sort after a column's head was pressed: by it, then turned round, then as it was at first. */
export function nextSort(sort: string, column: string): string {
  if (sort === column) return `-${column}`
  return sort === `-${column}` ? '' : column
}

/** Which way a column is sorted. */
export function sortedOf(sort: string, column: string): 'ascending' | 'descending' | 'none' {
  if (sort === column) return 'ascending'
  return sort === `-${column}` ? 'descending' : 'none'
}
