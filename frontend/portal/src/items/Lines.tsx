import { Pill, type Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { Asked, AskedState, Detail, Portal } from '../api/types'
import { FileList } from '../files/FileList'
import { useSender, useUploads } from '../uploads/context'
import { FileChoice } from '../uploads/FileChoice'
import { UnfinishedFiles } from '../uploads/UnfinishedFiles'
import { UploadList } from '../uploads/UploadList'
import type { Purpose } from '../uploads/upload'
import classes from './Lines.module.css'

const states: Record<AskedState, { words: MessageDescriptor; tone: Tone }> = {
  asked: { words: msg`Please send`, tone: 'accent' },
  sent: { words: msg`Sent`, tone: 'calm' },
  accepted: { words: msg`All good`, tone: 'calm' },
  again: { words: msg`Please send again`, tone: 'accent' },
}

/** Whether a line still waits for its reader. */
const waits = ({ state }: Asked) => state === 'asked' || state === 'again'

/** What the firm asks for, line by line, each with its own place to answer. */
export function Lines({ detail: { portal, entry, asked } }: { detail: Detail }) {
  const left = asked.filter(waits)
  const done = asked.length - left.length
  return (
    <>
      {asked.length > 0 && (
        <p role="status">
          <HowMany left={left.length} done={done} />
        </p>
      )}
      <UnfinishedFiles portal={portal.id} zone={portal.timeZone} />
      <ol className={classes.lines}>
        {asked.map((line) => (
          <Line key={line.id} portal={portal} item={entry.id} line={line} first={line === left[0]} />
        ))}
      </ol>
    </>
  )
}

function HowMany({ left, done }: { left: number; done: number }) {
  if (left === 0) return <Trans>You have sent everything. Thank you.</Trans>
  if (done === 0) return <Plural value={left} one="# paper is asked of you." other="# papers are asked of you." />
  return (
    <Plural
      value={left}
      one={`# paper is still missing. You have sent ${done}.`}
      other={`# papers are still missing. You have sent ${done}.`}
    />
  )
}

interface LineProps {
  portal: Portal
  item: string
  line: Asked
  /** The next one to answer: its button is the one thing to do on the screen. */
  first: boolean
}

function Line({ portal, item, line, first }: LineProps) {
  const { t } = useLingui()
  const id = useId()
  const sender = useSender()
  const purpose: Purpose = { kind: 'asked', item, line: line.id }
  const uploads = useUploads(portal.id, purpose)
  const state = states[line.state]
  return (
    <li className={classes.line} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} dir="auto">
          {line.title}
        </h2>
        <Pill tone={state.tone}>{t(state.words)}</Pill>
      </div>
      {line.text && (
        <p className={classes.text} dir="auto">
          {line.text}
        </p>
      )}
      {line.state === 'again' && line.reason && (
        <div className={classes.reason}>
          <strong>
            <Trans>Why the firm asks again</Trans>
          </strong>
          <p dir="auto">{line.reason}</p>
        </div>
      )}
      {line.files.length > 0 && (
        <FileList
          portal={portal.id}
          zone={portal.timeZone}
          files={line.files}
          place={{ area: 'file_requests', item }}
        />
      )}
      <UploadList uploads={uploads.filter(({ state }) => state !== 'done')} zone={portal.timeZone} />
      {line.state !== 'accepted' && (
        <FileChoice
          kind={first ? 'first' : 'second'}
          label={
            <>
              {waits(line) ? <Trans>Choose files</Trans> : <Trans>Add another file</Trans>}
              <span className="sr-only">: {line.title}</span>
            </>
          }
          choose={(files) => sender.send(portal.id, purpose, files)}
        />
      )}
    </li>
  )
}
