import { Waiting } from '@anteroom/shared'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { useChanges } from './query/useChanges'
import { newRouter } from './router'
import { ActsProvider } from './shell/Acts'
import { Failure } from './shell/Failure'
import { UndoProvider } from './shell/Undo'
import { Opening } from './start/Opening'
import { SignIn } from './start/SignIn'
import { isOpening, useSession } from './start/session'

/** The window: whoever is signed in sees the firm, everyone else the first start. */
export function App() {
  useChanges()
  const session = useSession()
  const [router] = useState(newRouter)
  if (isOpening(session)) return <Opening onAgain={() => void session.refetch()} />
  if (session.isPending) return <Waiting />
  if (session.error) return <Failure failure={session.error} onAgain={() => void session.refetch()} />
  if (!session.data.signedIn) return <SignIn session={session.data} />
  return (
    <ActsProvider>
      <UndoProvider>
        <RouterProvider router={router} />
      </UndoProvider>
    </ActsProvider>
  )
}
