import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Detail, Portal } from '../bridge/viewTypes'
import { FileCards } from './FileCards'
import classes from './ItemPage.module.css'
import type { Whose } from './preview'
import { momentWords } from './when'

/** What was said, oldest first: a thread from its beginning, or the comments beside an item. */
export function Talk({ whose, detail }: { whose: Whose; detail: Detail }) {
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
          >
            <FileCards whose={whose} portal={portal} entry={entry} files={files} />
          </Word>
        )}
        {comments.map((one) => (
          <Word
            key={one.id}
            portal={portal}
            mine={one.byYou}
            by={<Name name={one.by || (one.byFirm ? portal.firmName : '')} />}
            text={one.text}
            at={one.at}
          >
            <FileCards whose={whose} portal={portal} entry={entry} files={one.files} />
          </Word>
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
  /** The files that came with it. */
  children: ReactNode
}

function Word({ portal, mine, by, text, at, children }: WordProps) {
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
      {children}
    </li>
  )
}
