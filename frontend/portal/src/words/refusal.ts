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
  arrived: msg`This file has arrived already. You find it in your list.`,
  other_offset: again,
  under_way: msg`This file is being sent from another page. It goes on when that one is done.`,
  failed: again,
  bad_input: again,
  bad_method: again,
  cut_off: again,
  bad_pages: lost,
  no_page: msg`This file has no such page.`,
  no_picture: noPicture,
  no_preview: noPicture,
  still_checking: msg`The file arrived and is still being checked. Try again in a minute.`,
}

const anew = msg`This page is out of date. Load it again and repeat what you did.`
const worked = msg`The firm works with this already, so it cannot be taken back. Write to them if it was a mistake.`
const zone = msg`This time zone or time is not known. Choose it again.`

/** Why an act in a portal is not done: the rules' own reasons. */
const acts: Record<string, MessageDescriptor> = {
  not_here: msg`This is not here any more. Go back to the list and look again. A file that was on its way must be chosen anew.`,
  not_yours: msg`This is the firm’s or somebody else’s, so you cannot change it here. Write to the firm if something has to change.`,
  exists: msg`This has arrived already. Load the page again to see it.`,
  id_used: msg`An earlier version of this has arrived already: look above. If you still want to send this one too, press the button again.`,
  empty: msg`There is nothing in it. Write something, or choose another file.`,
  opened: msg`The firm has opened this already, so it cannot be taken back. Write to them if it was a mistake.`,
  passed_on: worked,
  accepted: msg`This was accepted already. Nothing more is needed.`,
  too_long: msg`This text is too long. Shorten it, or send it in parts.`,
  too_big: msg`This is too much to send at once. Shorten it, or send it in parts.`,
  bad_text: msg`This text holds characters that cannot be kept. Type it anew, or paste it as plain text.`,
  is_folder: msg`This is a folder and takes no file by itself. Send your file as a new document.`,
  no_line: msg`This is not on the firm’s list any more. Load the page again and look at the list.`,
  no_task: msg`This is no task, so it cannot be ticked off. Load the page again.`,
  unknown_wish: msg`Choose every mail, one summary a day, or none.`,
  unknown_language: msg`Choose English or Spanish.`,
  unknown_zone: zone,
  bad_calendar: zone,
  bad_time: zone,
  bad_span: msg`This span of time is too long to show. Choose a shorter one.`,
  bad_id: anew,
  twice: anew,
  not_json: anew,
  only_reading: anew,
  other_origin: msg`This came from another site and was not done. Open the portal itself and try again.`,
  no_firm: msg`No law firm’s portal is at this address. Use the link in the firm’s email.`,
}

/** Why somebody does not come in, or a link opens nothing. */
const doors: Record<string, MessageDescriptor> = {
  no_session: msg`You are signed out. Sign in again to go on.`,
  account_changed: msg`This address got a password meanwhile. Load the page again and use that one.`,
  bad_email: msg`This is no email address. Check it and try again.`,
  staff_email: msg`This address belongs to somebody at the law firm. Ask the firm to invite you at an address of your own.`,
  link_waits: msg`The firm has closed this portal for now. Your invitation stays good. Try again later, or call the firm.`,
  link_used: msg`This invitation was taken up already. Sign in with your address and password.`,
  link_unknown: msg`This link does not open anything. Use the newest email from the firm, or ask them for a new one.`,
  invitation_unknown: msg`This link does not open anything. Use the newest email from the firm, or ask them for a new one.`,
}

/** The same for reasons of which only the beginning is fixed; what follows says how it ended. */
const beginnings: Record<string, MessageDescriptor> = {
  link_: msg`This link can no longer be used. Ask for a fresh one.`,
  invitation_: msg`This link can no longer be used. Ask for a fresh one.`,
  grant_: msg`This access is not in force now. Ask the law firm.`,
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
  ...acts,
  ...doors,
  ...uploads,
  unreached: msg`There is no connection to the portal. Check your internet and try again. Nothing is lost.`,
  foreign: msg`Your network asks you to sign in to it first. Do that, then try again.`,
}

const otherwise = msg`Something went wrong on our side. Nothing is lost. Wait a moment and try again.`

function beginningOf(reason: string): MessageDescriptor | undefined {
  return Object.entries(beginnings).find(([beginning]) => reason.startsWith(beginning))?.[1]
}

/** Turns an error into a sentence for the reader. */
export function useRefusal(): (error: unknown) => string {
  const { t } = useLingui()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Refused)) return t(otherwise)
      const known = words[error.reason] ?? beginningOf(error.reason)
      return known ? t(known) : error.message || t(otherwise)
    },
    [t],
  )
}
