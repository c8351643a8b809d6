import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NextChoice } from '../bridge/matterTypes'

/** What may come next on a matter, by the keys of the suggestions. */
const sentences: Record<string, MessageDescriptor> = {
  sign_agreement: msg`Sign the fee agreement`,
  fill_intake: msg`Fill in the intake form`,
  pay_retainer: msg`Pay the retainer`,
  first_meeting: msg`Come to the first meeting`,
  check_conflicts: msg`We check that we may take your case`,
  wait_court: msg`We wait for the court's answer`,
  wait_other_side: msg`We wait for the other side's answer`,
  pay_invoice: msg`Pay the open invoice`,
  pay_last_invoice: msg`Pay the last invoice`,
  fetch_papers: msg`Download your papers`,
  nothing_more: msg`Nothing more to do`,
  send_papers: msg`Send us the papers we asked for`,
  review_draft: msg`Read the draft and tell us what to change`,
  prepare_filing: msg`We prepare the filing`,
  next_hearing: msg`Come to the next hearing`,
  financial_statement: msg`Fill in the financial statement`,
  mediation: msg`Come to the mediation`,
  list_assets: msg`List what you own and owe`,
  sign_in_office: msg`Come in to sign before witnesses`,
  answer_questions: msg`Answer the other side's questions with us`,
  deposition: msg`Come to the deposition`,
  biometrics: msg`Go to the fingerprint appointment`,
  interview: msg`Come to the interview`,
  court_date: msg`Be at court on the day`,
  closing_day: msg`Come to the closing`,
  creditors_meeting: msg`Come to the creditors' meeting`,
}

/** A suggestion in the reader's language; one of a later version comes in its own words. */
export function nextWords(choice: NextChoice, t: (words: MessageDescriptor) => string): string {
  const words = sentences[choice.key]
  return words ? t(words) : choice.sentence
}
