import { Blank, Name, Notice, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { useReading } from '../items/useReading'
import { Failure } from '../shell/Failure'
import { Composer, type ComposerHandle } from './Composer'
import { useThread } from './inbox'
import { Said } from './Said'
import classes from './Thread.module.css'
import { ThreadHead } from './ThreadHead'
import type { ThreadActs } from './threadActs'

/** What the keys of the inbox may ask of the open thread. */
export interface ThreadHandle {
  focus: () => void
  reply: () => void
}

interface ThreadProps extends ThreadActs {
  itemId: string
  ref?: Ref<ThreadHandle>
}

/** One thread, or one item with what was said beside it, and the place to answer. */
export function Thread({ itemId, ref, ...acts }: ThreadProps) {
  const thread = useThread(itemId)
  if (thread.error) {
    if (refused(thread.error).code !== 'not_found') {
      return <Failure failure={thread.error} onAgain={() => void thread.refetch()} />
    }
    return (
      <Blank title={<Trans>This is not here any more</Trans>}>
        <Trans>It was removed, or only named people may see its matter. Choose another in the list.</Trans>
      </Blank>
    )
  }
  if (!thread.data) return <Waiting />
  return <Page key={itemId} ref={ref} item={thread.data} {...acts} />
}

function Page({ item, ref, ...acts }: ThreadActs & { item: ItemDetail; ref?: Ref<ThreadHandle> }) {
  const { t } = useLingui()
  const words = useRef<HTMLElement>(null)
  const composer = useRef<ComposerHandle>(null)
  const count = item.comments.length
  useReading(item)
  useImperativeHandle(ref, () => ({
    focus: () => words.current?.focus(),
    reply: () => composer.current?.focus(),
  }))
  // The newest word is what one came for, and what was just written must be seen.
  useEffect(() => {
    if (words.current && count >= 0) words.current.scrollTop = words.current.scrollHeight
  }, [count])
  return (
    <>
      <ThreadHead item={item} onReply={() => composer.current?.focus()} {...acts} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section ref={words} className={classes.words} tabIndex={0} aria-label={t`What was said`}>
        <Said item={item} />
        <Opened item={item} />
      </section>
      <Answer item={item} ref={composer} />
    </>
  )
}

/** The place to answer, or why there is none. */
function Answer({ item, ref }: { item: ItemDetail; ref: Ref<ComposerHandle> }) {
  const right = item.area === 'messages' ? 'message_clients' : 'share_items'
  if (item.withdrawn || !item.may.includes(right)) {
    return (
      <div className={classes.no}>
        <Notice>
          {item.withdrawn ? (
            <Trans>This was withdrawn: the client sees it no longer, so there is nobody to answer.</Trans>
          ) : (
            <Trans>
              Your role does not have the right to answer here. An admin can give it under Settings › Manage roles.
            </Trans>
          )}
        </Notice>
      </div>
    )
  }
  return <Composer ref={ref} item={item} />
}

/** Who of the clients has opened it, as far as is known; the other way round nobody tells. */
function Opened({ item }: { item: ItemDetail }) {
  const { t } = useLingui()
  if (item.openedList.length === 0) return null
  const names = item.openedList.map((one) => (
    <span key={one.contactId} className={classes.opener}>
      <Name name={one.name} />
    </span>
  ))
  return (
    <p className={classes.opened} title={t`Clients are not told what the firm has read.`}>
      <Trans>Opened by {names}</Trans>
    </p>
  )
}
