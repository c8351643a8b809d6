import type { Area } from '@anteroom/shared'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sessionQuery } from '../api/queries'
import type { Portal } from '../api/types'
import { Loaded } from './Loaded'
import { NotHere } from './NotHere'

interface InPortalProps {
  id: string
  /** The area that has to be open in it. */
  area: Area
  children: (portal: Portal) => ReactNode
}

/** A page that reads nothing of its own but whose portal it is in. Somebody who is not signed in is led away by the frame. */
export function InPortal({ id, area, children }: InPortalProps) {
  const session = useQuery(sessionQuery)
  return (
    <Loaded query={session} rows={4}>
      {({ portals }) => {
        const portal = portals.find((one) => one.id === id)
        if (!portal?.areas.some((one) => one.area === area)) return <NotHere portal={id} />
        return children(portal)
      }}
    </Loaded>
  )
}
