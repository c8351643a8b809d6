import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'

/** Who is signed in where. */
export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: bridge.session.state })
}

interface Credentials {
  server: string
  email: string
  password: string
}

/** Signs in to a firm's server. Everything that was shown before belongs to nobody any more. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ server, email, password }: Credentials) => bridge.session.signIn(server, email, password),
    onSuccess: (state) => {
      client.clear()
      client.setQueryData(['session'], state)
    },
  })
}

/** Ends this device at the server. Changes that were not sent are kept for the next sign-in. */
export function useSignOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: bridge.session.signOut,
    onSuccess: (state) => {
      client.clear()
      client.setQueryData(['session'], state)
    },
  })
}
