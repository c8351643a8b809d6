import { Blank, fromMicroseconds, Name, Pill, Waiting, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityLine } from '../bridge/matterTypes'
import { useVerb } from '../bridge/useVerb'
import { Failure } from '../shell/Failure'
import { fieldName } from '../sync/fields'
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

/** Which fields an edit changed; what they said before and say now stays out of the log. */
function Fields({ line }: { line: ActivityLine }) {
  const { t, i18n } = useLingui()
  if (!line.verb.startsWith('Edit')) return null
  const names = line.detail.split(' ').flatMap((field) => {
    const words = fieldName(field)
    return words ? [t(words)] : []
  })
  if (names.length === 0) return null
  return <span className={classes.fields}> ({new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(names)})</span>
}

function Line({ line }: { line: ActivityLine }) {
  const { t } = useLingui()
  const verb = useVerb()
  return (
    <li className={classes.line}>
      <span className={classes.when}>
        <When at={fromMicroseconds(line.at)} as="moment" />
      </span>
      <span className={classes.what}>
        <bdi className={classes.actor}>{line.actor || t`Anteroom`}</bdi> {verb(line.verb, line.detail)}
        {line.subject && (
          <>
            {': '}
            <Name name={line.subject} />
          </>
        )}
        <Fields line={line} />
      </span>
      {line.notYetInForce && (
        <Pill tone="pending">
          <Trans>Not yet in force</Trans>
        </Pill>
      )}
    </li>
  )
}
