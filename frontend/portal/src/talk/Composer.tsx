import { Trans } from '@lingui/react/macro'
import type { FormEvent, ReactNode } from 'react'
import type { Written } from '../api/calls'
import { attachmentsMaximum, messageMaximum } from '../limits'
import { Button } from '../parts/Button'
import { TextField } from '../parts/TextField'
import { FileChoice } from '../uploads/FileChoice'
import { UploadList } from '../uploads/UploadList'
import { useRefusal } from '../words/refusal'
import classes from './Talk.module.css'
import { type Letter, useLetter } from './useLetter'

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

/** Words with files, to be sent together. */
export function Composer({ zone, label, hint, button, kind = 'second', children, ...needs }: ComposerProps) {
  const letter = useLetter(needs)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    letter.post()
  }
  return (
    <form className={classes.composer} onSubmit={submit}>
      {children}
      <TextField
        label={label}
        hint={hint}
        maxLength={messageMaximum}
        value={letter.text}
        readOnly={letter.busy}
        error={letter.missing ? <Trans>Write something first, or add a file.</Trans> : undefined}
        onChange={(event) => letter.write(event.currentTarget.value)}
      />
      <UploadList uploads={letter.uploads} zone={zone} />
      <div className={classes.foot}>
        <FileChoice
          label={<Trans>Add files</Trans>}
          room={attachmentsMaximum - letter.uploads.length}
          choose={letter.attach}
        />
        <Button kind={kind} type="submit" busy={letter.busy}>
          {button}
        </Button>
      </div>
      <Fate letter={letter} />
    </form>
  )
}

/** What became of a letter: it is sent, it waits for something, or why it was not taken. */
function Fate({ letter: { sent, early, waits, error } }: { letter: Letter }) {
  const say = useRefusal()
  return (
    <>
      <div role="status">
        {sent && (
          <p className={classes.sent}>
            <Trans>Sent.</Trans>
          </p>
        )}
        {early && (
          <p>
            <Trans>Wait until the files have arrived, then send.</Trans>
          </p>
        )}
      </div>
      <div role="alert">
        {error && (
          <p className={classes.error}>
            {waits ? (
              <Trans>
                No connection. What you wrote is kept, and goes out by itself when you are back online. Keep this page
                open.
              </Trans>
            ) : (
              say(error)
            )}
          </p>
        )}
      </div>
    </>
  )
}
