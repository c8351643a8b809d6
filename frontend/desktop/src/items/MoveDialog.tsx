import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemLine } from '../bridge/itemTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useFolders, useItemChange } from './items'

/** Puts documents into a folder, or out of all. */
export function MoveDialog({ items, onClose }: { items: readonly ItemLine[]; onClose: () => void }) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const matterId = items[0]?.matterId ?? ''
  const folders = useFolders(matterId, true)
  const [folderId, setFolderId] = useState(items[0]?.folderId ?? '')
  const moving = useItemChange(async (to: string) => {
    for (const item of items) await bridge.items.move(item.matterId, item.id, to)
  })
  const submit = () =>
    moving.mutate(folderId, {
      onSuccess: () => {
        onClose()
        tell({ words: t`Moved` })
      },
    })
  const own = new Set(items.map((item) => item.id))
  return (
    <Dialog
      title={<Trans>Move to a folder</Trans>}
      size={440}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <SaveButtons busy={moving.isPending} onClose={onClose}>
          <Trans>Move</Trans>
        </SaveButtons>
      }
    >
      <Select
        label={t`Folder`}
        description={t`Whoever sees a shared folder sees what is moved into it.`}
        placeholder={t`In no folder`}
        searchable
        openOnFocus={false}
        clearable
        data-autofocus
        data={(folders.data ?? [])
          .filter((folder) => !own.has(folder.id))
          .map(({ id, title }) => ({ value: id, label: title }))}
        value={folderId || null}
        onChange={(value) => setFolderId(value ?? '')}
      />
      {moving.error && (
        <Notice tone="loss" live>
          {sentence(refused(moving.error))}
        </Notice>
      )}
    </Dialog>
  )
}
