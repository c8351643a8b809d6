import { useRef, useState } from 'react'
import { isUnreached, Refused } from '../api/ask'
import type { Written } from '../api/calls'
import { useAct } from '../api/useAct'
import { useBack } from '../session/context'
import { useSender, useUploads } from '../uploads/context'
import { isUnderWay, type Purpose, type Upload } from '../uploads/upload'
import { useDraft } from './useDraft'

interface LetterNeeds {
  portal: string
  /** Under what name the words are kept while their writer looks elsewhere. */
  draft: string
  send: (written: Written) => Promise<void>
  sent?: (written: Written) => void
}

/** Words with files, from the first letter to their arrival. */
export interface Letter {
  text: string
  write: (text: string) => void
  uploads: Upload[]
  attach: (files: readonly File[]) => void
  /** Sends it, unless something is missing; what is missing stands below from then on. */
  post: () => void
  /** It was to be sent, but there is nothing in it. */
  missing: boolean
  /** It was to be sent, but its files are still on their way. */
  early: boolean
  /** It is on its way: nobody may write into it now. */
  busy: boolean
  sent: boolean
  /** It found no connection, and goes out by itself when there is one. */
  waits: boolean
  error: Error | null
}

/** Words not yet written; the id makes a second try of sending them count once. */
const begin = () => ({ id: crypto.randomUUID() as string, text: '' })

/** Another letter went out under this one's id: an earlier version of it, whose answer was lost on the way. */
const wentBefore = (error: unknown) => error instanceof Refused && error.reason === 'id_used'

/** A letter to the firm. What was written stays until it has arrived; a second try counts once. */
export function useLetter({ portal, draft, send, sent }: LetterNeeds): Letter {
  const sender = useSender()
  const [{ id, text }, keep] = useDraft(portal, draft, begin)
  const [asked, setAsked] = useState(false)
  const purpose: Purpose = { kind: 'attached', draft: id }
  const uploads = useUploads(portal, purpose)
  // What the first try carried: that is what has arrived where its answer was lost.
  const first = useRef<Written>(undefined)
  const beginAnew = (gone: Written | undefined, words: string) => {
    const next = { ...begin(), text: words }
    const went = (upload: Upload) => gone?.files.some(({ id: sent }) => sent === upload.fileId) ?? false
    for (const upload of uploads) if (went(upload)) sender.dismiss(upload.id)
    // A file that was added meanwhile is the next letter's.
    const left = uploads.filter((upload) => !went(upload)).map((upload) => upload.id)
    sender.adopt(left, { kind: 'attached', draft: next.id })
    keep(next)
    first.current = undefined
  }
  const done = (written: Written) => {
    beginAnew(written, '')
    setAsked(false)
    sent?.(written)
  }
  const refused = (error: Error) => {
    const before = wentBefore(error)
    if (before) {
      // Its files went with it. The words are another letter from now on.
      beginAnew(first.current, text)
    }
    return before
  }
  const act = useAct(portal, send, (_, written) => done(written), refused)
  const arriving = uploads.some(isUnderWay)
  const empty = !text.trim() && uploads.every(({ state }) => state !== 'done')
  const post = () => {
    setAsked(true)
    if (act.isPending || arriving || empty) return
    const written = { id, text: text.trim(), files: filesOf(uploads) }
    first.current ??= written
    act.mutate(written)
  }
  const waits = isUnreached(act.error)
  useBack(post, waits)
  return {
    text,
    write: (next) => {
      // Changed words go out when their writer says so.
      if (act.error) act.reset()
      keep({ id, text: next })
    },
    uploads,
    attach: (files) => {
      if (act.error) act.reset()
      sender.send(portal, purpose, files)
    },
    post,
    missing: asked && empty && !arriving,
    early: asked && arriving,
    busy: act.isPending,
    sent: act.isSuccess && !text,
    waits,
    error: act.error,
  }
}

function filesOf(uploads: readonly Upload[]): Written['files'] {
  return uploads.flatMap(({ fileId, name, receipt }) => (receipt ? [{ id: fileId, name, hash: receipt.hash }] : []))
}
