import { Trans } from '@lingui/react/macro'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Written } from '../api/calls'
import { useAct } from '../api/useAct'
import { attachmentsMaximum, messageMaximum } from '../limits'
import { Button } from '../parts/Button'
import { TextField } from '../parts/TextField'
import { useSender, useUploads } from '../uploads/context'
import { FileChoice } from '../uploads/FileChoice'
import { UploadList } from '../uploads/UploadList'
import { isUnderWay, type Purpose } from '../uploads/upload'
import { useRefusal } from '../words/refusal'
import classes from './Talk.module.css'
import { useDraft } from './useDraft'

interface ComposerProps {
  portal: string
  zone: string
  /** Under what name the words are kept while their writer looks elsewhere. */
  draft: string
  label: ReactNode
  hint?: ReactNode
  button: ReactNode
  /** Whether sending is the one thing to do on the screen. */
  kind?: 'first' | 'second'
  /** Fields above the words. */
  children?: ReactNode
  send: (written: Written) => Promise<void>
  sent?: (written: Written) => void
}

/** Words not yet written; the id makes a second try of sending them count once. */
const begin = () => ({ id: crypto.randomUUID() as string, text: '' })

/** Words with files, to be sent together. What was typed stays until it has arrived; a second try counts once. */
export function Composer({
  portal,
  zone,
  draft,
  label,
  hint,
  button,
  kind = 'second',
  children,
  send,
  sent,
}: ComposerProps) {
  const sender = useSender()
  const say = useRefusal()
  const [{ id, text }, keep] = useDraft(portal, draft, begin)
  const [asked, setAsked] = useState(false)
  const purpose: Purpose = { kind: 'attached', draft: id }
  const uploads = useUploads(portal, purpose)
  const act = useAct(portal, send, (_, written) => {
    for (const upload of uploads) sender.dismiss(upload.id)
    keep(begin())
    setAsked(false)
    sent?.(written)
  })
  const arriving = uploads.some(isUnderWay)
  const empty = !text.trim() && uploads.every(({ state }) => state !== 'done')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (act.isPending || arriving || empty) return
    const files = uploads.flatMap(({ fileId, name, receipt }) =>
      receipt ? [{ id: fileId, name, hash: receipt.hash }] : [],
    )
    act.mutate({ id, text: text.trim(), files })
  }
  return (
    <form className={classes.composer} onSubmit={submit}>
      {children}
      <TextField
        label={label}
        hint={hint}
        maxLength={messageMaximum}
        value={text}
        error={asked && empty && !arriving ? <Trans>Write something first, or add a file.</Trans> : undefined}
        onChange={(event) => keep({ id, text: event.currentTarget.value })}
      />
      <UploadList uploads={uploads} zone={zone} />
      <div className={classes.foot}>
        <FileChoice
          label={<Trans>Add files</Trans>}
          room={attachmentsMaximum - uploads.length}
          choose={(files) => sender.send(portal, purpose, files)}
        />
        <Button kind={kind} type="submit" busy={act.isPending}>
          {button}
        </Button>
      </div>
      <div role="status">
        {act.isSuccess && !text && (
          <p className={classes.sent}>
            <Trans>Sent.</Trans>
          </p>
        )}
        {asked && arriving && (
          <p>
            <Trans>Wait until the files have arrived, then send.</Trans>
          </p>
        )}
      </div>
      <div role="alert">{act.error && <p className={classes.error}>{say(act.error)}</p>}</div>
    </form>
  )
}
