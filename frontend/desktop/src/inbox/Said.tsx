import { fromMicroseconds, Name, Pill, When } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { ItemDetail } from '../bridge/itemTypes'
import { FileRows } from '../items/FileRows'
import classes from './Said.module.css'
import { type Saying, sayingsOf } from './said'

/** What was said, sent and ticked off, oldest first. Everybody is called by name, also whoever reads this. */
export function Said({ item }: { item: ItemDetail }) {
  const sayings = sayingsOf(item)
  if (sayings.length === 0) {
    return (
      <p className={classes.none}>
        <Trans>Nobody has written anything here yet.</Trans>
      </p>
    )
  }
  return (
    <ol className={classes.said}>
      {sayings.map((saying) => (
        <Word key={saying.key} saying={saying} />
      ))}
    </ol>
  )
}

function Word({ saying }: { saying: Saying }) {
  return (
    <li className={classes.word} data-client={saying.byKind === 'client'}>
      <p className={classes.by}>
        <strong>
          <Name name={saying.by} />
        </strong>{' '}
        <When at={fromMicroseconds(saying.at)} as="moment" />{' '}
        {saying.waits && (
          <Pill tone="pending">
            <Trans>Not yet in force</Trans>
          </Pill>
        )}
      </p>
      {saying.done !== undefined && (
        <p className={classes.text}>{saying.done ? <Trans>Ticked it off.</Trans> : <Trans>Opened it again.</Trans>}</p>
      )}
      {saying.text && (
        <p className={classes.text} dir="auto">
          {saying.text}
        </p>
      )}
      {saying.files.length > 0 && <FileRows files={saying.files} />}
    </li>
  )
}
