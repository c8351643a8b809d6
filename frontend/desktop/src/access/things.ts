import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'

/** So many things of an area, in words: "1 invoice", "4 documents". An area of a later version is told by its name. */
export function countOf(area: string, count: number): MessageDescriptor {
  switch (area) {
    case 'invoices':
      return msg`${plural(count, { one: '# invoice', other: '# invoices' })}`
    case 'tasks':
      return msg`${plural(count, { one: '# task', other: '# tasks' })}`
    case 'calendar':
      return msg`${plural(count, { one: '# calendar event', other: '# calendar events' })}`
    case 'notes':
      return msg`${plural(count, { one: '# note', other: '# notes' })}`
    case 'messages':
      return msg`${plural(count, { one: '# message', other: '# messages' })}`
    case 'documents':
      return msg`${plural(count, { one: '# document', other: '# documents' })}`
    case 'signatures':
      return msg`${plural(count, { one: '# signature', other: '# signatures' })}`
    case 'file_requests':
      return msg`${plural(count, { one: '# file request', other: '# file requests' })}`
    case 'forms':
      return msg`${plural(count, { one: '# form', other: '# forms' })}`
  }
  return msg`${area}: ${count}`
}
