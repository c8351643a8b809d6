import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { Sending } from '../bridge/fileTypes'
import { readAgain } from '../query/changed'
import { useFileSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useSending } from './files'
import classes from './SendFiles.module.css'

interface SendingListProps {
  matterId: string
  shown: (one: Sending) => boolean
}

/** What is on its way, how far it is, and a way to stop it. What has arrived is gone from here. */
export function SendingList({ matterId, shown }: SendingListProps) {
  const list = useSending(matterId)
  const mine = (list.data ?? []).filter(shown)
  if (mine.length === 0) return null
  return (
    <ul className={classes.list}>
      {mine.map((one) => (
        <SendingRow key={one.id} one={one} />
      ))}
    </ul>
  )
}

function SendingRow({ one }: { one: Sending }) {
  const { t } = useLingui()
  const sentence = useFileSentence()
  const act = useSendingAct()
  const percent = one.size > 0 ? Math.round((one.sent / one.size) * 100) : 0
  const no = one.state === 'refused'
  const { name } = one
  return (
    <li className={classes.row}>
      <bdi className={classes.name}>{name}</bdi>
      {no ? (
        <span className={classes.failed}>{sentence(one)}</span>
      ) : one.state === 'sending' ? (
        <Progress value={percent} size="sm" aria-label={t`${name}: ${percent}% sent`} />
      ) : (
        <span className={classes.soft}>
          {one.state === 'waiting' ? <Trans>Waits to be sent</Trans> : <Trans>Sent, being filed</Trans>}
        </span>
      )}
      <span className={classes.acts}>
        {no && (
          <Button
            variant="default"
            aria-label={t`Send ${name} once more`}
            onClick={() => act(bridge.files.retry(one.id))}
          >
            <Trans>Try again</Trans>
          </Button>
        )}
        <Button
          variant="subtle"
          aria-label={no ? t`Dismiss ${name}` : t`Stop sending ${name}`}
          onClick={() => act(bridge.files.cancel(one.id))}
        >
          {no ? <Trans>Dismiss</Trans> : <Trans>Stop</Trans>}
        </Button>
      </span>
    </li>
  )
}

/** Waits for an act on what is on its way, tells a refusal, and looks again. */
function useSendingAct() {
  const client = useQueryClient()
  const tell = useTell()
  const sentence = useFileSentence()
  return (asked: Promise<unknown>) =>
    void asked
      .catch((failure: unknown) => tell({ words: sentence(refused(failure)) }))
      .finally(() => readAgain(client, ['sending']))
}
