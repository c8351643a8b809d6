import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { File } from '../api/types'
import { FileList } from '../files/FileList'
import { Moment } from '../words/Due'
import classes from './Talk.module.css'

interface WordProps {
  portal: string
  zone: string
  /** Whose words they are: the reader's own, or a name. */
  mine: boolean
  by: ReactNode
  text: string
  at: number
  files: File[]
  /** Where its files are shown on a page of their own. */
  place: { area: string; item: string }
}

/** What somebody said: who, when, the words, and files with them. */
export function Word({ portal, zone, mine, by, text, at, files, place }: WordProps) {
  return (
    <li className={classes.word} data-mine={mine}>
      <p className={classes.by}>
        <strong>{mine ? <Trans>You</Trans> : by}</strong>
        <Moment at={at} zone={zone} />
      </p>
      {text && (
        <p className={classes.text} dir="auto">
          {text}
        </p>
      )}
      {files.length > 0 && <FileList portal={portal} zone={zone} files={files} place={place} />}
    </li>
  )
}

/** Who said it: a person by name, or the firm where no name is known. */
export function By({ name, firm }: { name: string; firm: string }) {
  return <Name name={name || firm} />
}
