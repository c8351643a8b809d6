import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AccessChange } from '../bridge/accessTypes'
import { bridge } from '../bridge/bridge'
import { readAgain } from '../query/changed'

/** Portal options of one matter: all its contacts. */
export function useAccess(matterId: string) {
  return useQuery({ queryKey: ['access', matterId], queryFn: () => bridge.access.options(matterId) })
}

/** Saves what was ticked and unticked. Answers, for a revocation, after the server has: or tells that it waits. */
export function useSaveAccess(matterId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (changes: AccessChange[]) => bridge.access.save(matterId, changes),
    onSettled: () => readAgain(client, ['grant_access', 'invitation', 'matter', 'contact', 'outbox']),
  })
}

/** Puts back what was taken away a moment ago, as it was. */
export function useUndoAccess() {
  const client = useQueryClient()
  const undo = async (undoId: string) => {
    try {
      await bridge.settings.undo(undoId)
    } finally {
      readAgain(client, ['grant_access', 'invitation', 'matter', 'contact', 'outbox'])
    }
  }
  return { undo }
}

/** Acts on one contact's access that count at once, apart from the boxes. */
export type AccessAct = 'resend' | 'pause' | 'resume'

/** Sends a fresh invitation, pauses or resumes one contact's access. */
export function useAccessAct(matterId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ act, contactId }: { act: AccessAct; contactId: string }) => bridge.access[act](matterId, contactId),
    onSettled: () => readAgain(client, ['grant_access', 'invitation', 'outbox']),
  })
}

/** Why a contact can or can't see the matter's portal, clause by clause. */
export function useWhy(matterId: string, contactId: string) {
  return useQuery({
    queryKey: ['access', matterId, 'why', contactId],
    queryFn: () => bridge.access.why(matterId, contactId),
  })
}
