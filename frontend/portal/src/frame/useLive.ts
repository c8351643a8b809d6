import { readAnew } from '@anteroom/shared'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { liveAddress } from '../api/calls'
import { portalKey, sessionQuery } from '../api/queries'
import { liveAgainMilliseconds, liveSilenceMilliseconds } from '../limits'
import { useDoor, useLine } from '../session/context'
import { forgetPortal } from '../session/memory'
import { gather } from './gather'

/**
 * Listens while a portal is in view. The stream carries no content: "changed" means ask again, "out" means that access
 * has ended. Pages in the background hold no stream; they ask again when they come back.
 */
export function useLive(portal: string): void {
  const memory = useQueryClient()
  const door = useDoor()
  const line = useLine()
  useEffect(() => {
    const ask = () =>
      Promise.all([
        readAnew(memory, { queryKey: portalKey(portal) }),
        readAnew(memory, { queryKey: sessionQuery.queryKey }),
      ])
    return listen(window, liveAddress(portal), {
      changed: gather(ask),
      // What changed before the stream stood was told to nobody. A question from before may hang on a dead line.
      opened: () => {
        void ask()
        line.back()
      },
      doubtful: () => void ask(),
      out: () => forgetPortal(memory, door, portal),
    })
  }, [memory, door, line, portal])
}

interface Listener {
  changed: () => void
  /** The stream stands, for the first time or again. */
  opened: () => void
  /** The line may be gone: only a question tells. */
  doubtful: () => void
  out: () => void
}

function listen(window: Window, address: string, { changed, opened, doubtful, out }: Listener): () => void {
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(timer)
    stream?.close()
    stream = undefined
  }
  const openIn = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(open, milliseconds)
  }
  const heard = (then?: () => void) => () => {
    // A line may die without a word; the portal's beat is then missed.
    openIn(liveSilenceMilliseconds)
    then?.()
  }
  const open = () => {
    close()
    if (window.document.hidden) return
    stream = new EventSource(address)
    stream.addEventListener('open', heard(opened))
    stream.addEventListener('beat', heard())
    stream.addEventListener('changed', heard(changed))
    stream.addEventListener('out', () => {
      close()
      out()
    })
    stream.onerror = () => {
      // A cut line is taken up again by the browser; an answer that is no stream is not, and needs a question.
      if (stream?.readyState !== EventSource.CLOSED) return
      close()
      doubtful()
      openIn(liveAgainMilliseconds)
    }
  }
  window.document.addEventListener('visibilitychange', open)
  window.addEventListener('online', open)
  window.addEventListener('offline', doubtful)
  open()
  return () => {
    window.document.removeEventListener('visibilitychange', open)
    window.removeEventListener('online', open)
    window.removeEventListener('offline', doubtful)
    close()
  }
}
