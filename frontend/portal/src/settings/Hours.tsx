import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { Notices } from '../api/types'
import { Field } from '../parts/Field'
import classes from './Settings.module.css'
import { fromClock, toClock } from './times'

interface HoursProps {
  wish: Notices
  change: (some: Partial<Notices>) => void
}

/** The usual hour of the day's summary, as the firm's server knows it, in minutes after midnight. */
const usualDigest = 17 * 60
const usualQuiet = { quietFrom: 21 * 60, quietTo: 8 * 60 }
const none = { quietFrom: 0, quietTo: 0 }

/** When mails come: the hour of the summary, or the hours without any. */
export function Hours({ wish, change }: HoursProps) {
  const id = useId()
  const quiet = wish.quietFrom !== wish.quietTo
  if (wish.notices === 'digest') {
    return (
      <Clock
        label={<Trans>Send the day’s email at</Trans>}
        minutes={wish.digestAt || usualDigest}
        set={(digestAt) => change({ digestAt })}
      />
    )
  }
  return (
    <div className={classes.group}>
      <label className={classes.check} htmlFor={id}>
        <input id={id} type="checkbox" checked={quiet} onChange={() => change(quiet ? none : usualQuiet)} />
        <Trans>No emails at night. They come in the morning.</Trans>
      </label>
      {quiet && (
        <div className={classes.pair}>
          <Clock
            label={<Trans>Quiet from</Trans>}
            minutes={wish.quietFrom}
            set={(quietFrom) => change({ quietFrom })}
          />
          <Clock label={<Trans>until</Trans>} minutes={wish.quietTo} set={(quietTo) => change({ quietTo })} />
        </div>
      )}
    </div>
  )
}

interface ClockProps {
  label: ReactNode
  minutes: number
  set: (minutes: number) => void
}

function Clock({ label, minutes, set }: ClockProps) {
  return (
    <Field
      type="time"
      label={label}
      required
      value={toClock(minutes)}
      onChange={(event) => {
        const chosen = fromClock(event.currentTarget.value)
        if (chosen !== undefined) set(chosen)
      }}
    />
  )
}
