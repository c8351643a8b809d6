import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Detail, File, Portal } from '../bridge/viewTypes'
import { FileCards } from './FileCards'
import classes from './ItemPage.module.css'
import { momentWords } from './when'

/** What was said, oldest first: a thread from its beginning, or the comments beside an item. */
export function Talk({ detail }: { detail: Detail }) {
  const { portal, entry, comments, files, people } = detail
  const thread = entry.area === 'messages'
  const staff = people.filter((one) => one.byFirm)
  const begins = thread && (entry.text.trim() !== '' || files.length > 0)
  if (!begins && comments.length === 0) return null
  const beginner = staff.length === 1 ? staff[0]?.name : ''
  return (
    <section className={classes.part}>
      {!thread && (
        <h2>
          <Trans>Comments</Trans>
        </h2>
      )}
      <ol className={classes.thread}>
        {begins && (
          <Word
            portal={portal}
            mine={entry.byYou}
            by={<Name name={beginner || portal.firmName} />}
            text={entry.text}
            at={entry.sharedAt}
            files={files}
          />
        )}
        {comments.map((one) => (
          <Word
            key={one.id}
            portal={portal}
            mine={one.byYou}
            by={<Name name={one.by || (one.byFirm ? portal.firmName : '')} />}
            text={one.text}
            at={one.at}
            files={one.files}
          />
        ))}
      </ol>
    </section>
  )
}

interface WordProps {
  portal: Portal
  mine: boolean
  by: ReactNode
  text: string
  at: number
  files: File[]
}

function Word({ portal, mine, by, text, at, files }: WordProps) {
  const { i18n } = useLingui()
  return (
    <li className={classes.word} data-mine={mine}>
      <p className={classes.by}>
        <strong>{mine ? <Trans>You</Trans> : by}</strong>
        <span>{momentWords(at, i18n.locale, portal.timeZone)}</span>
      </p>
      {text && (
        <p className={classes.text} dir="auto">
          {text}
        </p>
      )}
      <FileCards portal={portal} files={files} />
    </li>
  )
}
