import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import type { Sender } from './sender'
import { type Purpose, samePlace, type Upload } from './upload'

const SenderContext = createContext<Sender | undefined>(undefined)

export const SenderProvider = SenderContext.Provider

/** The page's sender of files. */
export function useSender(): Sender {
  const sender = use(SenderContext)
  if (!sender) throw new Error('SenderProvider is missing above this component')
  return sender
}

/** The files of one portal on their way or just arrived; of one place only where it is named. */
export function useUploads(portal: string, purpose?: Purpose): Upload[] {
  const sender = useSender()
  const all = useSyncExternalStore(sender.subscribe, () => sender.all)
  const place = purpose && JSON.stringify(purpose)
  return useMemo(() => {
    const wanted = place === undefined ? undefined : (JSON.parse(place) as Purpose)
    return all.filter((upload) => upload.portal === portal && (!wanted || samePlace(upload.purpose, wanted)))
  }, [all, portal, place])
}
