import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDoor } from '../session/context'
import { hasDrafts } from '../talk/useDraft'
import { useSender } from '../uploads/context'
import { isUnderWay, type Upload } from '../uploads/upload'

/** Whether a file is on its way, or has arrived for words that are not sent. */
const isUnsent = (upload: Upload) =>
  isUnderWay(upload) || (upload.purpose.kind === 'attached' && upload.state === 'done')

/**
 * Has the browser ask before the page is closed or loaded anew while files are on their way or words are not sent:
 * both are in memory only, since others may use this device. Where the visit is over, nothing is asked.
 */
export function useLeaveWarning(): void {
  const door = useDoor()
  const memory = useQueryClient()
  const sender = useSender()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!door.closed && (sender.all.some(isUnsent) || hasDrafts(memory))) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [door, memory, sender])
}
