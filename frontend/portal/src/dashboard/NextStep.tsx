import { Name, sameName } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { Dashboard } from '../api/types'
import { formatDate, region } from '../words/when'
import classes from './NextStep.module.css'

interface NextStepProps {
  dashboard: Pick<Dashboard, 'portal' | 'nextStep' | 'nextWho' | 'nextOn'>
  now: Date
}

/** What happens next, who acts and by when, in the firm's own words. Draws nothing where the firm wrote none. */
export function NextStep({ dashboard: { portal, nextStep, nextWho, nextOn }, now }: NextStepProps) {
  const { i18n } = useLingui()
  const id = useId()
  if (!nextStep.trim()) return null
  const day = nextOn && formatDate(nextOn, now, region(i18n.locale, navigator.languages))
  return (
    <section className={classes.next} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>What happens next</Trans>
      </h2>
      <p className={classes.words} dir="auto">
        {nextStep}
      </p>
      {(nextWho || day) && (
        <dl className={classes.facts}>
          {nextWho && (
            <div>
              <dt>
                <Trans>Who does it</Trans>
              </dt>
              <dd>{sameName(nextWho, portal.actingAs) ? <Trans>You</Trans> : <Name name={nextWho} />}</dd>
            </div>
          )}
          {day && (
            <div>
              <dt>
                <Trans>By when</Trans>
              </dt>
              <dd>
                <time dateTime={nextOn}>{day}</time>
              </dd>
            </div>
          )}
        </dl>
      )}
      <p className={classes.by}>
        <Trans>
          Written by <Name name={portal.firmName} />
        </Trans>
      </p>
    </section>
  )
}
