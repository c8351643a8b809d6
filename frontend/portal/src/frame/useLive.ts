import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { liveAddress } from '../api/calls'
import { portalKey, sessionQuery } from '../api/queries'
import { liveAgainMilliseconds } from '../limits'
import { useDoor } from '../session/context'
import { forgetPortal } from '../session/memory'

/**
 * Listens while a portal is in view. The stream carries no content: "changed" means ask again, "out" means that access
 * has ended. Pages in the background hold no stream; they ask again when they come back.
 */
export function useLive(portal: string): void {
  const memory = useQueryClient()
  const door = useDoor()
  useEffect(() => {
    const changed = () => {
      void memory.invalidateQueries({ queryKey: portalKey(portal) })
      void memory.invalidateQueries({ queryKey: sessionQuery.queryKey })
    }
    const out = () => forgetPortal(memory, door, portal)
    return listen(document, liveAddress(portal), changed, out)
  }, [memory, door, portal])
}

function listen(page: Document, address: string, changed: () => void, out: () => void): () => void {
  let stream: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const close = () => {
    clearTimeout(timer)
    stream?.close()
    stream = undefined
  }
  const open = () => {
    close()
    if (page.hidden) return
    stream = new EventSource(address)
    stream.addEventListener('changed', changed)
    stream.addEventListener('out', () => {
      close()
      out()
    })
    stream.onerror = () => {
      // A cut line is taken up again by the browser; an answer that is no stream is not, and needs a question.
      if (stream?.readyState !== EventSource.CLOSED) return
      close()
      changed()
      timer = setTimeout(open, liveAgainMilliseconds)
    }
  }
  page.addEventListener('visibilitychange', open)
  open()
  return () => {
    page.removeEventListener('visibilitychange', open)
    close()
  }
}
