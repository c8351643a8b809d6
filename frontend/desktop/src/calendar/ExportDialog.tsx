import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useExport } from './calendar'
import { MatterChoice } from './MatterChoice'

interface ExportDialogProps {
  matterId: string
  onClose: () => void
}

/** Writes a matter's calendar into a file for other programs. What clients may not see is in it too, and it says so. */
export function ExportDialog({ matterId, onClose }: ExportDialogProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const tell = useTell()
  const [matter, setMatter] = useState(matterId)
  const read = useExport()
  const submit = () => {
    if (!matter) return
    read.mutate(
      { matterId: matter, itemId: '' },
      {
        onSuccess: ({ path }) => {
          // No place was chosen: the question stands as it was.
          if (!path) return
          tell({ words: t`Exported as ${path}` })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={<Trans>Export as .ics</Trans>}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={!matter} loading={read.isPending}>
            <Trans>Export</Trans>
          </Button>
        </>
      }
    >
      {!matterId && <MatterChoice value={matter} onChange={setMatter} />}
      <p>
        <Trans>The file holds every event of the matter, also those that no client sees. It is not encrypted.</Trans>
      </p>
      {read.error && (
        <Notice tone="loss" live>
          {sentence(refused(read.error))}
        </Notice>
      )}
    </Dialog>
  )
}
