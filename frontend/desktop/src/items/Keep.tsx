import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemLine } from '../bridge/itemTypes'
import { readAgain } from '../query/changed'
import { useFileSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { usePinned } from './files'

/** Keeps an item's files, or a folder's, on this computer, or no longer. */
export function useKeep() {
  const { t } = useLingui()
  const client = useQueryClient()
  const tell = useTell()
  const sentence = useFileSentence()
  return useMutation({
    mutationFn: ({ itemId, on }: { itemId: string; on: boolean }) => bridge.files.pin(itemId, on),
    onSuccess: (_, { itemId, on }) => {
      const again = () => void bridge.files.pin(itemId, true).finally(() => readAgain(client, ['content']))
      tell(on ? { words: t`Kept on this computer, encrypted` } : { words: t`No longer kept here`, undo: again })
    },
    onError: (failure) => tell({ words: sentence(refused(failure)) }),
    onSettled: () => readAgain(client, ['content']),
  })
}

/** The line of a menu that keeps files at hand for days without a connection. */
export function KeepItem({ item }: { item: ItemLine }) {
  const keep = useKeep()
  const pinned = usePinned()
  if (item.kind !== 'folder' && item.fileCount === 0) return null
  const on = pinned.data?.items.some((one) => one.itemId === item.id) ?? false
  return (
    <Menu.Item onClick={() => keep.mutate({ itemId: item.id, on: !on })}>
      {on ? <Trans>No longer keep offline</Trans> : <Trans>Keep offline</Trans>}
    </Menu.Item>
  )
}
