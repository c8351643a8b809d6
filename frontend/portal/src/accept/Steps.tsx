import { Trans } from '@lingui/react/macro'
import classes from './Steps.module.css'

const count = 3

/** How far one has come, in words and as a bar. */
export function Steps({ now }: { now: 1 | 2 | 3 }) {
  return (
    <div className={classes.steps}>
      <p>
        <Trans>
          Step {now} of {count}
        </Trans>
      </p>
      <div className={classes.marks} aria-hidden="true">
        {[1, 2, 3].map((step) => (
          <span key={step} className={classes.mark} data-done={step <= now} />
        ))}
      </div>
    </div>
  )
}
