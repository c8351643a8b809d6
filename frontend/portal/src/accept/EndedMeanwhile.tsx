import { Trans } from '@lingui/react/macro'
import { InviteAgain } from './InviteAgain'

interface EndedMeanwhileProps {
  token: string
  /** A newer mail took the link's place; else it is too old, or was tried too often. */
  replaced: boolean
}

/** The link ended while the reader was at the last step. What they typed stays in the form above. */
export function EndedMeanwhile({ token, replaced }: EndedMeanwhileProps) {
  return (
    <>
      <p role="alert">
        {replaced ? (
          <Trans>
            A newer email was sent to you while you were here, so nothing was saved. What you typed is still on this
            page: open the link in the newest email and use the same password there.
          </Trans>
        ) : (
          <Trans>
            The link and its code ended while you were here, so nothing was saved. What you typed is still on this page:
            get a fresh link and use the same password there.
          </Trans>
        )}
      </p>
      {!replaced && <InviteAgain token={token} />}
    </>
  )
}
