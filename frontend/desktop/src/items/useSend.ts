import { useMutation, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { FileSend } from '../bridge/fileTypes'
import { readAgain } from '../query/changed'
import { useFileSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { contentsOf, type Picked } from './files'

/** Where files go. */
export type SendTarget = Pick<FileSend, 'matterId'> & Partial<Omit<FileSend, 'paths' | 'files'>>

const nowhere = { itemId: '', folderId: '', askedId: '', commentId: '', title: '', text: '', shareWith: [], reason: '' }

/** Sends picked files. When it has answered they are safe on this computer, and go by themselves. */
export function useSend(target: SendTarget) {
  const client = useQueryClient()
  const tell = useTell()
  const sentence = useFileSentence()
  return useMutation({
    mutationFn: async (picked: readonly Picked[]) => {
      if (picked.length > 0) await bridge.files.send({ ...nowhere, ...target, ...(await contentsOf(picked)) })
    },
    onError: (failure) => tell({ words: sentence(refused(failure)) }),
    onSettled: () => readAgain(client, ['sending', 'outbox']),
  })
}

/** Makes documents of picked files. What is wrong is told by whoever asks. */
export function useMakeDocuments() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ target, picked }: { target: SendTarget; picked: readonly Picked[] }) =>
      bridge.files.send({ ...nowhere, ...target, ...(await contentsOf(picked)) }),
    onSettled: () => readAgain(client, ['sending', 'outbox']),
  })
}

/** Says something beside an item, with the files that belong to it, under the id of its draft. */
export function useSay(item: { id: string; matterId: string }) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, text, picked }: { id: string; text: string; picked: readonly Picked[] }) => {
      if (picked.length === 0) return void (await bridge.items.comment(item.matterId, item.id, id, text))
      const to = { ...nowhere, matterId: item.matterId, itemId: item.id, commentId: id, text }
      await bridge.files.send({ ...to, ...(await contentsOf(picked)) })
    },
    onSettled: () => readAgain(client, ['comment', 'sending', 'outbox']),
  })
}
