import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'

/** What the firm's server found in a file or changed on the way in, by its codes. Others are not for readers. */
const words: Record<string, MessageDescriptor> = {
  position_removed: msg`We took out where this photo was taken, so that nobody can see the place.`,
  has_position: msg`This photo tells where it was taken.`,
  encrypted: msg`This file is protected with a password.`,
  locked: msg`This file needs a password to open. Tell the law firm the password in another way.`,
  unseen: msg`We could not look into this file. It is kept as you sent it.`,
}

/** The notes of a file in words; empty where there is nothing to tell. */
export function useNote(codes: string): string {
  const { t } = useLingui()
  return codes
    .split(/[\s,]+/)
    .flatMap((code) => words[code] ?? [])
    .map((one) => t(one))
    .join(' ')
}
