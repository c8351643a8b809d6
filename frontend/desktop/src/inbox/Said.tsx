import { fromMicroseconds, Name, Pill, When } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FileLine, ItemDetail } from '../bridge/itemTypes'
import { FileRows } from '../items/FileRows'
import classes from './Said.module.css'

/** What was said and sent, oldest first: the item's own words and files, then every comment. */
export function Said({ item }: { item: ItemDetail }) {
  const byClient = item.fromId !== ''
  const sent = item.asked.flatMap((line) => line.files)
  const own = [...item.files, ...sent]
  return (
    <ol className={classes.said}>
      {(item.text || own.length > 0) && (
        <Word
          byClient={byClient}
          by={<Name name={byClient ? item.from : item.createdBy} />}
          at={item.createdAt}
          text={item.text}
          files={own}
        />
      )}
      {item.comments.map((comment) => (
        <Word
          key={comment.id}
          byClient={comment.byKind === 'client'}
          by={comment.mine ? <Trans>You</Trans> : <Name name={comment.by} />}
          at={comment.at}
          text={comment.text}
          files={comment.files}
          waits={comment.notYetInForce}
        />
      ))}
    </ol>
  )
}

interface WordProps {
  byClient: boolean
  by: ReactNode
  at: number
  text: string
  files: FileLine[]
  waits?: boolean
}

function Word({ byClient, by, at, text, files, waits = false }: WordProps) {
  return (
    <li className={classes.word} data-client={byClient}>
      <p className={classes.by}>
        <strong>{by}</strong> <When at={fromMicroseconds(at)} as="moment" />{' '}
        {waits && (
          <Pill tone="pending">
            <Trans>Not yet in force</Trans>
          </Pill>
        )}
      </p>
      {text && (
        <p className={classes.text} dir="auto">
          {text}
        </p>
      )}
      {files.length > 0 && <FileRows files={files} />}
    </li>
  )
}
