import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useFirm } from '../frame/useFirm'
import { ButtonAnchor } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { Actions, Sheet } from '../parts/Sheet'
import type { Closed } from './door'

/** In the place of a portal that closed: calm words, nothing of what was read, and a way on. */
export function Ended({ others }: { others: boolean }) {
  const { t } = useLingui()
  const known = useFirm().firm?.name
  const firm = known && <Name name={known} />
  return (
    <Sheet>
      <Heading title={t`No longer open`}>
        <Trans>This portal is no longer open to you</Trans>
      </Heading>
      <p>
        {firm ? (
          <Trans>{firm} decides who can see it, and has closed it for you. You did nothing wrong.</Trans>
        ) : (
          <Trans>The law firm decides who can see it, and has closed it for you. You did nothing wrong.</Trans>
        )}
      </p>
      <p>
        {firm ? (
          <Trans>If you think this is a mistake, call or write to {firm}.</Trans>
        ) : (
          <Trans>If you think this is a mistake, call or write to the law firm.</Trans>
        )}
      </p>
      <Actions>
        {others ? (
          <ButtonAnchor href="/portals">
            <Trans>See your other matters</Trans>
          </ButtonAnchor>
        ) : (
          <ButtonAnchor href="/signin">
            <Trans>Go to sign in</Trans>
          </ButtonAnchor>
        )}
      </Actions>
    </Sheet>
  )
}

function SignedOut() {
  const { t } = useLingui()
  return (
    <Sheet>
      <Heading title={t`Signed out`}>
        <Trans>You are signed out</Trans>
      </Heading>
      <p>
        <Trans>
          The portal signs you out after a while, so that nobody else can read your papers. It also does so when the law
          firm changes what is open to you.
        </Trans>
      </p>
      <Actions>
        <ButtonAnchor href="/signin">
          <Trans>Sign in again</Trans>
        </ButtonAnchor>
      </Actions>
    </Sheet>
  )
}

/** The page behind a shut door. */
export function ClosedPage({ why }: { why: Closed }) {
  return why === 'ended' ? <Ended others={false} /> : <SignedOut />
}
