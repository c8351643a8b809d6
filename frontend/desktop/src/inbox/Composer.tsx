import { Keys, Notice } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { Attach, Attached } from '../items/Attach'
import { SendingList } from '../items/SendingList'
import { useDraft } from '../items/useDraft'
import { capsOf, isMac } from '../shell/keys'
import { useSentence } from '../shell/sentence'
import classes from './Composer.module.css'

/** How long an answer may be, as the rules have it. */
const textMost = 100_000

/** What the key for answering asks for. */
export interface ComposerHandle {
  focus: () => void
}

/** The place to answer. The draft stays while the window is open; Ctrl/Cmd-Enter sends, Esc goes back to the list. */
export function Composer({ item, ref }: { item: ItemDetail; ref?: Ref<ComposerHandle> }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const field = useRef<HTMLTextAreaElement>(null)
  const { text, write, picked, setPicked, ready, send, pending, error } = useDraft(item)
  useImperativeHandle(ref, () => ({ focus: () => field.current?.focus() }))
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape') field.current?.blur()
  }
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {error && (
        <Notice tone="loss" live>
          {sentence(refused(error))}
        </Notice>
      )}
      <Textarea
        ref={field}
        size="sm"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={textMost}
        aria-label={t`Your answer`}
        placeholder={t`Your answer`}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <Attached picked={picked} onPicked={setPicked} />
      <SendingList matterId={item.matterId} shown={(one) => one.itemId === item.id && one.commentId !== ''} />
      <div className={classes.foot}>
        <span className={classes.who}>
          <WhoReads item={item} />
        </span>
        <Attach picked={picked} onPicked={setPicked} />
        <Keys keys={capsOf('mod+Enter', isMac())} />
        <Button type="submit" disabled={!ready} loading={pending}>
          <Trans>Send</Trans>
        </Button>
      </div>
    </form>
  )
}

/** Who will read it, before it is sent. */
function WhoReads({ item }: { item: ItemDetail }) {
  if (item.seenBy === 0) return <Trans>No client sees this now: what you write waits here until it is shared.</Trans>
  const names = item.faces
    .map((face) => face.name)
    .filter(Boolean)
    .join(', ')
  const others = item.seenBy - item.faces.length
  if (others <= 0 && names) return <Trans>Goes to {names}</Trans>
  return <Plural value={item.seenBy} one="Goes to # client" other="Goes to # clients" />
}
