import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { bridge } from '../bridge/bridge'
import { readAgain } from '../query/changed'

/** How the window stands to the server. */
export function useSync() {
  return useQuery({ queryKey: ['sync'], queryFn: bridge.sync.state })
}

/**
 * Whether the server has answered what was waiting when the calling part was first shown, and whether it refused
 * anything, be it this or another. Only once all is read again: until then the rows still say that they wait.
 */
export function useAnswered(): { answered: boolean; refused: boolean } {
  const client = useQueryClient()
  const sync = useSync()
  const [began] = useState(() => Date.now())
  useEffect(() => readAgain(client, ['sync']), [client])
  const { waiting, state, needsYou } = sync.data ?? {}
  const answered = waiting === 0 && state === 'in_sync' && sync.dataUpdatedAt >= began
  useEffect(() => {
    if (answered) readAgain(client, ['outbox'])
  }, [answered, client])
  return { answered, refused: answered && (needsYou ?? 0) > 0 }
}

/** The changes made on this desk, newest first. */
export function useChangeLines() {
  return useQuery({ queryKey: ['changes'], queryFn: bridge.sync.changes })
}

/** Tries to reach the server at once. What came of it is told by the dot. */
export function useSyncNow() {
  const client = useQueryClient()
  return useMutation({ mutationFn: bridge.sync.now, onSettled: () => readAgain(client, ['sync']) })
}

/** Settles a change of which two people wrote different versions. */
export function useChoose() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, keep }: { id: string; keep: 'mine' | 'theirs' }) => bridge.sync.choose(id, keep),
    onSettled: () => readAgain(client, ['matter', 'contact', 'outbox']),
  })
}

/** Writes what was not sent, encrypted, into a file that the person names. */
export function useExportUnsent() {
  return useMutation({ mutationFn: bridge.sync.exportUnsent })
}

/** Takes a settled change off the list. */
export function useDismiss() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.sync.dismiss,
    onSettled: () => readAgain(client, ['outbox']),
  })
}
