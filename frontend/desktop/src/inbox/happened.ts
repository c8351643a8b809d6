import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { InboxLine } from '../bridge/inboxTypes'

/** What the last thing was, after the name of whoever did it. */
const words: Record<string, MessageDescriptor> = {
  began: msg`began a thread`,
  comment: msg`wrote`,
  file: msg`sent a file`,
  ticked: msg`ticked it off`,
  opened_again: msg`opened it again`,
}

/** What happened last, for a line of the inbox; undefined where there is nothing to say. */
export function happened({ what }: Pick<InboxLine, 'what'>): MessageDescriptor | undefined {
  return words[what]
}
