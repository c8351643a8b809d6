import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { fileReasonWords, reasonWords } from '../bridge/reasons'

interface Told {
  reason: string
  sentence: string
}

function useWordsOf(find: (reason: string) => MessageDescriptor | undefined): (refusal: Told) => string {
  const { t } = useLingui()
  return useCallback(
    (refusal) => {
      const words = find(refusal.reason)
      return words ? t(words) : refusal.sentence
    },
    [t, find],
  )
}

const ofAll = (reason: string) => reasonWords[reason]
const ofFile = (reason: string) => fileReasonWords[reason] ?? reasonWords[reason]

/** Tells a refusal in the person's language where the rule is known, else in the words it came with. */
export function useSentence(): (refusal: Told) => string {
  return useWordsOf(ofAll)
}

/** The same for what a file is refused for: some reasons mean another thing of a file than of a field. */
export function useFileSentence(): (refusal: Told) => string {
  return useWordsOf(ofFile)
}
