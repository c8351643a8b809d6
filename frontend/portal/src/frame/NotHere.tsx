import { Blank, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/queries'
import { ButtonLink } from '../parts/Button'
import { Heading } from '../parts/Heading'

/**
 * In the place of an area or item that is not there, or not open to this reader: both read the same. While it is not
 * known whether the whole portal closed, nothing is said; if it did, the frame says so.
 */
export function NotHere({ portal }: { portal: string }) {
  const { t } = useLingui()
  const session = useQuery(sessionQuery)
  if (session.isFetching) return <Waiting rows={3} />
  return (
    <>
      <Heading title={t`Not here`}>
        <Trans>This is not here</Trans>
      </Heading>
      <Blank
        title={<Trans>It may have moved, or it is not open to you.</Trans>}
        action={
          <ButtonLink to="/p/$portal" params={{ portal }}>
            <Trans>Go to the overview</Trans>
          </ButtonLink>
        }
      >
        <Trans>If you expected to see something here, ask the law firm.</Trans>
      </Blank>
    </>
  )
}
