import { Blank, fromMicroseconds, Name, Pill, Waiting, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityLine } from '../bridge/types'
import { verbOf } from '../bridge/verbs'
import { Failure } from '../shell/Failure'
import classes from './Activity.module.css'
import { useActivity } from './matters'

/** Who did what on the matter, newest first. */
export function Activity({ matterId }: { matterId: string }) {
  const activity = useActivity(matterId)
  if (activity.error) return <Failure failure={activity.error} onAgain={() => void activity.refetch()} />
  if (!activity.data) return <Waiting />
  if (activity.data.length === 0) {
    return (
      <Blank title={<Trans>Nothing has happened yet</Trans>}>
        <Trans>Every change to this matter is told here: who made it, and when.</Trans>
      </Blank>
    )
  }
  return (
    <ol className={classes.lines}>
      {activity.data.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  )
}

function Line({ line }: { line: ActivityLine }) {
  const { t } = useLingui()
  return (
    <li className={classes.line}>
      <span className={classes.when}>
        <When at={fromMicroseconds(line.at)} as="moment" />
      </span>
      <span className={classes.what}>
        <bdi className={classes.actor}>{line.actor || t`Anteroom`}</bdi> {t(verbOf(line.verb, line.detail))}
        {line.subject && (
          <>
            {': '}
            <Name name={line.subject} />
          </>
        )}
      </span>
      {line.notYetInForce && (
        <Pill tone="pending">
          <Trans>Not yet in force</Trans>
        </Pill>
      )}
    </li>
  )
}
