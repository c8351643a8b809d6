import { areaNames, isArea } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { verbOf } from './verbs'

/** Tells what a command did in the reader's language, also which area it moved. */
export function useVerb(): (verb: string, detail: string) => string {
  const { t } = useLingui()
  return useCallback(
    (verb, detail) => {
      const [area = '', way] = detail.split(' ')
      if (verb === 'SetMatterArea' && isArea(area)) {
        const name = t(areaNames[area])
        return way === 'on' ? t`turned ${name} on for the matter` : t`turned ${name} off for the matter`
      }
      return t(verbOf(verb, detail))
    },
    [t],
  )
}
