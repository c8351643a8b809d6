import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { SessionState } from '../bridge/syncTypes'

/** Who is signed in where. While the profile is still being opened it is asked again: each question waits on the Go side. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: bridge.session.state,
    retry: (_, failure) => refused(failure).reason === 'opening',
    retryDelay: againMilliseconds,
  })
}

const againMilliseconds = 200

/** The profile is still being opened, perhaps because the keychain asks a person something. */
export function isOpening(session: { isPending: boolean; failureReason: Error | null }): boolean {
  return session.isPending && session.failureReason !== null && refused(session.failureReason).reason === 'opening'
}

interface Credentials {
  server: string
  email: string
  password: string
}

/**
 * Shows who is signed in, and forgets everything else that was read. Nothing is taken out of the cache: what is on the
 * screen hangs on its queries and would not hear of new ones in their place.
 */
function takeOver(client: QueryClient, state: SessionState): void {
  client.setQueryData(['session'], state)
  void client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'session' })
}

/** Signs in to a firm's server. Everything that was shown before belongs to nobody any more. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ server, email, password }: Credentials) => bridge.session.signIn(server, email, password),
    onSuccess: (state) => takeOver(client, state),
  })
}

/** Changes one's own password. */
export function useSetPassword() {
  return useMutation({
    mutationFn: ({ old, password }: { old: string; password: string }) => bridge.session.setPassword(old, password),
  })
}

/** Ends this device at the server. Changes that were not sent are kept for the next sign-in. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.session.signOut,
    onSuccess: (state) => takeOver(client, state),
  })
}
