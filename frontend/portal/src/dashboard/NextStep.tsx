import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import classes from './NextStep.module.css'

interface NextStepProps {
  firm: string
  words: string
}

/** What happens next, in the firm's own words. Draws nothing where the firm wrote none. */
export function NextStep({ firm, words }: NextStepProps) {
  const id = useId()
  if (!words.trim()) return null
  return (
    <section className={classes.next} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>What happens next</Trans>
      </h2>
      <p className={classes.words} dir="auto">
        {words}
      </p>
      <p className={classes.by}>
        <Trans>
          Written by <Name name={firm} />
        </Trans>
      </p>
    </section>
  )
}
