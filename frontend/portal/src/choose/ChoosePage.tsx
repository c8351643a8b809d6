import { Blank } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { isSignedOut } from '../api/ask'
import { sessionQuery } from '../api/queries'
import type { Session } from '../api/types'
import { Footer } from '../frame/Footer'
import { Loaded } from '../frame/Loaded'
import { Heading } from '../parts/Heading'
import { SignOut } from '../session/SignOut'
import classes from './ChoosePage.module.css'
import { PortalCards } from './PortalCards'

/** All matters of the account, to choose from. */
export function ChoosePage() {
  const { t } = useLingui()
  const session = useQuery(sessionQuery)
  if (isSignedOut(session.error)) return <Navigate to="/signin" replace />
  return (
    <>
      <main className={classes.page} id="main" tabIndex={-1}>
        <Heading title={t`Your matters`}>
          <Trans>Your matters</Trans>
        </Heading>
        <Loaded query={session}>{(answer) => <Choice session={answer} />}</Loaded>
      </main>
      <Footer />
    </>
  )
}

function Choice({ session }: { session: Session }) {
  return (
    <>
      {session.portals.length > 0 ? (
        <PortalCards portals={session.portals} />
      ) : (
        <Blank title={<Trans>No matter is open to you now</Trans>}>
          <Trans>
            When the law firm opens one for you, it appears here. If you expected one, call or write to them.
          </Trans>
        </Blank>
      )}
      <div className={classes.account}>
        <span>
          <Trans>
            Signed in as <bdi>{session.email}</bdi>
          </Trans>
        </span>
        <SignOut />
      </div>
    </>
  )
}
