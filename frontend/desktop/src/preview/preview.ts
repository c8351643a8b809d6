import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { bridge } from '../bridge/bridge'
import type { PreviewAsk } from '../bridge/previewTypes'
import { readAgain } from '../query/changed'
import type { PreviewPlace } from './place'

/** Whose portal is looked at. */
export interface Whose {
  matterId: string
  contactId: string
}

/**
 * Writes down, once for each preview, who looks as whom. The first page waits for it: nobody looks unseen. Offline it is
 * queued with the other changes.
 */
export function useStart({ matterId, contactId }: Whose) {
  const client = useQueryClient()
  const start = useMutation({
    mutationFn: () => bridge.preview.start(matterId, contactId),
    onSuccess: () => readAgain(client, ['activity', 'outbox']),
  })
  const begun = useRef('')
  const begin = start.mutate
  useEffect(() => {
    const whose = `${matterId} ${contactId}`
    if (begun.current === whose) return
    begun.current = whose
    begin()
  }, [matterId, contactId, begin])
  return start
}

const noAsk = { page: 'dashboard', area: '', item: '', file: '', query: '', after: '', from: 0, to: 0 }

/** What a place asks of the desk. */
export function askOf(whose: Whose, { area, item, file, query }: PreviewPlace): PreviewAsk {
  const ask = { ...noAsk, ...whose }
  if (item && file) return { ...ask, page: 'file', area: area ?? '', item, file }
  if (item) return { ...ask, page: 'item', area: area ?? '', item }
  if (area) return { ...ask, page: 'list', area, query: query ?? '' }
  return query ? { ...ask, page: 'search', query } : ask
}

/** One page of the contact's portal, from the rows held here. */
export function usePreview(ask: PreviewAsk, started: boolean) {
  return useQuery({
    queryKey: ['preview', ask],
    queryFn: () => bridge.preview.open(ask),
    enabled: started,
    placeholderData: (last, query) =>
      (query?.queryKey[1] as PreviewAsk | undefined)?.contactId === ask.contactId ? last : undefined,
  })
}

/** The areas of the portal, which the frame shows beside every page. */
export function useFrame(whose: Whose, started: boolean) {
  return usePreview(askOf(whose, {}), started)
}
