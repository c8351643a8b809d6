import { Trans, useLingui } from '@lingui/react/macro'
import { type ErrorComponentProps, Outlet } from '@tanstack/react-router'
import { ButtonAnchor } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { Actions, Sheet } from '../parts/Sheet'
import { useClosed } from '../session/context'
import { ClosedPage } from '../session/Ended'
import { useLeaveWarning } from './useLeaveWarning'

/** Around every page. Once the visit is over, only that is said. */
export function Root() {
  const closed = useClosed()
  useLeaveWarning()
  return closed ? <ClosedPage why={closed} /> : <Outlet />
}

/** An address that leads nowhere. */
export function Nowhere() {
  const { t } = useLingui()
  return (
    <Sheet>
      <Heading title={t`No such page`}>
        <Trans>There is no such page</Trans>
      </Heading>
      <p>
        <Trans>Check the address, or start from the first page.</Trans>
      </p>
      <Actions>
        <ButtonAnchor href="/">
          <Trans>Go to the first page</Trans>
        </ButtonAnchor>
      </Actions>
    </Sheet>
  )
}

/**
 * A fault of these pages themselves, or a part of them that could not be fetched: a new page is the way out, and nothing
 * is lost with it.
 */
export function Broken({ error }: ErrorComponentProps) {
  const { t } = useLingui()
  const offline = !navigator.onLine || /dynamically imported module|module script/.test(String(error))
  const title = offline ? t`No connection` : t`This page broke`
  return (
    <Sheet>
      <Heading title={title}>{offline ? <Trans>No connection</Trans> : <Trans>This page did not work</Trans>}</Heading>
      <p>
        {offline ? (
          <Trans>This page could not be fetched. Check your internet, then open it again. Nothing is lost.</Trans>
        ) : (
          <Trans>That is our fault, not yours. Nothing is lost. Open it again.</Trans>
        )}
      </p>
      <Actions>
        <ButtonAnchor href="">
          <Trans>Open it again</Trans>
        </ButtonAnchor>
      </Actions>
    </Sheet>
  )
}
