import { useRef, useState } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import { useRemembered } from '../shell/ListMemory'
import { newCommentId, type Picked } from './files'
import { useSay } from './useSend'

/** What was given out under an id, until it is known to have arrived. */
interface Attempt {
  id: string
  /** What it said and carried: a draft that has changed since is another one. */
  what: string
}

const whatOf = (text: string, picked: readonly Picked[]) => JSON.stringify([text, ...picked.map((one) => one.key)])

/**
 * What a person writes beside an item until it is said. It survives leaving. However often it is sent it is said once:
 * nothing is sent while it is on its way, and the same words go out under the same id again.
 */
export function useDraft(item: ItemDetail) {
  const [kept, keep] = useRemembered(`comment.${item.id}`, '')
  const [attempt, keepAttempt] = useRemembered<Attempt | undefined>(`attempt.${item.id}`, undefined)
  const [text, setText] = useState(kept)
  const [picked, setPicked] = useState<Picked[]>([])
  const going = useRef(false)
  const last = useRef(attempt)
  const saying = useSay(item)
  const write = (next: string) => {
    setText(next)
    keep(next)
  }
  const remember = (next: Attempt | undefined) => {
    last.current = next
    keepAttempt(next)
  }
  const ready = text.trim() !== '' || picked.length > 0
  const send = () => {
    if (!ready || going.current) return
    // The page learns only later that it is on its way: the second click of two comes before.
    going.current = true
    const what = whatOf(text.trim(), picked)
    const id = last.current?.what === what ? last.current.id : newCommentId()
    remember({ id, what })
    saying
      .mutateAsync({ id, text: text.trim(), picked })
      .then(() => {
        remember(undefined)
        write('')
        setPicked([])
      })
      // The failure stands beside the field.
      .catch(() => undefined)
      .finally(() => {
        going.current = false
      })
  }
  return { text, write, picked, setPicked, ready, send, pending: saying.isPending, error: saying.error }
}
