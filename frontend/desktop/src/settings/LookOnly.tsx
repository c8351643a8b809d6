import { Notice } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'

/** Says to whom the firm's switches are shown and not given, and who gives the right. */
export function LookOnly() {
  return (
    <Notice>
      <Trans>
        You can look but not change this. It needs the Setup right and an Admin or Normal role, which an admin gives.
      </Trans>
    </Notice>
  )
}
