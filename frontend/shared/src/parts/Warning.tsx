import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from './Dialog'
import classes from './Warning.module.css'

interface WarningProps {
  title: ReactNode
  /** What will happen, in numbers and names: one line each. */
  effects: ReactNode[]
  /** How to get back. */
  wayBack: ReactNode
  /** The safe answer, which Enter and Esc give. */
  keep: ReactNode
  act: ReactNode
  /** A word to type first, for acts that hit many. */
  word?: string
  children?: ReactNode
  busy?: boolean
  onKeep: () => void
  onAct: () => void
}

/** A warning before a dangerous act. The safe answer has the focus; the other needs a second look or a typed word. */
export function Warning(props: WarningProps) {
  const { title, effects, wayBack, keep, act, word, children, busy = false, onKeep, onAct } = props
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const ready = !word || typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()
  return (
    <Dialog
      title={title}
      onClose={onKeep}
      size={480}
      onSubmit={onKeep}
      actions={
        <>
          <Button
            variant="default"
            type="button"
            disabled={!ready}
            loading={busy}
            className={classes.act}
            onClick={onAct}
          >
            {act}
          </Button>
          <Button type="submit" data-autofocus={word ? undefined : true}>
            {keep}
          </Button>
        </>
      }
    >
      <ul className={classes.effects}>
        {effects.map((effect, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are fixed for the life of the dialog
          <li key={line}>{effect}</li>
        ))}
      </ul>
      {children}
      <p className={classes.back}>{wayBack}</p>
      {word && (
        <TextInput
          data-autofocus
          size="sm"
          label={<Trans>To go on, type “{word}”</Trans>}
          aria-label={t`To go on, type “${word}”`}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
    </Dialog>
  )
}
