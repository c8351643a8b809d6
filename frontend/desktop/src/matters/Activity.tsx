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
  return <ActivityLines lines={activity.data} />
}

/** The lines alone. */
export function ActivityLines({ lines }: { lines: ActivityLine[] }) {
  return (
    <ol className={classes.lines}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ol>
  )
}

/** The fields that an edit changed, in words; what they said before and say now stays out of the log. */
function useFields(): (line: ActivityLine) => string {
  const { t, i18n } = useLingui()
  return (line) => {
    if (!line.verb.startsWith('Edit')) return ''
    const names = line.detail.split(' ').flatMap((field) => {
      const words = fieldName(field.startsWith('state_') ? 'state' : field)
      return words ? [t(words)] : []
    })
    return new Intl.ListFormat(i18n.locale, { type: 'unit' }).format(names)
  }
}

/** What was done to what: of an item that was changed, which fields in which item. */
function What({ line }: { line: ActivityLine }) {
  const verb = useVerb()
  const fields = useFields()(line)
  const subject = line.subject && <Name name={line.subject} />
  if (line.verb === 'EditItem' && fields && subject && !line.detail.match(/^state_\w+$/)) {
    return (
      <Trans>
        changed {fields} in {subject}
      </Trans>
    )
  }
  return (
    <>
      {verb(line.verb, line.detail)}
      {subject && <>: {subject}</>}
      {line.verb !== 'EditItem' && fields && <span className={classes.fields}> ({fields})</span>}
    </>
  )
}

/** Whom it names beside the subject: with whom it was shared, from whom it was hidden. */
function With({ line }: { line: ActivityLine }) {
  const name = <Name name={line.with} />
  switch (line.detail) {
    case 'share':
    case 'unshare':
      return <Trans>with {name}</Trans>
    case 'hide':
      return <Trans>from {name}</Trans>
    case 'unhide':
      return <Trans>to {name}</Trans>
    default:
      return <>· {name}</>
  }
}

function Line({ line }: { line: ActivityLine }) {
  const { t } = useLingui()
  return (
    <li className={classes.line}>
      <span className={classes.when}>
        <When at={fromMicroseconds(line.at)} as="moment" />
      </span>
      <span className={classes.what}>
        <bdi className={classes.actor}>{line.actor || t`Anteroom`}</bdi> <What line={line} />
        {line.with && (
          <>
            {' '}
            <With line={line} />
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
