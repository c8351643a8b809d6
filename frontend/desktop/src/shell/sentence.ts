import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { reasonWords } from '../bridge/reasons'

/** Tells a refusal in the person's language where the rule is known, else in the words it came with. */
export function useSentence(): (refusal: { reason: string; sentence: string }) => string {
  const { t } = useLingui()
  return useCallback(
    (refusal) => {
      const words = reasonWords[refusal.reason]
      return words ? t(words) : refusal.sentence
    },
    [t],
  )
}
