import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Invitation } from '../api/types'
import { ButtonAnchor, ButtonLink } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { Actions } from '../parts/Sheet'
import { InviteAgain } from './InviteAgain'

interface ClosedInvitationProps {
  token: string
  invitation: Invitation
}

/** A link that does not lead in any more: why, and one thing to do. An unknown link reads like an expired one. */
export function ClosedInvitation({ token, invitation: { state, firmName } }: ClosedInvitationProps) {
  switch (state) {
    case 'used':
      return <Used />
    case 'waits':
      return <Waits firm={firmName} />
    case 'superseded':
      return <Superseded />
    default:
      return <Expired token={token} />
  }
}

function Expired({ token }: { token: string }) {
  const { t } = useLingui()
  return (
    <>
      <Heading title={t`Link no longer works`}>
        <Trans>This link no longer works</Trans>
      </Heading>
      <p>
        <Trans>Links in our emails only work for a few days, to keep your papers safe. You can get a fresh one.</Trans>
      </p>
      <InviteAgain token={token} />
    </>
  )
}

/** The newer link may be in use, so none is sent from here that would end it. */
function Superseded() {
  const { t } = useLingui()
  return (
    <>
      <Heading title={t`There is a newer email`}>
        <Trans>There is a newer email for you</Trans>
      </Heading>
      <p>
        <Trans>This link was replaced. Open the newest email from the law firm and use the link in it.</Trans>
      </p>
      <p>
        <Trans>Can’t find it? Check your spam folder too, or call or write to the law firm.</Trans>
      </p>
    </>
  )
}

function Used() {
  const { t } = useLingui()
  return (
    <>
      <Heading title={t`Already used`}>
        <Trans>You have used this link already</Trans>
      </Heading>
      <p>
        <Trans>It worked, and you do not need it again. Sign in with your email address and your password.</Trans>
      </p>
      <Actions>
        <ButtonLink to="/signin">
          <Trans>Sign in</Trans>
        </ButtonLink>
      </Actions>
    </>
  )
}

function Waits({ firm }: { firm: string }) {
  const { t } = useLingui()
  return (
    <>
      <Heading title={t`Closed for now`}>
        <Trans>This portal is closed for now</Trans>
      </Heading>
      <p>
        <Trans>
          <Name name={firm} /> has closed it for a while. Your invitation stays good: keep the email, and open its link
          again later.
        </Trans>
      </p>
      <p>
        <Trans>If you need something now, call or write to them.</Trans>
      </p>
      <Actions>
        <ButtonAnchor kind="second" href="">
          <Trans>Look again</Trans>
        </ButtonAnchor>
      </Actions>
    </>
  )
}
