import { Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { refused } from '../bridge/call'
import { useRemembered } from '../shell/ListMemory'
import { useSentence } from '../shell/sentence'
import { useAddNote } from './matters'
import classes from './NoteField.module.css'

/** Where a note is written. A half-written one is still there when one comes back to the matter. */
export function NoteField({ matterId }: { matterId: string }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [kept, keep] = useRemembered(`note.${matterId}`, '')
  const [text, setText] = useState(kept)
  const add = useAddNote(matterId)
  const write = (next: string) => {
    setText(next)
    keep(next)
  }
  const save = () => text.trim() && !add.isPending && add.mutate(text, { onSuccess: () => write('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        aria-label={t`New internal note`}
        placeholder={t`Write an internal note. No client ever sees it, whatever the switches.`}
        autosize
        minRows={1}
        maxRows={8}
        dir="auto"
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <Button type="submit" variant="default" disabled={!text.trim()} loading={add.isPending}>
        <Trans>Add note</Trans>
      </Button>
      {add.error && (
        <div className={classes.failure}>
          <Notice tone="loss" live>
            {sentence(refused(add.error))}
          </Notice>
        </div>
      )}
    </form>
  )
}
