import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { contentOf, files } from './files'
import type { FileSend, Sending } from './fileTypes'
import classes from './SendFiles.module.css'

/** How often the progress of what is on its way is looked at. */
const lookMilliseconds = 400

/** Where files go. */
export type SendTarget = Pick<FileSend, 'matterId'> & Partial<Pick<FileSend, 'itemId' | 'folderId' | 'askedId'>>

/** Sends files one after another; the first that can't be sent is told. */
export function useSend(target: SendTarget) {
  const tell = useTell()
  const sentence = useSentence()
  const sending = useMutation({
    mutationFn: async (list: readonly File[]) => {
      for (const file of list) {
        const content = await contentOf(file)
        const none = { itemId: '', folderId: '', askedId: '', commentId: '', paths: [] }
        await files()?.send({ ...none, ...target, name: file.name, content })
      }
    },
    onError: (failure) => tell({ words: sentence(refused(failure)) }),
  })
  return sending.mutate
}

/** Chooses files to send, and shows how far those on their way are. */
export function SendFiles({ target }: { target: SendTarget }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const send = useSend(target)
  if (!files()) return null
  return (
    <div className={classes.send}>
      <Button variant="default" leftSection={<IconUpload size={14} />} onClick={() => input.current?.click()}>
        <Trans>Choose a file</Trans>
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t`Choose a file`}
        onChange={(event) => {
          send([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <SendingList
        shown={(one) => one.matterId === target.matterId && (!target.itemId || one.itemId === target.itemId)}
      />
    </div>
  )
}

/** What is on its way, with progress and a way to stop it. */
export function SendingList({ shown }: { shown: (one: Sending) => boolean }) {
  const contents = files()
  const list = useQuery({
    queryKey: ['sending'],
    queryFn: () => contents?.sending() ?? [],
    enabled: contents !== undefined,
    refetchInterval: lookMilliseconds,
  })
  const mine = (list.data ?? []).filter((one) => shown(one) && one.state !== 'done')
  if (mine.length === 0) return null
  return (
    <ul className={classes.list}>
      {mine.map((one) => (
        <SendingRow key={one.id} one={one} onCancel={() => void contents?.cancel(one.id)} />
      ))}
    </ul>
  )
}

function SendingRow({ one, onCancel }: { one: Sending; onCancel: () => void }) {
  const { t } = useLingui()
  const percent = one.size > 0 ? Math.round((one.sent / one.size) * 100) : 0
  return (
    <li className={classes.row}>
      <bdi className={classes.name}>{one.name}</bdi>
      {one.state === 'failed' ? (
        <span className={classes.failed}>{one.sentence}</span>
      ) : (
        <Progress value={percent} size="sm" aria-label={t`${one.name}: ${percent}% sent`} />
      )}
      <Button variant="subtle" onClick={onCancel}>
        {one.state === 'failed' ? <Trans>Dismiss</Trans> : <Trans>Stop</Trans>}
      </Button>
    </li>
  )
}
