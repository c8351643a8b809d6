import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { isSignedOut } from '../api/ask'
import { sessionQuery } from '../api/queries'
import { Ended } from '../session/Ended'
import { UnderWay } from '../uploads/UnderWay'
import { AreaLinks } from './AreaLinks'
import { Footer } from './Footer'
import { Header } from './Header'
import classes from './PortalFrame.module.css'
import { useFirm } from './useFirm'
import { useLive } from './useLive'
import { useWide } from './useWide'

const route = getRouteApi('/p/$portal')

/** Around every page of one portal: whose it is on top, its areas beside, and the page itself. */
export function PortalFrame() {
  const { portal: id } = route.useParams()
  const session = useQuery(sessionQuery)
  const { firm, waits } = useFirm()
  const wide = useWide()
  const portal = session.data?.portals.find((one) => one.id === id)
  if (isSignedOut(session.error)) return <ToSignIn />
  if (session.data && !portal) return <Ended others={session.data.portals.length > 0} />
  return (
    <>
      <Live key={id} portal={id} />
      <a className={classes.skip} href="#main">
        <Trans>Go to the page</Trans>
      </a>
      {portal && !waits && <Header key={id} portal={portal} session={session.data} firm={firm} />}
      {/* Keeps the header's place, so that nothing jumps under a thumb when it comes. */}
      {(session.isPending || waits) && (
        <div className={classes.place} data-logo={firm?.logo.version ? true : undefined} />
      )}
      <div className={classes.body}>
        {portal && wide && (
          <div className={classes.side}>
            <AreaLinks portal={portal} />
          </div>
        )}
        {/* Stays mounted while the session is asked anew: what it shows is its own answer, or its own refusal. */}
        <main className={classes.main} id="main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {!session.isPending && <Footer />}
      <UnderWay portal={id} />
    </>
  )
}

function Live({ portal }: { portal: string }) {
  useLive(portal)
  return null
}

/** Asks to sign in, and afterwards comes back to the page that was wanted. */
function ToSignIn() {
  const href = useLocation({ select: (location) => location.href })
  // The address changes under this component while it leads away: only the first one was wanted.
  const [next] = useState(href)
  return <Navigate to="/signin" search={{ next }} replace />
}
