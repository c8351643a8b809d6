import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Refused } from '../api/ask'

const damaged = msg`This file is damaged. Open it on your device, save it anew, and send that one.`
const archive = msg`This archive cannot be taken. Send its files one by one.`
const picture = msg`This picture is too large. Make it smaller and send that one.`
const lost = msg`The file did not arrive. Choose it again.`
const again = msg`Something went wrong on the way. Try again, or choose the file anew.`
const noPicture = msg`This file cannot be shown here. Download it to open it on your device.`
const large = msg`This file is too large. A file can have at most 200 MB.`

/** Why a file that was sent is not taken. */
const uploads: Record<string, MessageDescriptor> = {
  infected: msg`This file holds a virus and was not taken. Ask somebody who knows computers to look at your device.`,
  program: msg`Programs cannot be sent here. Send the document itself, for example as a PDF.`,
  damaged,
  damaged_pdf: damaged,
  damaged_picture: damaged,
  heavy_pdf: damaged,
  odd_picture: damaged,
  damaged_archive: archive,
  too_many_files: archive,
  unsafe_names: archive,
  unpacks_too_large: archive,
  nested_too_deep: archive,
  too_many_pages: msg`This PDF has too many pages. Send it in parts.`,
  too_many_pixels: picture,
  no_content: lost,
  bad_hash: lost,
  hash_differs: lost,
  too_large: large,
  too_large_to_scan: large,
  scanner_unreachable: msg`Files cannot be checked right now. Try again in a few minutes.`,
  too_much_today: msg`That is more than can be sent within a day. Send the rest tomorrow, or ask the firm for another way.`,
  disk_full: msg`The firm’s storage is full right now. Try again later, or call them.`,
  too_many_uploads: msg`Many files are on their way. Let some arrive, then send the next.`,
  not_here: lost,
  arrived: msg`This file has arrived already. You find it in your list.`,
  other_offset: again,
  under_way: msg`This file is being sent from another page. It goes on when that one is done.`,
  failed: again,
  bad_input: again,
  bad_method: again,
  no_page: msg`This file has no such page.`,
  no_picture: noPicture,
  no_preview: noPicture,
  still_checking: msg`The file arrived and is still being checked. Try again in a minute.`,
}

/** What the portal may refuse, in words that say what to do. A reason that is not here is told in the portal's own words. */
const words: Record<string, MessageDescriptor> = {
  wrong_code: msg`This code is not the one from the email that you opened. Look again, or paste it.`,
  too_many_tries: msg`That was tried too often. Wait a while, then try again.`,
  password_short: msg`This password is too short.`,
  password_long: msg`This password is too long. Use a shorter one.`,
  password_common: msg`This password is easy to guess. Use other words that do not belong together.`,
  weak_password: msg`This password is easy to guess. Use other words that do not belong together.`,
  wrong_sign_in: msg`This address and password do not match. Check both, or get a new password by email.`,
  wrong_password: msg`This is not the password of your account. Try again.`,
  busy: msg`Very many people are signing in right now. Wait a few seconds, then try again.`,
  portal_held: msg`The law firm has closed this portal for a short while to put its records in order. Try again later. If you need something now, call or write to them.`,
  too_many: msg`That was a lot at once. Wait a moment, then try again.`,
  id_used: msg`An earlier version of this has arrived already: look above. If you still want to send this one too, press the button again.`,
  empty: msg`There is nothing in it. Write something, or choose another file.`,
  opened: msg`The firm has opened this already, so it cannot be taken back. Write to them if it was a mistake.`,
  accepted: msg`This was accepted already. Nothing more is needed.`,
  ...uploads,
  unreached: msg`There is no connection to the portal. Check your internet and try again. Nothing is lost.`,
  foreign: msg`Your network asks you to sign in to it first. Do that, then try again.`,
}

const otherwise = msg`Something went wrong on our side. Nothing is lost. Wait a moment and try again.`

/** Turns an error into a sentence for the reader. */
export function useRefusal(): (error: unknown) => string {
  const { t } = useLingui()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Refused)) return t(otherwise)
      const known = words[error.reason]
      return known ? t(known) : error.message || t(otherwise)
    },
    [t],
  )
}
