import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { Refused } from '../api/ask'

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
