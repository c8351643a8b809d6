import { Waiting } from '@anteroom/shared'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { isSignedOut } from '../api/ask'
import { sessionQuery } from '../api/queries'
import { Trouble } from '../frame/Trouble'
import { Sheet } from '../parts/Sheet'
import { firstPage } from './first'

/** The portal's bare address: on to where this person belongs. */
export function HomePage() {
  const session = useQuery(sessionQuery)
  if (isSignedOut(session.error)) return <Navigate to="/signin" replace />
  if (session.data) return <Navigate to={firstPage(session.data)} replace />
  return (
    <Sheet>
      {session.error ? (
        <Trouble error={session.error} busy={session.isFetching} again={() => void session.refetch()} />
      ) : (
        <Waiting rows={3} />
      )}
    </Sheet>
  )
}
