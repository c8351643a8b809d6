import { Keys } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { capsOf, isMac } from '../shell/keys'
import { useSentence } from '../shell/sentence'
import { Attach, Attached } from './Attach'
import classes from './Comments.module.css'
import { SendingList } from './SendingList'
import { useDraft } from './useDraft'

/** Says something beside an item, or answers in a thread. It says first who will read it; a draft survives leaving. */
export function Composer({ item }: { item: ItemDetail }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const { text, write, picked, setPicked, ready, send, pending, error } = useDraft(item)
  const thread = item.area === 'messages'
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  const allowed = item.may.includes(thread ? 'message_clients' : 'share_items')
  if (!allowed) return null
  return (
    <div className={classes.composer}>
      <span className={classes.who}>
        {item.seenBy === 0 ? (
          <Trans>Nobody outside the firm sees this now.</Trans>
        ) : (
          <Plural value={item.seenBy} one="# contact will read this." other="# contacts will read this." />
        )}
      </span>
      <Textarea
        size="xs"
        aria-label={thread ? t`Your answer` : t`Your comment`}
        placeholder={thread ? t`Write an answer` : t`Write a comment`}
        autosize
        minRows={1}
        maxRows={8}
        dir="auto"
        value={text}
        onKeyDown={keyDown}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <span className={classes.send}>
        <Attach picked={picked} onPicked={setPicked} />
        <Button
          disabled={!ready}
          loading={pending}
          rightSection={ready ? <Keys keys={capsOf('mod+Enter', isMac())} /> : undefined}
          onClick={send}
        >
          <Trans>Send</Trans>
        </Button>
      </span>
      <Attached picked={picked} onPicked={setPicked} />
      <SendingList matterId={item.matterId} shown={(one) => one.itemId === item.id && one.commentId !== ''} />
      {error && (
        <span className={classes.failed} role="alert">
          {sentence(refused(error))}
        </span>
      )}
    </div>
  )
}
