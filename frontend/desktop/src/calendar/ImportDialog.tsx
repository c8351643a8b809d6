import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { refused } from '../bridge/call'
import { useDropZone } from '../items/useDropZone'
import { useSentence } from '../shell/sentence'
import { useImport } from './calendar'
import classes from './ImportDialog.module.css'
import { type Imported, ImportReport } from './ImportReport'
import { MatterChoice } from './MatterChoice'

/** The largest calendar file that is read, in bytes: a firm's ten years are about three million. */
const fileBytesMost = 8_000_000

/** How many files go in at once. */
const filesMost = 50

interface ImportDialogProps {
  matterId: string
  onClose: () => void
}

/** Brings .ics files into a matter's calendar, chosen or dropped, and tells of each what became of it. */
export function ImportDialog({ matterId, onClose }: ImportDialogProps) {
  const { t } = useLingui()
  const [matter, setMatter] = useState(matterId)
  const [files, setFiles] = useState<File[]>([])
  const [reason, setReason] = useState('')
  const { bringIn, done, busy, again } = useBringIn()
  const needsReason = done.some((one) => one.refusal?.reason === 'opposing_party')
  const submit = () => {
    if (done.length > 0 && !needsReason) return onClose()
    if (matter && files.length > 0) void bringIn(matter, files, reason)
  }
  const finished = done.length > 0 && !needsReason
  return (
    <Dialog
      title={<Trans>Import .ics files</Trans>}
      size={620}
      words={finished}
      onClose={onClose}
      onSubmit={submit}
      aside={
        finished && (
          <Button
            variant="subtle"
            onClick={() => {
              setFiles([])
              again()
            }}
          >
            <Trans>Import more</Trans>
          </Button>
        )
      }
      actions={
        finished ? (
          <Button type="submit" data-autofocus>
            <Trans>Close</Trans>
          </Button>
        ) : (
          <Button type="submit" disabled={!matter || files.length === 0} loading={busy}>
            <Trans>Import</Trans>
          </Button>
        )
      }
    >
      {!finished && (
        <>
          {!matterId && <MatterChoice value={matter} onChange={setMatter} />}
          <FileDrop files={files} onFiles={(chosen) => setFiles(chosen.slice(0, filesMost))} />
        </>
      )}
      {needsReason && (
        <TextInput
          size="xs"
          label={t`Reason`}
          description={t`Somebody invited is on the other side of this matter. The reason is kept in the audit log.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {done.map((one) => (
        <ImportReport key={one.name} imported={one} />
      ))}
    </Dialog>
  )
}

/** Reads the files and brings them in one after the other, so that one bad file keeps none of the others out. */
function useBringIn() {
  const { t } = useLingui()
  const sentence = useSentence()
  const load = useImport()
  const [done, setDone] = useState<Imported[]>([])
  const [busy, setBusy] = useState(false)
  const bringIn = async (matterId: string, files: readonly File[], reason: string) => {
    setBusy(true)
    const answers: Imported[] = []
    for (const file of files) {
      const { name } = file
      if (file.size > fileBytesMost) {
        answers.push({ name, words: t`This file is larger than 8 MB. Export a shorter time from the other calendar.` })
        continue
      }
      try {
        const report = await load.mutateAsync({ matterId, name, content: await file.text(), reason })
        answers.push({ name, report })
      } catch (failure) {
        const refusal = refused(failure)
        answers.push({ name, refusal, words: sentence(refusal) })
      }
    }
    setDone(answers)
    setBusy(false)
  }
  return { bringIn, done, busy, again: () => setDone([]) }
}

function FileDrop({ files, onFiles }: { files: readonly File[]; onFiles: (files: File[]) => void }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const zone = useDropZone(true, 'content', (picked) => onFiles(picked.flatMap(({ file }) => file ?? [])))
  return (
    <div className={classes.drop} {...zone}>
      <input
        ref={input}
        type="file"
        accept=".ics,text/calendar"
        multiple
        hidden
        aria-label={t`Calendar files`}
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        <Trans>Choose files</Trans>
      </Button>
      <span className={classes.soft}>
        {files.length === 0 ? <Trans>or drop them here</Trans> : files.map((file) => file.name).join(', ')}
      </span>
      {files.length > 0 && (
        <Notice>
          <Trans>The same file again doubles nothing: what is known already is brought up to date.</Trans>
        </Notice>
      )}
    </div>
  )
}
